package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.corpusaudit.entity.learning.LearnedNames;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is known of a language takes megabytes; a corpus may state any number of them. */
@Tag("slow")
class ManyLanguagesTest {
  private static final int LANGUAGES = 30;

  /** Finds a name in texts of many languages; an error ends it with another status than 0. */
  public static void main(String[] arguments) {
    BuiltInRecognizer recognizer = Learning.recognizer(LearnedNames.none());
    for (int i = 0; i < LANGUAGES; i++) {
      String language = "q" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
      if (recognizer.recognize("They came to Paris.", language, "").isEmpty()) {
        throw new IllegalStateException("nothing is found in " + language);
      }
    }
  }

  @Test
  void manyLanguagesPassInTheMemoryOfAFew() throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx160m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ManyLanguagesTest.class.getName()))
            .inheritIO()
            .start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();

    assertThat(ended, is(true));
    assertThat(process.exitValue(), is(0));
  }
}
