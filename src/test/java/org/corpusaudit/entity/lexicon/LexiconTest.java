package org.corpusaudit.entity.lexicon;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.RecognitionSettings;
import org.corpusaudit.entity.learning.LearnedNames;
import org.corpusaudit.entity.recognition.BuiltInRecognizer;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private static final RecognitionSettings ALONE = new RecognitionSettings(false, false);

  @Test
  void theLongestNameIsTaken() {
    Lexicon lexicon =
        Lexicon.builder()
            .add("Sotra", EntityType.LOC, "Sotra")
            .add("Sotra Shipping", EntityType.ORG, "Sotra Shipping Lines")
            .build();
    assertThat(
        found(lexicon, "We asked Sotra Shipping Lines about it.", "en"),
        contains("ORG Sotra Shipping Lines = Sotra Shipping"));
  }

  @Test
  void spellingsOfOneNameFoldToOneEntity() {
    Lexicon lexicon = Lexicon.builder().add("Amna", EntityType.PER, "آمنة").build();
    assertThat(found(lexicon, "وصلت امنه أمس", "ar"), contains("PER امنه = Amna"));
  }

  @Test
  void aNameIsFoundBehindWhatArabicAttaches() {
    Lexicon lexicon = Lexicon.builder().add("Zafton", EntityType.LOC, "زفتون").build();
    assertThat(found(lexicon, "سافر لزفتون", "ar"), contains("LOC لزفتون = Zafton"));
  }

  @Test
  void nothingIsFoundInsideAnotherWord() {
    Lexicon lexicon = Lexicon.builder().add("Ottar", EntityType.PER, "Ottar").build();
    assertThat(
        found(lexicon, "We saw Ottarsson there.", "en").toString().contains("= Ottar]"), is(false));
  }

  @Test
  void anAbbreviationIsNoWordInSmallLetters() {
    Lexicon lexicon = Lexicon.builder().add("Institute", EntityType.ORG, "WAS").build();
    assertThat(found(lexicon, "he was there", "en"), empty());
    assertThat(found(lexicon, "the WAS report", "en"), contains("ORG WAS = Institute"));
  }

  @Test
  void aStrongAliasWinsOverAWeakOneWhateverTheOrder() {
    Lexicon lexicon =
        Lexicon.builder()
            .add("Tor Velden", EntityType.PER, "Velden", "en", true)
            .add("Velden", EntityType.LOC, "Velden", "en", false)
            .build();
    assertThat(found(lexicon, "They live in Velden now.", "en"), contains("LOC Velden = Velden"));
  }

  @Test
  void aWeakAliasCountsBesideTheFullName() {
    Lexicon lexicon =
        Lexicon.builder()
            .add("Party of Light", EntityType.ORG, "حزب المصباح", "ar", false)
            .add("Party of Light", EntityType.ORG, "المصباح", "ar", true)
            .build();
    assertThat(found(lexicon, "اشترى المصباح من هناك", "ar"), empty());
    assertThat(
        found(lexicon, "قرر حزب المصباح ذلك. ثم عاد المصباح إليه", "ar"),
        contains("ORG حزب المصباح = Party of Light", "ORG المصباح = Party of Light"));
  }

  @Test
  void sizeCountsFoldedAliases() {
    Lexicon lexicon =
        Lexicon.builder()
            .add("a", EntityType.LOC, "Été")
            .add("a", EntityType.LOC, "ete")
            .add("b", EntityType.LOC, "...")
            .build();
    assertThat(lexicon.size(), is(1));
    assertThat(lexicon.bytes(), greaterThan(0L));
  }

  private static List<String> found(Lexicon lexicon, String text, String language) {
    return new BuiltInRecognizer(lexicon, LearnedNames.none(), ALONE)
        .recognize(text, language, "").stream()
            .map(m -> m.type() + " " + text.substring(m.start(), m.end()) + " = " + m.entity())
            .toList();
  }
}
