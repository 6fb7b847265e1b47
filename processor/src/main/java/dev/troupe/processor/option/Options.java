package dev.troupe.processor.option;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.util.Elements;

/**
 * The options of one compilation. {@code -A} options are for processors alone, so the processor
 * leaves them where the plugin finds them: with the compiler's own {@link Elements}, which both are
 * given, also by build tools that wrap whatever else a processor sees. Where the two are loaded by
 * different class loaders, the plugin has its own arguments, {@code -Xplugin:Troupe debug=true}.
 *
 * @param values the options that were given, by their names
 */
public record Options(Map<String, String> values) {
  /** Whether an internal failure is printed with its trace. */
  private static final String DEBUG = "debug";

  /** How bad it is that a type cannot be sent. */
  private static final String SENDABLE = "sendable";

  /** What notes are wanted of, though nothing is wrong. */
  private static final String EXPLAIN = "explain";

  private static final String PREFIX = "troupe.";

  /** What each of them can be; the first is what it is if nobody says so. */
  private static final Map<String, List<String>> ALLOWED =
      Map.of(
          DEBUG, List.of("false", "true"),
          EXPLAIN, List.of("nothing", "direct"),
          SENDABLE, Arrays.stream(Strictness.values()).map(Strictness::toString).toList());

  /** All that a build can say something about. */
  public static final List<String> NAMES = ALLOWED.keySet().stream().sorted().toList();

  private static final Map<Elements, Options> SHARED =
      Collections.synchronizedMap(new WeakHashMap<>());

  public Options {
    values = Map.copyOf(values);
  }

  /** Those of a processor, which leaves them to the plugin. */
  public static Options share(Elements compilation, Map<String, String> given) {
    Map<String, String> ours = new HashMap<>();
    given.forEach((name, value) -> {
      if (name.startsWith(PREFIX)) {
        ours.put(name.substring(PREFIX.length()), Objects.requireNonNullElse(value, ""));
      }
    });
    Options options = new Options(ours);
    SHARED.put(compilation, options);
    return options;
  }

  /** Those of a plugin: what the processor was told, unless its own arguments say otherwise. */
  public static Options of(Elements compilation, Options own) {
    Map<String, String> all =
        new HashMap<>(SHARED.getOrDefault(compilation, new Options(Map.of())).values());
    all.putAll(own.values());
    return new Options(all);
  }

  /** What a plugin is told itself. */
  public static Options of(String... arguments) {
    Map<String, String> own = new HashMap<>();
    Arrays.stream(arguments)
        .map(argument -> argument.split("=", 2))
        .forEach(parts -> own.put(parts[0], parts.length == 1 ? "" : parts[1]));
    return new Options(own);
  }

  public boolean debug() {
    return value(DEBUG).filter("true"::equals).isPresent();
  }

  public Strictness sendable() {
    return value(SENDABLE).flatMap(Strictness::of).orElse(Strictness.ERROR);
  }

  /**
   * A value that means nothing.
   *
   * @param allowed what could have been given instead
   */
  public record UnknownValue(String name, String value, List<String> allowed) {}

  /** What was given a value that means nothing. */
  public List<UnknownValue> unknownValues() {
    return new TreeMap<>(ALLOWED)
        .entrySet().stream()
            .flatMap(option ->
                value(option.getKey())
                    .filter(value -> !option.getValue().contains(value))
                    .map(value -> new UnknownValue(option.getKey(), value, option.getValue()))
                    .stream())
            .toList();
  }

  /** Names that were given and that nobody knows. */
  public List<String> unknownNames() {
    return values.keySet().stream().filter(name -> !NAMES.contains(name)).sorted().toList();
  }

  /** What a processor answers for: also what it does not know, lest the compiler complain, too. */
  public Set<String> claimed() {
    return Stream.concat(NAMES.stream(), unknownNames().stream())
        .map(PREFIX::concat)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the build asks for an explanation of something. */
  public boolean explains(String what) {
    return value(EXPLAIN).filter(what::equals).isPresent();
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
