package dev.troupe.samples.chat;

import dev.troupe.process.Self;
import java.time.Duration;
import java.util.List;

/** A room and its users are servers, and each knows the other's client. */
public final class Chat {
  private Chat() {}

  /** Runs the conversation. */
  public static void main(String[] args) throws Room.NameTaken {
    RoomClient room = RoomClient.startLink(Room::new);
    UserClient joe = join(room, "joe");
    UserClient robert = join(room, "robert");
    try {
      join(room, "joe");
    } catch (Room.NameTaken e) {
      System.out.println(e.getMessage());
    }

    joe.say("Hello, Robert");
    await(robert, "joe: Hello, Robert");
    robert.say("Hello, Joe");
    await(joe, "robert: Hello, Joe");
    robert.ref().stop();
    await(joe, "robert left");

    joe.heard().forEach(System.out::println);
    System.out.println(room.nicknames());
  }

  private static UserClient join(RoomClient room, String nickname) throws Room.NameTaken {
    UserClient user = UserClient.startLink(() -> new User(nickname, room));
    room.join(nickname, user);
    return user;
  }

  /** Casts take their time: what one user has said, another hears soon. */
  private static void await(UserClient user, String line) {
    for (List<String> heard = user.heard(); !heard.contains(line); heard = user.heard()) {
      Self.sleep(Duration.ofMillis(1));
    }
  }
  // somebody is called joe already
  // joe joined
  // robert joined
  // joe: Hello, Robert
  // robert: Hello, Joe
  // robert left
  // [joe]
}
