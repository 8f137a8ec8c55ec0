package org.corpusaudit.entity.languages;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExpectedLanguagesTest {
  /** One that no other test asks for. */
  private static final String LANGUAGE = "cy";

  @Test
  void aLanguageThatWasMetIsMadeReadyWithoutBeingAskedFor() {
    assertThat(LanguageKnowledge.isHeld(LANGUAGE), is(false));
    new ExpectedLanguages().met(LANGUAGE + "-GB");
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          while (!LanguageKnowledge.isHeld(LANGUAGE)) {
            Thread.sleep(10);
          }
        });
  }

  @Test
  void thousandsOfLanguagesAreNotMadeAhead() {
    ExpectedLanguages expected = new ExpectedLanguages();
    for (int i = 0; i < 5000; i++) {
      expected.met("q" + i);
    }
    assertThat(LanguageKnowledge.isHeld("q4999"), is(false));
  }
}
