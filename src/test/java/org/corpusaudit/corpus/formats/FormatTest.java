package org.corpusaudit.corpus.formats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file's name that tells of no format in, what its user is to do out. */
class FormatTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          news.jsonl.xz     | unpack it
          news.ZIP          | unpack it
          news.tar.gz       | unpack it
          news.arrow        | convert it to JSON Lines, CSV or Parquet
          news.xml.bz2      | convert it to JSON Lines, CSV or Parquet
          crawl.warc.wat.gz | name the WARC or WET files
          00000_0           | set input.format to what it is
          news.doc.old      | its name must end in
          """)
  void aFileThatIsNotReadIsRefusedWithWhatToDo(String path, String told) {
    assertThat(Format.refusal(path), containsString(told));
  }
}
