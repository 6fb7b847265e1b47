package dev.troupe.samples.chat;

import dev.troupe.api.Down;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.MonitorRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A chat room. It monitors its members, so that one who is gone, for whatever reason, has left. */
@GenServer
class Room {
  /** A nickname that somebody in the room has already. */
  static final class NameTaken extends Exception {
    private static final long serialVersionUID = 1;

    NameTaken(String nickname) {
      super("somebody is called " + nickname + " already");
    }
  }

  private record Member(String nickname, UserClient user) {}

  private final Map<MonitorRef, Member> members = new LinkedHashMap<>();

  /** A declared exception is an answer: the caller gets it, and the room lives. */
  @HandleCall
  void join(String nickname, UserClient user) throws NameTaken {
    if (nicknames().contains(nickname)) {
      throw new NameTaken(nickname);
    }
    members.put(user.ref().monitor(), new Member(nickname, user));
    tellAll(nickname + " joined");
  }

  @HandleCast
  void say(String nickname, String text) {
    tellAll(nickname + ": " + text);
  }

  @HandleCall
  List<String> nicknames() {
    return members.values().stream().map(Member::nickname).toList();
  }

  @HandleInfo
  void left(Down down) {
    Member member = members.remove(down.ref());
    if (member != null) {
      tellAll(member.nickname() + " left");
    }
  }

  private void tellAll(String line) {
    members.values().forEach(member -> member.user().hear(line));
  }
}
