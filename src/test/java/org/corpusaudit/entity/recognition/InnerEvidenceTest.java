package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the words of a name say of its type: a line and a name in it, the type and the strongest
 * reason out.
 */
class InnerEvidenceTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a list knows a name; en; They live in Norway today.; Norway; LOC, lexicon
          signs of a company behind a known one change nothing; en; We saw IBM Ltd Co there.; IBM Ltd Co; ORG, lexicon
          but three are too many; en; We saw IBM Ltd Co Plc there.; IBM Ltd Co Plc; ORG, organisation word
          a known person's fathers change nothing; ar; وصل سلمان بن عبدالعزيز آل زفتون أمس; سلمان بن عبدالعزيز آل زفتون; PER, lexicon
          a given name opens a person; en; We saw Peter Zorvana there.; Peter Zorvana; PER, given name
          a given name behind another word tells less but a person; en; We saw Zorva Peter there.; Zorva Peter; PER, given name
          son of behind the first word tells a person; ar; خرج زفتون بن حنيف أمس; زفتون بن حنيف; PER, given name
          initials open a person; en; We saw J. Zorvana there.; J. Zorvana; PER, initials
          of a known surname they are its bearer's; en; We saw B. Obama there.; B. Obama; PER, lexicon
          in other letters too; ru; Он видел В. В. Путина там.; В. В. Путина; PER, lexicon
          others' are not; ru; Он видел Ф. Путина там.; Ф. Путина; PER, initials
          the number of a ruler ends a person; en; We saw Zorva XIV there.; Zorva XIV; PER, numeral
          surnames of a language end alike; ru; Он видел Зорвенко там.; Зорвенко; PER, surname
          so do places; ru; Он видел Зорвинград там.; Зорвинград; LOC, ending
          a word opens organisations; en; We saw Ministry of Zorva there.; Ministry of Zorva; ORG, organisation word
          a word ends organisations; en; We saw Zorva Bank there.; Zorva Bank; ORG, organisation word
          one within tells less but an organisation; en; We saw Zorva Bank Lurdish there.; Zorva Bank Lurdish; ORG, organisation word
          a word opens places; en; We saw Mount Zorva there.; Mount Zorva; LOC, place word
          a word ends places; en; We saw Zorva River there.; Zorva River; LOC, place word
          what a place ends is an organisation; en; We saw Zorva Canada there.; Zorva Canada; ORG, named after a place
          what it opens is too; en; We saw Canada Zorva there.; Canada Zorva; ORG, named after a place
          and what an organisation opens; en; We saw IBM Zorva there.; IBM Zorva; ORG, named after a place
          a given name that is a place opens no person; en; We saw Paris Zorva there.; Paris Zorva; ORG, named after a place
          but does before a surname; en; We saw Paris Johnson there.; Paris Johnson; PER, given name
          a word tells events; en; We saw Zorva Cup there.; Zorva Cup; MISC, event word
          a month tells another thing; en; We saw Zorva March there.; Zorva March; MISC, month
          """)
  void weighs(String rule, String language, String line, String name, String evidence) {
    assertThat(Reading.of(language).evidence(line, name), is(evidence));
  }
}
