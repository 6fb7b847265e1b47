package dev.troupe.processor.body.direct;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Where an object comes from, and so whose code runs when one of its methods is called. */
sealed interface Origin {
  /** An object that runs nothing but the JDK's own code in memory. */
  Known SAFE = new Known(List.of(), false);

  /**
   * The JDK's own.
   *
   * @param runs what it runs besides: a lambda, a comparator
   * @param isNew whether it is made on the spot, so that it may change later
   */
  record Known(List<Step> runs, boolean isNew) implements Origin {}

  /**
   * Anybody's.
   *
   * @param why a sentence
   */
  record Unknown(String why) implements Origin {}

  /** What a variable holds. */
  record Held(VariableElement variable) implements Origin {}

  /** What a method of this compilation returns. */
  record Returned(ExecutableElement method, List<Origin> arguments) implements Origin {}

  /** One of several, or made from several: as good as the worst. */
  record All(List<Origin> origins) implements Origin {}
}
