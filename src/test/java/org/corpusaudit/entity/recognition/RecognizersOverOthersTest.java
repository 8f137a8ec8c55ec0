package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.Mention;
import org.junit.jupiter.api.Test;

/** What a user wants wins over what a recogniser finds. */
class RecognizersOverOthersTest {
  private static final Mention COUNCIL = new Mention(4, 11, EntityType.ORG, "The Council", "rule");
  private static final Mention EARTH = new Mention(15, 20, EntityType.LOC, "Ārda", "rule");
  private static final String TEXT = "The Council of Arda.";

  private static List<Mention> found(String text, String language, String site) {
    return List.of(COUNCIL, EARTH);
  }

  @Test
  void namesAreIgnoredByTheirTextOrTheirEntityWhateverTheirCase() {
    assertThat(ignoring("council"), is(List.of(EARTH)));
    assertThat(ignoring("THE COUNCIL"), is(List.of(EARTH)));
    assertThat(ignoring("āRDA", "nothing"), is(List.of(COUNCIL)));
    assertThat(ignoring("Coun"), is(List.of(COUNCIL, EARTH)));
  }

  private static List<Mention> ignoring(String... names) {
    return new IgnoredNames(RecognizersOverOthersTest::found, List.of(names))
        .recognize(TEXT, "en", "");
  }
}
