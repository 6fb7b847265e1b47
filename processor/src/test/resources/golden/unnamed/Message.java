record Message(String text) {}
