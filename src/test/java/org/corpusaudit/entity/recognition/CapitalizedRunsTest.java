package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where runs of capitals begin and end: one line in, the candidates out. */
class CapitalizedRunsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a headline in capitals holds known names alone; en; STOCKS CLOSE HIGHER IN JAPAN AFTER WEEK; JAPAN
          three words in capitals are no headline; en; IBM NASA LURDISH; IBM NASA LURDISH
          one small word makes it none; en; ZORVA CLOSE LURDISH IN JAPAN after KELLER; ZORVA CLOSE LURDISH IN JAPAN | KELLER
          an elided article opens no run; fr; Elle revient d'Ottawa ce soir.; Ottawa
          a genitive is none; en; That was the EC's plan.; EC
          nor is what begins an Irish name; en; We heard of O'Lurdish there.; O'Lurdish
          nine words are the most; en; We saw Aab Bab Cab Dab Eab Fab Gab Hab Iab Jab.; Aab Bab Cab Dab Eab Fab Gab Hab Iab | Jab
          a point ends a run; en; They left Lurdish. Keller stayed.; Lurdish | Keller
          who comes from a country stands behind it; ru; Говорил президент Хорватии Иван Лурдиш.; Хорватии | Иван Лурдиш
          also with a name that nobody knows; ru; Говорил президент Хорватии Лурдиш вчера.; Хорватии | Лурдиш
          but not what is named after it; ru; Они видели Хорватии Республика вчера.; Хорватии Республика
          nor what ends as organisations do; ru; Он видел Хорватии Лурдиш Банк вчера.; Хорватии Лурдиш Банк
          a city is part of the name behind it; ru; Он был в Казань Арена вчера.; Казань Арена
          names with endings side by side are several; hu; Bécsből Párizsba utazott.; Bécsből | Párizsba
          without endings they are one; hu; Ott volt Bécs Párizs akkor.; Bécs Párizs
          a word that opens a sentence is none of a place with an ending; fi; Kahvi Brasiliasta tuli.; Brasiliasta
          nor where an apostrophe divides the ending; tr; Toplantı Fransa'da oldu.; Fransa
          a title in quotation marks is one name; en; They saw "The Lurdish of Norway" there.; The Lurdish of Norway
          speech in them is none; en; They said "Lurdish went to Norway" there.; Lurdish | Norway
          nor are names without small words between them; en; They said "Lurdish, Norway" there.; Lurdish | Norway
          nor what ends with a small word; en; They said "Lurdish of" Norway.; Lurdish | Norway
          nor where nouns have capitals; de; Er sah „Lurdish und Norwegen“ dort.; Lurdish | Norwegen
          hyphens chain small words into a name; fr; Ils vivent à Lurd-sur-Zorva depuis.; Lurd-sur-Zorva
          a chain that ends small is none; en; They saw Lurdish-made cars there.; Lurdish
          """)
  void candidates(String rule, String language, String line, String found) {
    assertThat(Reading.of(language).candidates(line), is(found == null ? "" : found));
  }
}
