package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the words around a name say of its type: a line and a name in it, the type and the strongest
 * reason out.
 */
class OuterEvidenceTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a title tells a person; en; They met Mr Zorvana there.; Zorvana; PER, title
          an office does; en; They met President Zorvana there.; Zorvana; PER, title
          also with a nationality behind it; es; Hablaba el presidente ruso Zorvana ayer.; Zorvana; PER, title
          but not behind a comma; en; They met President, Zorvana there.; Zorvana; MISC, faint
          nor in another sentence; en; They met the President. Zorvana left.; Zorvana; none: MISC, faint
          a title tells whose name a list has; en; They met President Reagan there.; Reagan; PER, title
          a title with the article makes a name of two unknown words; ar; وصل الطبيب زفتون كرموت أمس; زفتون كرموت; PER, title
          a title without the article does not; ar; وصل رئيس زفتون أمس; زفتون; none: PER, title
          by tells a person; en; A play by Zorvana began.; Zorvana; PER, context
          whose behind a name of two words makes a person of another thing; en; We know Zorvana Lurd whose house it is.; Zorvana Lurd; PER, shape
          a preposition tells a place; en; They live in Zorvana today.; Zorvana; LOC, context
          a verb of saying tells a person; en; We know Zorvana said so.; Zorvana; PER, context
          words of sport tell a club; en; He signed for Zorvana there.; Zorvana; ORG, club
          also of a city; en; He signed for Bordeaux there.; Bordeaux; ORG, club
          but not of a country; en; He signed for Norway there.; Norway; LOC, lexicon
          the word for a place in front tells one; ar; زار مدينة زفتون أمس; زفتون; LOC, place word
          a party in front tells an organisation; ar; قال حزب زفتون ذلك; زفتون; none: ORG, organisation word
          the subject of a verb of the past is a person; ru; Вчера Лурдиш остался там.; Лурдиш; PER, verb
          not before the past of things; ru; Вчера Лурдиш осталось там.; Лурдиш; MISC, faint
          nor behind a comma; ru; Вчера Лурдиш, остался он там.; Лурдиш; MISC, faint
          of a verb of the present too; ru; Вчера Кербен уважает их.; Кербен; PER, verb
          not behind a preposition of place; ru; Здесь в Кербен впадает ручей.; Кербен; LOC, context
          laws bear the names of persons; ru; Это закон Кербена о тени.; Кербена; PER, context
          so do illnesses in Ukrainian; uk; Це закон Кербена про тінь.; Кербена; PER, context
          not in Latin letters; ru; Это закон Kerben о тени.; Kerben; MISC, faint
          an abbreviation behind an office is where it is; ru; Вчера глава ЗРВК ушёл.; ЗРВК; ORG, organisation word
          in Polish too; pl; Wczoraj prezes ZRVK odszedł.; ZRVK; ORG, organisation word
          a known place stays one; ru; Вчера Москва осталась там.; Москва; LOC, lexicon
          """)
  void weighs(String rule, String language, String line, String name, String evidence) {
    assertThat(Reading.of(language).evidence(line, name), is(evidence));
  }
}
