package org.corpusaudit.corpus;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleMemoryTest {
  private static final int MIB = 1 << 20;

  @Test
  void aHeapThatCannotHoldTheLongestArticleIsRefusedWithWhatToSet() {
    String fault = ArticleMemory.fault(512L * MIB, 16 * MIB).orElse("");

    assertThat(
        fault,
        allOf(
            containsString("may take 512 MiB of memory here"),
            containsString("16,777,216 bytes, may take 640 MiB"),
            containsString("JAVA_OPTS=-Xmx937m"),
            containsString("--set input.maxRecordBytes=8388608 or less")));
  }

  @Test
  void whatTheSentenceSaysToSetIsTaken() {
    assertThat(ArticleMemory.fault(512L * MIB, 8_388_608), equalTo(Optional.empty()));
    assertThat(ArticleMemory.fault(937L * MIB * 8 / 9, 16 * MIB), equalTo(Optional.empty()));
  }

  @Test
  void aHeapThatHoldsNoArticleAtAllIsNotToldOfARecord() {
    assertThat(
        ArticleMemory.fault(100L * MIB, 16 * MIB).orElse(""),
        not(containsString("maxRecordBytes=")));
  }

  @Test
  void aGigabyteHoldsTheDefaultsLongestArticle() {
    // What ParallelGC, which the launcher takes, says of -Xmx1g.
    assertThat(ArticleMemory.fault(910L * MIB, 16 * MIB), equalTo(Optional.empty()));
  }
}
