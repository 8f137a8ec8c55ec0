package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What joins the words of a run of capitals: one line in, the candidates out. */
class RunJointsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a space joins; en; We saw Zorva Lurdish there.; Zorva Lurdish
          a hyphen joins; en; We saw Lurdish-Keller there.; Lurdish-Keller
          a dash does not; en; We saw Lurdish - Keller there.; Lurdish | Keller
          an ampersand joins; en; Then Lurdish & Keller paid.; Lurdish & Keller
          a comma does not; en; We saw Lurdish, Keller there.; Lurdish | Keller
          a month is no part of a name; en; We heard of Lurdish March plans.; Lurdish
          but behind a hyphen; en; We heard of Lurdish-March Keller there.; Lurdish-March Keller
          a point joins an initial; en; We saw J. Lurdish there.; J. Lurdish
          and several; en; We saw E.F. Lurdish there.; E.F. Lurdish
          but not a known abbreviation; en; They left the U.S. Lurdish stayed.; U.S | Lurdish
          a point that ends a sentence joins nothing; en; We saw Lurdish. Keller left.; Lurdish | Keller
          an apostrophe joins behind a plural; en; They sold Lurdishes' Bank last year.; Lurdishes' Bank
          and before a word that ends organisations; en; They sold Lurdish' Bank last year.; Lurdish' Bank
          but not before another; en; They sold Lurdish' Keller last year.; Lurdish | Keller
          other letters begin another name; ru; Певец группы The Smiths Лурдиш ушёл.; The Smiths | Лурдиш
          but Roman numerals do not; ru; Тогда правил Генрих VIII.; Генрих VIII
          a short number joins; en; They watched Formula 1 Lurdish there.; Formula 1 Lurdish
          a long one does not; en; They watched Formula 2000 Lurdish there.; Formula | Lurdish
          nor one behind which the name does not go on; en; They watched Formula 1 there.; Formula
          a particle joins a person's name; en; They met Peter van Lurdish there.; Peter van Lurdish
          several do; de; Sie traf Margarete von der Lurdish dort.; Margarete von der Lurdish
          an article alone does not where nouns have capitals; de; Sie traf Margarete der Lurdish dort.; Margarete | Lurdish
          nor does a particle behind a noun there; de; Sie sah den Tisch von Lurdish dort.; Tisch | Lurdish
          of joins behind a word that opens organisations; en; They asked the Ministry of Lurdish again.; Ministry of Lurdish
          but not behind an office; en; They asked the Minister of Lurdish again.; Lurdish
          nor behind any other word; en; They asked Zorvana of Lurdish again.; Zorvana | Lurdish
          de joins in Spanish; es; Luego Zorvana de Lurdish habló.; Zorvana de Lurdish
          but not behind a place; fr; Il va de Paris de Lurdish.; Paris | Lurdish
          and in English behind a given name alone; en; He told Zorvana de Lurdish so.; Zorvana | Lurdish
          there it does; en; He told Maria de Lurdish so.; Maria de Lurdish
          a particle joins no month; en; They met Peter van May there.; Peter
          and joins two names to none; en; We saw Lurdish and Keller there.; Lurdish | Keller
          but joins a sign of a company; en; They asked Lurdish and Co for help.; Lurdish and Co
          and parts of an organisation; en; They asked the Lurdish Securities and Exchange Commission.; Lurdish Securities and Exchange Commission
          which must end behind it as it does before; en; They asked Lurdish and Exchange Commission.; Lurdish | Exchange Commission
          """)
  void candidates(String rule, String language, String line, String found) {
    assertThat(Reading.of(language).candidates(line), is(found == null ? "" : found));
  }
}
