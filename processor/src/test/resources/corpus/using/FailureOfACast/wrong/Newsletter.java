// A failure expected of a cast
package shop;

import java.io.IOException;
import java.io.UncheckedIOException;

class Newsletter {
  static void send(MailerClient mailer) {
    try {
      mailer.send("news");
    } catch (IOException e) { // <- javac
      throw new UncheckedIOException(e);
    }
  }
}
