package dev.troupe.samples.chat;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import java.util.ArrayList;
import java.util.List;

/**
 * A member of a chat room: a server of its own, which the room talks to as it talks to the room.
 */
@GenServer
class User {
  private final String nickname;
  private final RoomClient room;
  private final List<String> heard = new ArrayList<>();

  User(String nickname, RoomClient room) {
    this.nickname = nickname;
    this.room = room;
  }

  @HandleCast
  void hear(String line) {
    heard.add(line);
  }

  @HandleCast
  void say(String text) {
    room.say(nickname, text);
  }

  @HandleCall
  List<String> heard() {
    return List.copyOf(heard);
  }
}
