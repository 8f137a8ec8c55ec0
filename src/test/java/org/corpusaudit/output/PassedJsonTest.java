package org.corpusaudit.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.corpusaudit.page.ByteWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassedJsonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"a\\ud83d b\"|\"a\\uFFFD b\"",
        "\"\\uDE00b\"|\"\\uFFFDb\"",
        "\"\\ud83d\\ud83d\\ude00\"|\"\\uFFFD\\ud83d\\ude00\"",
        "\"\\ud83d\\ude00\\ude00\"|\"\\ud83d\\ude00\\uFFFD\"",
        "\"\\uD83D\\uDE00\"|\"\\uD83D\\uDE00\"",
        "\"\\\\ud83d\"|\"\\\\ud83d\"",
        "\"\\\\\\ud83d\"|\"\\\\\\uFFFD\"",
        "\"\\u00e9\\n\\\"\"|\"\\u00e9\\n\\\"\"",
        "{\"\\ud800\":[\"\\udfff\",1.50]}|{\"\\uFFFD\":[\"\\uFFFD\",1.50]}",
        "\"\\ud7ff\\ue000é\"|\"\\ud7ff\\ue000é\""
      })
  void surrogatesThatStandAloneAreReplacedAndNothingElseIs(String json, String expected) {
    byte[] bytes = ("x" + json + "y").getBytes(UTF_8);
    ByteWriter out = new ByteWriter();

    PassedJson.put(out, bytes, 1, bytes.length - 2);

    assertThat(new String(out.toByteArray(), UTF_8), equalTo(expected));
  }
}
