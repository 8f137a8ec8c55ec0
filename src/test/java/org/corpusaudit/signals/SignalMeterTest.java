package org.corpusaudit.signals;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is measured of texts of many scripts. */
class SignalMeterTest {
  private final SignalMeter meter = new SignalMeter();
  private final SignalValues values = new SignalValues();

  /** {@code expected.py} made them with the functions of datatrove's filters. */
  @Test
  void everySignalOfEveryTextIsThatOfTheFiltersItComesFrom() throws IOException {
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    try (BufferedReader rows =
        new BufferedReader(
            new InputStreamReader(
                SignalMeterTest.class.getResourceAsStream("expected.jsonl"),
                StandardCharsets.UTF_8))) {
      for (String line = rows.readLine(); line != null; line = rows.readLine()) {
        JsonNode row = new ObjectMapper().readTree(line);
        meter.measure(row.get("text").asText(), row.get("language").asText(), values);
        for (Map.Entry<String, JsonNode> expected : row.get("expected").properties()) {
          double value = values.of(Signal.of(expected.getKey())).orElseThrow();
          if (Math.abs(value - expected.getValue().asDouble()) > 1e-6) {
            wrong.add(expected + " but " + value + " of " + row.get("text"));
          }
          compared++;
        }
      }
    }
    assertThat(wrong, equalTo(List.of()));
    assertThat(compared, is(177 * (Signal.values().length - 1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          words                 | en | Three plain words.                  | 3
          words                 | zh | 委员会同意了                           | 4
          meanWordLength        | en | a bcd                               | 2
          hashToWord            | en | #one # two three                    | 0.5
          ellipsisToWord        | en | one… two... three four              | 0.5
          bulletLines           | en | - one/two/• three/★ four            | 0.5
          bulletLines           | ja | ・一/二                               | 0.5
          ellipsisLines         | en | one .../two/three…  /four           | 0.5
          alphabeticWords       | en | one 2 *** four                      | 0.5
          stopWords             | en | The cat and THE dog                 | 2
          stopWords             | ar | في البيت من في                       | 2
          repeatedParagraphs    | en | a b//c/////a b                      | 0.333333
          repeatedParagraphChars| en | ab//cd//ab                          | 0.2
          repeatedLines         | en | one///one/two/one                   | 0.5
          top2GramChars         | en | a b a b c                           | 0.666667
          repeated5GramChars    | en | a b c d e a b c d e                 | 0.263158
          soundLines            | en | She said it was so./Home page       | 0.5
          soundLines            | en | She said: “It was so.”/One two…     | 0.5
          soundLines            | zh | 委员会同意了这项计划。/新闻               | 0.5
          soundLines            | ar | وافق المجلس على الخطة./الرئيسية       | 0.5
          soundLines            | en | We use cookies on this page./       | 0
          soundSentences        | en | It is so. It was so./Home           | 2
          curlyBrackets         | en | {{ a }} {                           | 3
          loremIpsum            | en | Lorem IPSUM dolor lorem ipsum       | 2
          thirdLongestLine      | en | abcd/ab/abc/a                       | 2
          thirdLongestLine      | en | abcd/ab                             | 0
          closedLines           | en | One./Two/Three!/“Four.”             | 0.5
          closedLines           | hi | एक।/दो                              | 0.5
          shortLines            | en | short/this line has more than thirty characters | 0.5
          repeatedCharsOfLines  | en | ab/cd/ab                            | 0.333333
          lineEndsToWord        | en | one/two/three four                  | 0.5
          """)
  void aTextHasTheSignal(String signal, String language, String text, double expected) {
    meter.measure(text.replace('/', '\n'), language, values);

    assertThat(values.of(Signal.of(signal)).orElseThrow(), closeTo(expected, 1e-6));
  }

  @Test
  void linesOfEveryKindOfEndAreTheSameLines() {
    List<String> measured = new ArrayList<>();
    for (String end : List.of("\n", "\r\n", "\r", "\u2028", "\u0085")) {
      meter.measure(String.join(end, "One line.", "- Two", "", "One line."), "en", values);
      ByteWriter out = new ByteWriter();
      values.writeTo(out);
      measured.add(new String(out.toByteArray(), StandardCharsets.ISO_8859_1));
    }

    assertThat(measured.stream().distinct().count(), is(1L));
  }

  @Test
  void ofALanguageWithoutAListThereIsNoNumberOfFunctionWords() {
    meter.measure("The cat and the dog", "und", values);

    assertThat(values.of(Signal.STOP_WORDS), equalTo(OptionalDouble.empty()));
  }

  @Test
  void anEmptyTextHasNothingOfAnything() {
    meter.measure("", "en", values);

    for (Signal signal : Signal.values()) {
      assertThat(signal.key(), values.of(signal).orElseThrow(), is(0.0));
    }
  }

  @Test
  void valuesAreReadAsTheyWereWritten() {
    meter.measure("One two.\nThree four five", "und", values);
    ByteWriter out = new ByteWriter();
    values.writeTo(out);
    SignalValues read = new SignalValues();
    ByteReader in = new ByteReader();
    in.reset(out.array(), 0, out.length());

    read.readFrom(in);

    for (Signal signal : Signal.values()) {
      assertThat(signal.key(), read.of(signal), equalTo(values.of(signal)));
    }
  }
}
