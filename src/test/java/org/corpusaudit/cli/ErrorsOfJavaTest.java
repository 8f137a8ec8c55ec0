package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import org.junit.jupiter.api.Test;

/** Errors that picocli lets pass end in a sentence, not in a stack trace. */
class ErrorsOfJavaTest {
  @Test
  void aLibraryThatCannotBeUnpackedTellsOfTheTemporaryFolder() {
    Error error =
        new ExceptionInInitializerError("Cannot unpack libzstd-jni: No space left on device");

    assertThat(
        CorpusAudit.told(error).getMessage(),
        allOf(containsString("No space left on device"), containsString("-Djava.io.tmpdir=DIR")));
  }

  @Test
  void wantOfMemoryTellsHowToGiveMore() {
    assertThat(
        CorpusAudit.told(new OutOfMemoryError("Java heap space")).getMessage(),
        containsString("JAVA_OPTS=-Xmx"));
  }
}
