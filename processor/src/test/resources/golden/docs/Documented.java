package docs;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import java.io.IOException;

/** Its comments are taken over where they mean the same elsewhere. */
@GenServer(clientName = "Docs")
public class Documented {
  /** Makes one. */
  public Documented() {}

  /**
   * Adds numbers, as {@code a + b} does; costs $1.
   *
   * <ul>
   *   <li>quickly
   * </ul>
   *
   * @param a the first
   * @param b the second,
   *     on two lines
   * @return the sum
   * @throws IOException now and then
   * @see #subtract
   */
  @HandleCall
  public int add(int a, int b) throws IOException {
    return a + b;
  }

  /** Has a link: {@link #add}. */
  @HandleCall
  public <T> T subtract(T value) {
    return value;
  }

  /// Is in *Markdown*.
  @HandleCast
  public void markdown() {}

  /**
   * Is old.
   *
   * @deprecated use {@code add}
   */
  @Deprecated(since = "2")
  @HandleCall
  public void old() {}

  /**
   * Is to go.
   *
   * @deprecated use {@code add}
   */
  @Deprecated(forRemoval = true)
  @HandleCall
  public void older() {}
}
