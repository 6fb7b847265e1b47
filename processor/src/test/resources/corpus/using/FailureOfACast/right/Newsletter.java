package shop;

class Newsletter {
  static void send(MailerClient mailer) {
    mailer.send("news");
  }
}
