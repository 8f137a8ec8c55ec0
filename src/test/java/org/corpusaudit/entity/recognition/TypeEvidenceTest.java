package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.util.Collections;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.learning.LearnedNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How a name is written, and what all evidence together says: a line and a name in it, the type and
 * the strongest reason out.
 */
class TypeEvidenceTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          of a single word nothing is known; en; We saw Zorvana there.; Zorvana; MISC, faint
          quotation marks tell a work; en; We saw "Zorva Lurdish" there.; Zorva Lurdish; MISC, quoted
          in Russian what stands in them is a work too; ru; Он видел «Зорва» там.; Зорва; MISC, quoted
          behind the word for a film as well; ru; Он видел фильм «Зорва» там.; Зорва; MISC, quoted
          behind the word for a club it is a club; ru; Он видел клуб «Зорва» там.; Зорва; ORG, quoted
          letters in capitals may be an organisation; en; We saw ZRVK there.; ZRVK; ORG, abbreviation
          two letters that a list has are; en; They met the BP there.; BP; ORG, lexicon
          with a digit they are none; en; We saw ZRV4 there.; ZRV4; MISC, faint
          nor are two; en; We saw ZR there.; ZR; MISC, faint
          nor is the first part of a compound; en; We saw ZRVK-style hats there.; ZRVK; MISC, faint
          what is short for a common noun is no name; fr; On a vu ADN hier.; ADN; none: ORG, abbreviation
          capitals tell an abbreviation; en; We saw ZORVA there.; ZORVA; ORG, abbreviation
          the article before a plural tells a band; en; We saw the Zorvans there.; Zorvans; ORG, plural
          without the article it does not; en; We saw Zorvans there.; Zorvans; MISC, faint
          a number tells another thing; en; We saw Zorva 500 there.; Zorva 500; MISC, shape
          a Russian name with a hyphen is a place; ru; Он видел Зорва-Лурда там.; Зорва-Лурда; LOC, shape
          without it a person; ru; Он видел Зорва Лурда там.; Зорва Лурда; PER, shape
          in four words no person; ru; Он видел Зорва Лурда Кумба Тирба там.; Зорва Лурда Кумба Тирба; LOC, spelling
          the adjective of a place is none; en; We saw Italian there.; Italian; none: MISC, demonym
          a person of whom a verb of saying alone tells is nobody's name; en; We know Zorvana left.; Zorvana; MISC, faint
          """)
  void weighs(String rule, String language, String line, String name, String evidence) {
    assertThat(Reading.of(language).evidence(line, name), is(evidence));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a single unknown word is no person; en; We saw Zorvana there.; Zorvana; LOC 4 MISC 20, name 10
          one letter is no abbreviation; en; We saw Z there.; Z; LOC 4 MISC 20, name -20
          two are one but no organisation; en; We saw ZR there.; ZR; LOC -16 MISC 26, name 10
          three letters may be an organisation; en; We saw ZRV there.; ZRV; LOC -16 ORG 12 MISC 6, name 10
          also at the end; en; We saw ZRV; ZRV; LOC -16 ORG 12 MISC 6, name 10
          and where a list has it; en; We saw the BP there.; BP; LOC 4 ORG 52 MISC 6, name 50
          three words may be a person; en; We saw Zorva Lurda Kelda there.; Zorva Lurda Kelda; PER 4 MISC 8, name 10
          four hardly; en; We saw Zorva Lurda Kelda Nirva there.; Zorva Lurda Kelda Nirva; PER -6 MISC 8, name 10
          a number speaks for another thing; en; We saw Zorva 500 there.; Zorva 500; PER -6 MISC 16, name 10
          one behind a name does not; en; We saw Zorva Lurda 500 there.; Zorva Lurda; PER 4 MISC 8, name 10
          a hyphen tells a place in Russian alone; en; We saw Zorva-Lurda there.; Zorva-Lurda; PER 4 MISC 8, name 10
          there it does; ru; Он видел Зорва-Лурда там.; Зорва-Лурда; PER 4 LOC 8, name 10
          what ends in Latin letters may be another thing; ru; Он видел Зорва-Lurda там.; Зорва-Lurda; PER 4 MISC 8, name 10
          Latin letters are no person's and no place's; ru; Он видел Zorva там.; Zorva; PER -25 LOC -21 MISC 20, name 10
          a plural behind the article is an organisation; en; We saw the Zorvans there.; Zorvans; LOC 4 ORG 22, name 10
          another word there is none; en; We saw the Zorvana there.; Zorvana; LOC 4 MISC 20, name 10
          nor without an article; en; Zorvans left.; Zorvans; LOC 4 MISC 20, name -10
          nor behind a point; en; We saw the. Zorvans left.; Zorvans; LOC 4 MISC 20, name -10
          """)
  void speaksForTypes(String rule, String language, String line, String name, String scores) {
    assertThat(Reading.of(language).scores(line, name), is(scores));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          quotation marks tell a work; en; We saw "Zorva Lurda" there.; Zorva Lurda; PER 4 MISC 30, name 10
          one in front does not; en; We saw "Zorva Lurda there.; Zorva Lurda; PER 4 MISC 8, name 10
          nor one behind; en; We saw Zorva Lurda" there.; Zorva Lurda; PER 4 MISC 8, name 10
          nor does a word for clubs in English; en; We met club "Zorva" there.; Zorva; LOC 4 MISC 22, name 10
          in Russian it does; ru; Он видел клуб «Зорва» там.; Зорва; LOC 4 ORG 32, name 10
          not with Latin letters; ru; Он видел клуб «Zorva» там.; Zorva; PER -25 LOC -21 MISC 22, name 10
          nor behind a word for works; ru; Он видел фильм «Зорва» там.; Зорва; LOC 4 MISC 22, name 10
          nor where it ends a sentence; ru; Там был клуб. «Зорва» была там.; Зорва; LOC 4 MISC 22, name -10
          nor without any word; ru; «Зорва» была там.; Зорва; LOC 4 MISC 22, name -10
          several words there are no place; ru; Он видел «Зорва Лурда» там.; Зорва Лурда; PER 4 LOC -25 MISC 22, name 10
          a listed place there is a club, a firm or a hotel; ru; Он видел «Нижний Новгород» там.; Нижний Новгород; PER 4 LOC 5 ORG 32, name 50
          in a case too; ru; Они были в «Бордо» вчера.; Бордо; LOC -16 ORG 32, name 50
          unless it opens its sentence, which explains it; ru; «Бордо» — это город.; Бордо; LOC 44 MISC 22, name 30
          or stands behind a word for works; ru; Он видел фильм «Бордо» там.; Бордо; LOC -16 MISC 22, name 50
          """)
  void quotationMarks(String rule, String language, String line, String name, String scores) {
    assertThat(Reading.of(language).scores(line, name), is(scores));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a word with capitals is nobody known to be a person; en; We saw Zorvana there.; Zorvana; PER -30 LOC 4 MISC 20, name 10
          a given name may be a person; en; We saw Maria there.; Maria; PER 22 LOC 4, name 25
          so may a surname; en; We saw Keller there.; Keller; PER 16 LOC 4, name 18
          and what ends as surnames do; ru; Он видел Зорванов там.; Зорванов; PER 10 LOC 4, name 10
          not an adjective; ru; Он видел Зорванский завод там.; Зорванский; PER -30 LOC 4 MISC 20, name -30
          and who has a title; en; We saw President Zorvana there.; Zorvana; PER 20 LOC 4, name 25
          and who is listed by it; en; We saw Obama there.; Obama; PER 40 LOC 4, name 50
          a listed place is what the list says; en; We saw Norway there.; Norway; LOC 44, name 50
          and a word in small letters is not asked; en; We saw zorvana there.; zorvana; LOC 4 MISC 20, name 10
          a weak name within a sentence is one; en; We saw Ford there.; Ford; PER 12 LOC 4 ORG 10, name 25
          where a sentence begins it is for the article to say; en; Ford left.; Ford; PER 12 LOC 4 ORG 10, name 5, weak
          a surname of the corpus may be one; en; We saw Kelda there.; Kelda; LOC 4 MISC 20, name 10
          must be so often behind given names; en; We saw Nirva there.; Nirva; PER -30 LOC 4 MISC 20, name 10
          an adjective alone is no name; en; We saw Italian there.; Italian; LOC 4 MISC 40, name -90
          with another word it may be one; en; We saw Italian Zorvana there.; Italian Zorvana; PER 4 MISC 13, name 10
          """)
  void persons(String rule, String language, String line, String name, String scores) {
    Taught corpus = Taught.in(language).word("kelda", 0, 10, 0, 2).word("nirva", 0, 11, 0, 2);
    String[] met = {"zorvana", "maria", "keller", "obama", "norway", "зорванов", "зорванскии"};
    for (String word : met) {
      corpus.word(word, 0, 9, 0, 0);
    }
    assertThat(Reading.of(language, corpus.names()).scores(line, name), is(scores));
  }

  @Test
  void anAdjectiveIsItsPlaceWhereThatIsAsked() {
    assertThat(
        Reading.of("en").weighed("We saw Italian there.", "Italian", true).entity, is("Italy"));
    assertThat(
        Reading.of("ar").weighed("قال الألماني ذلك", "الألماني", true).entity, is("Germany"));
    assertThat(Reading.of("en").weighed("We saw Italian there.", "Italian", false).entity, is(""));
  }

  @Test
  void lettersOfAnotherScriptSpeakAgainstAPersonAndAPlace() {
    Candidate spelled = Reading.of("ru").weighed("Он видел Зорва там.", "Зорва", false);
    Candidate foreign = Reading.of("ru").weighed("Он видел Zorva там.", "Zorva", false);
    assertThat(foreign.score(EntityType.PER), lessThan(spelled.score(EntityType.PER)));
    assertThat(foreign.score(EntityType.LOC), lessThan(spelled.score(EntityType.LOC)));
    assertThat(foreign.score(EntityType.ORG), is(spelled.score(EntityType.ORG)));
  }

  @Test
  void contextsThatTheCorpusTaughtSpeakForTheirType() throws IOException {
    LearnedNames learned =
        Learning.from(
            "en",
            Collections.nCopies(
                20, "The road crosses Norway slowly. Then the road crosses Sweden slowly."));
    String line = "The road crosses Zorvana slowly.";
    assertThat(
        Reading.of("en", learned).weighed(line, "Zorvana", false).score(EntityType.LOC),
        greaterThan(Reading.of("en").weighed(line, "Zorvana", false).score(EntityType.LOC)));
  }
}
