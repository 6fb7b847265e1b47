package dev.troupe.processor.body.leak;

/** Who gets what is given away, as it prints. */
enum Receiver {
  THREAD("another thread"),
  PROCESS("another process"),
  STATIC("all who see the static field"),
  GIVER("whoever handed that in");

  private final String prose;

  Receiver(String prose) {
    this.prose = prose;
  }

  @Override
  public String toString() {
    return prose;
  }
}
