package dev.troupe.server;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Keeps what the runtime logs during a test, and keeps it off the console: a filter of the logger
 * {@code dev.troupe}. The runtime's module does not read {@code java.logging}, and its tests are a
 * part of it; so that is reached by reflection.
 */
@SuppressWarnings("exports") // of a test
public final class LogCapture implements BeforeEachCallback, AfterEachCallback {
  /** One thing that was logged. */
  public record Entry(String level, String text, @Nullable Throwable cause) {}

  private final List<Entry> entries = new CopyOnWriteArrayList<>();
  private final String name;

  /** Held, since the log manager forgets a logger that nobody holds, and its filter with it. */
  private @Nullable Object logger;

  public LogCapture() {
    this("dev.troupe");
  }

  public LogCapture(String name) {
    this.name = name;
  }

  public List<Entry> entries() {
    return entries;
  }

  /** Those about something: a pid, a name, a text. */
  public List<Entry> about(Object subject) {
    return entries.stream().filter(entry -> entry.text().contains(subject.toString())).toList();
  }

  /** Has states logged, or not. */
  public void debug(boolean on) throws ReflectiveOperationException {
    Class<?> level = Class.forName("java.util.logging.Level");
    Object wanted = level.getMethod("parse", String.class).invoke(null, on ? "FINE" : "INFO");
    Object logger = logger();
    logger.getClass().getMethod("setLevel", level).invoke(logger, wanted);
  }

  @Override
  public void beforeEach(ExtensionContext context) throws ReflectiveOperationException {
    entries.clear();
    Class<?> filter = Class.forName("java.util.logging.Filter");
    setFilter(
        filter,
        Proxy.newProxyInstance(
            LogCapture.class.getClassLoader(),
            new Class<?>[] {filter},
            (_, _, arguments) -> keep(arguments[0])));
  }

  @Override
  public void afterEach(ExtensionContext context) throws ReflectiveOperationException {
    setFilter(Class.forName("java.util.logging.Filter"), null);
  }

  private void setFilter(Class<?> type, @Nullable Object filter)
      throws ReflectiveOperationException {
    Object logger = logger();
    logger.getClass().getMethod("setFilter", type).invoke(logger, filter);
  }

  private Object logger() throws ReflectiveOperationException {
    Object found = logger;
    if (found == null) {
      Method find = Class.forName("java.util.logging.Logger").getMethod("getLogger", String.class);
      found = find.invoke(null, name);
      logger = found;
    }
    return found;
  }

  private boolean keep(Object logRecord) throws ReflectiveOperationException {
    Class<?> type = Class.forName("java.util.logging.LogRecord");
    entries.add(
        new Entry(
            String.valueOf(type.getMethod("getLevel").invoke(logRecord)),
            String.valueOf(type.getMethod("getMessage").invoke(logRecord)),
            (Throwable) type.getMethod("getThrown").invoke(logRecord)));
    return false;
  }
}
