package dev.troupe.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was meant. */
class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "same,same,0",
    "Same,sAME,0",
    "deposti,deposit,1",
    "put,puts,1",
    "take,make,1",
    "a,'',1"
  })
  void distance(String one, String other, int distance) {
    assertThat(Spelling.distance(one, other)).isEqualTo(distance);
    assertThat(Spelling.distance(other, one)).isEqualTo(distance);
  }

  @Test
  void theNearestAndThenTheFirst() {
    assertThat(Spelling.nearest("bebug", List.of("rebug", "debug", "nothing"))).contains("debug");
    assertThat(Spelling.nearest("debugg", List.of("rebug", "debug"))).contains("debug");
  }

  @Test
  void nothingLikeIt() {
    assertThat(Spelling.nearest("put", List.of("get", "enqueue"))).isEmpty();
    assertThat(Spelling.didYouMean("put", List.of(), " Remove it.")).isEqualTo(" Remove it.");
  }
}
