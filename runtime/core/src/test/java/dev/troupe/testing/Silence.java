package dev.troupe.testing;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps the runtime from logging anything, for tests that let very many things go wrong. */
public final class Silence implements BeforeAllCallback, AfterAllCallback {
  /** Kept, or the level would be forgotten with it. */
  @SuppressWarnings("unused")
  private @Nullable Object logger;

  @Override
  public void beforeAll(ExtensionContext context) throws ReflectiveOperationException {
    setLevel("OFF");
  }

  @Override
  public void afterAll(ExtensionContext context) throws ReflectiveOperationException {
    setLevel("INFO");
  }

  private void setLevel(String name) throws ReflectiveOperationException {
    Class<?> type = Class.forName("java.util.logging.Logger");
    Class<?> level = Class.forName("java.util.logging.Level");
    Object found = type.getMethod("getLogger", String.class).invoke(null, "dev.troupe");
    type.getMethod("setLevel", level)
        .invoke(found, level.getMethod("parse", String.class).invoke(null, name));
    logger = found;
  }
}
