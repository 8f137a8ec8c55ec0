package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the names of one article say of each other: a text in, its types and entities out. */
class ArticleAliasesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a surname goes to the full name; en; We met Maria Zorvana. Then Zorvana left.; PER Maria Zorvana | PER Maria Zorvana
          also where it stands first; en; Then Zorvana left. We met Maria Zorvana.; PER Maria Zorvana | PER Maria Zorvana
          of two bearers to neither; en; We met Maria Zorvana and Peter Zorvana. Then Zorvana left.; PER Maria Zorvana | PER Peter Zorvana | PER Zorvana
          in a case form too; ru; Он встретил Кевина Лурдиша. Потом говорили с Лурдишем.; PER Кевина Лурдиша | PER Кевина Лурдиша
          a short sign at the end of a name is no surname; en; We saw Maria IV. They know that IV won.; PER Maria IV
          what a word that opens a sentence stands before yields to another full name; en; We met Maria Zorvana. Besides Zorvana they came.; PER Maria Zorvana | MISC Besides Zorvana
          capitals in parentheses stand for the name in front; en; They asked the Lurd Zorva Board (LZB). The LZB left.; ORG Lurd Zorva Board | ORG Lurd Zorva Board | ORG Lurd Zorva Board
          also those of a common noun; en; They asked the Arabic Paper Institute (API). They met the API.; ORG Arabic Paper Institute | ORG Arabic Paper Institute | ORG Arabic Paper Institute
          without parentheses three capitals do; en; They asked the Lurd Zorva Board. They know the LZB.; ORG Lurd Zorva Board | ORG Lurd Zorva Board
          two do not; en; They asked the Zorva Board. They know the ZB.; ORG Zorva Board
          nor do those of two organisations; en; They asked the Lurd Zorva Board and the Lund Zelda Board. They know the LZB.; ORG Lurd Zorva Board | ORG Lund Zelda Board | ORG LZB
          the sign of a company may be left out; en; They asked Lurd Zorva Kelda Corp for it. They know the LZK.; ORG Lurd Zorva Kelda | ORG Lurd Zorva Kelda
          a firm has its name without its legal form; en; They asked Lurdish Air Corp for help.; ORG Lurdish Air
          of one word the form is part of it; en; They asked Lurdish Corp for help.; ORG Lurdish Corp
          so is what and joins; en; They asked Lurdish and Co for help.; ORG Lurdish and Co
          so is what a sign joins; en; They asked Lurdish & Co Ltd for help.; ORG Lurdish & Co
          a ministry without its country is that of its article; ar; زار وزارة الثقافة الفرنسية. ثم قال إن وزارة الثقافة مغلقة; ORG وزارة الثقافة الفرنسية | ORG وزارة الثقافة الفرنسية
          an institution is that of the country that the article names; en; They went to Britain and to the United States. He said that Treasury officials agreed.; LOC United Kingdom | LOC United States | ORG US Treasury
          without the country it stays apart; en; He said that Treasury officials agreed.; ORG Treasury
          one department has one entity; en; We asked the Agriculture Department. They know the USDA.; ORG US Department of Agriculture | ORG US Department of Agriculture
          of two spellings of an organisation one is taken; en; They asked the Lurdish Zorva Organisation and left the Lurdish Zorva Organization.; ORG Lurdish Zorva Organization | ORG Lurdish Zorva Organization
          of a father nobody has the name; ar; وصل كرموت بن حنيف زفتوني. ثم عاد محمد بن سلمان. وقال سلمان ذلك; PER كرموت بن حنيف زفتوني | PER Mohammed bin Salman
          a place in parentheses behind a place is one everywhere; ru; Он был в городе Омаха (Небраска). Там Небраска.; LOC Omaha | LOC Небраска | LOC Небраска
          an ambiguous name is that which the article has in full; en; Shares of Ford Motor Co rose. They expect that Ford will grow.; ORG Ford Motor Company | ORG Ford Motor Company
          """)
  void entities(String rule, String language, String text, String found) {
    assertThat(Reading.of(language).entities(text), is(found));
  }
}
