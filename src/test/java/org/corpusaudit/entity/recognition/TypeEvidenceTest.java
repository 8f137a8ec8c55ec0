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
