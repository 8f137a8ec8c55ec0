package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands around the name in a run of capitals: one line in, the candidates out. */
class RunTrimTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a common word that opens a sentence is no part; en; Yesterday Lurdish Keller left.; Lurdish Keller
          a title is no part; en; They met Professor Lurdish there.; Lurdish
          an office is no part; en; They met President Lurdish there.; Lurdish
          an office alone is no name; en; They met the President there.;
          nor is one of two words; en; He served as Prime Minister there.;
          whose office it is stays without a person; en; They asked the LZB Chairman for help.; LZB
          a common word alone is none; en; They read the Bible there.;
          a person stands behind an office inside the run; en; They met Treasury Secretary James Lurdish there.; James Lurdish
          also one whose given name nobody knows; en; They met Zorva Secretary Lurdish Keller there.; Lurdish Keller
          but not an organisation; en; They met Zorva Secretary Lurdish Bank there.; Zorva Secretary Lurdish Bank
          whose office it is is a name too; en; Then World Bank President Maria Keller left.; World Bank | Maria Keller
          if it is a name; en; He told Vice President Maria Keller so.; Maria Keller
          an adjective before a given name is no part; en; They met Italian Peter Lurdish there.; Peter Lurdish
          before another name it is; en; They met Italian Zorva Lurdish there.; Italian Zorva Lurdish
          the adjective of a part of the world is no name; en; Then West German officials spoke.;
          the part itself is; en; They met in West Germany.; West Germany
          only signs of a company are no name; en; Yesterday Co Inc spoke.;
          a function word behind is no part; en; They asked Lurdish The for help.; Lurdish
          nor is a month; en; They met in January there.;
          a day with its number is no name; en; They spoke on Thursday 12 January about it.;
          nor is one with a time behind; en; They met Zorva on Friday 3 PM there.; Zorva
          nor is one that is shortened; en; They wrote to us on Tue, Oct 4 last year.;
          a day before its number is no part of a name; en; They met Peter Lurdish Monday 12 times.; Peter Lurdish
          a number before a month is none either; en; They met Peter Lurdish 12 March there.; Peter Lurdish
          a day by a number is none in Greek; el; Θα γίνει την Τρίτη 18 Ιανουαρίου εκεί.;
          nor in French; fr; Il est venu Mardi 12 Janvier ici.;
          nor in Russian; ru; Он был там в Пт, 5 марта.;
          a day ends behind a well-known place; en; They arrived in New York Monday.; New York
          but belongs to the name of a club; en; They saw Sheffield Wednesday there.; Sheffield Wednesday
          and to a name that is not listed; en; They sang Zorva Monday there.; Zorva Monday
          a short word that a day is shortened to is a name without a date; en; They read the Sun there.; Sun
          nor is a particle that is left behind; en; They met Lurdish von The there.; Lurdish
          a known name keeps its words; en; They read The New York Times there.; The New York Times
          a German compound with hyphens says what is named; de; Er lebt im US-Bundesstaat Kalifornien.; Kalifornien
          but is a name of its own behind which nothing stands; de; Er lebt im US-Bundesstaat.; US-Bundesstaat
          a German noun by its ending is no part; de; Sie traf die Heizung Lurdish dort.; Lurdish
          nor is one behind a person; de; Dann war Peter Lomburg Präsident.; Peter Lomburg
          but is behind a hyphen; de; Dann war Peter Lomburg-Präsident da.; Peter Lomburg-Präsident
          a saint before a hyphen is part of a place; fr; Ils vivent à Saint-Lurdish depuis.; Saint-Lurdish
          a title that stands apart is none; fr; Ils ont vu Lord Lurdish hier.; Lurdish
          an initial that is a function word too is part of the name; ru; Он видел А. Лурдиш там.; А. Лурдиш
          so are two; ru; Он видел И. В. Лурдиш там.; И. В. Лурдиш
          """)
  void candidates(String rule, String language, String line, String found) {
    assertThat(Reading.of(language).candidates(line), is(found == null ? "" : found));
  }
}
