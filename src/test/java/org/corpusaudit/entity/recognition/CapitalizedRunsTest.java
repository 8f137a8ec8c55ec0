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
          four in capitals are one beside other signs; en; STOCKS CLOSE IN JAPAN 2020; JAPAN
          three are none; en; STOCKS IN JAPAN 2020; IN JAPAN
          nor are capitals beside as many names; en; ZORVA CLOSE LURDISH IN Japan; ZORVA CLOSE LURDISH IN Japan
          but a single letter is none of them; en; STOCKS CLOSE IN A JAPAN; JAPAN
          in one common words are no names; en; THE STOCKS CLOSE MARCH HIGHER;
          of several words names are; en; STOCKS CLOSE HIGHER IN SRI LANKA; SRI LANKA
          what may be another thing is none there; en; STOCKS CLOSE HIGHER AT MOBILE;
          an elided article opens no run; fr; Elle revient d'Ottawa ce soir.; Ottawa
          a genitive is none; en; That was the EC's plan.; EC
          longer words are not elided; en; We saw Zor'Lurdish there.; Zor | Lurdish
          nor is a word without an apostrophe; en; We saw Zo Lurdish there.; Zo Lurdish
          a word of two letters is elided; fr; Il voit Qu'Ottawa gagne.; Ottawa
          a short word may end the text; en; We saw Zo; Zo
          nor is what begins an Irish name; en; We heard of O'Lurdish there.; O'Lurdish
          nine words are the most; en; We saw Aab Bab Cab Dab Eab Fab Gab Hab Iab Jab.; Aab Bab Cab Dab Eab Fab Gab Hab Iab | Jab
          a point ends a run; en; They left Lurdish. Keller stayed.; Lurdish | Keller
          who comes from a country stands behind it; ru; Говорил президент Хорватии Иван Лурдиш.; Хорватии | Иван Лурдиш
          also with a name that nobody knows; ru; Говорил президент Хорватии Лурдиш вчера.; Хорватии | Лурдиш
          but not what is named after it; ru; Они видели Хорватии Республика вчера.; Хорватии Республика
          nor what ends as organisations do; ru; Он видел Хорватии Лурдиш Банк вчера.; Хорватии Лурдиш Банк
          nor in capitals; ru; Он видел Хорватии Лурдиш ЗРВ вчера.; Хорватии Лурдиш ЗРВ
          nor an event; ru; Он видел Хорватии Лурдиш Олимпиада вчера.; Хорватии Лурдиш Олимпиада
          nor a hyphen; ru; Он видел Хорватии-Лурдиш вчера.; Хорватии-Лурдиш
          nor in another language; en; We saw Norway Lurdish there.; Norway Lurdish
          behind a city a given name begins another; ru; Говорил мэр Москвы Иван Лурдиш.; Москвы | Иван Лурдиш
          but alone it is part of the city's; ru; Он видел Москва Иван вчера.; Москва Иван
          a person is no place; ru; Говорил Путин Иван Лурдиш.; Путин Иван Лурдиш
          a city is part of the name behind it; ru; Он был в Казань Арена вчера.; Казань Арена
          names with endings side by side are several; hu; Bécsből Párizsba utazott.; Bécsből | Párizsba
          without endings they are one; hu; Ott volt Bécs Párizs akkor.; Bécs Párizs
          a name and a rest are one; hu; Bécsből Lurdish utazott.; Bécsből Lurdish
          a word that opens a sentence is none of a place with an ending; fi; Kahvi Brasiliasta tuli.; Brasiliasta
          nor where an apostrophe divides the ending; tr; Toplantı Fransa'da oldu.; Fransa
          but within a sentence it is; fi; Se oli Kahvi Brasiliasta.; Kahvi Brasiliasta
          and behind a hyphen; fi; Kahvi-Brasiliasta tuli.; Kahvi-Brasiliasta
          and before a name without an ending; fi; Kahvi Brasilia tuli.; Kahvi Brasilia
          and before a person; fi; Kahvi Obamasta tuli.; Kahvi Obamasta
          and in another language; en; Coffee Norway left.; Coffee Norway
          a title in quotation marks is one name; en; They saw "The Lurdish of Norway" there.; The Lurdish of Norway
          without them it is none; en; They saw The Lurdish of Norway there.; Lurdish | Norway
          nor without small words; en; They saw "The Lurdish" there.; Lurdish
          an apostrophe joins it; fr; Il voit "Le Roi d'Ottawa" hier.; Le Roi d'Ottawa
          a dash does not; en; They saw "The Lurdish - of Norway" there.; Lurdish | Norway
          nor does a small word open it; en; They saw "of The Lurdish of Norway" there.; Lurdish | Norway
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
