package dev.troupe.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares text with a file; with {@code -Dgolden.update=true}, writes the file. */
public final class Golden {
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private Golden() {}

  public static void check(Path golden, String actual) {
    if (UPDATE) {
      write(golden, actual);
    }
    assertThat(golden).as("written by: mvn test -Dgolden.update=true").exists();
    assertThat(actual)
        .as("%s; if it is right, then: mvn test -Dgolden.update=true", golden)
        .isEqualTo(Sources.read(golden));
  }

  private static void write(Path golden, String text) {
    try {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
