package org.corpusaudit.output;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellsTest {
  private final SpreadsheetCells cells =
      new SpreadsheetCells(
          Columns.of(
              Column.text("term", "a word"),
              Column.measure("score", "a number"),
              Column.text("sites", "where")));

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "=1+1|-0.5|@x, '=1+1|-0.5|'@x",
        "+972|3|, '+972|3|",
        "-5|-5|-5, '-5|-5|'-5",
        "'tis|0|a=b, ''tis|0|a=b",
        "word|1|two, word|1|two",
        "|1|, |1|",
        "\\t=x|1|=, \\t=x|1|'=",
        "نص|1|=نص, نص|1|'=نص"
      })
  void textsThatBeginAsAFormulaAreMarkedAndNumbersAreNot(String row, String marked) {
    byte[] bytes = row.replace('|', '\t').getBytes(StandardCharsets.UTF_8);

    ByteWriter written = cells.marked(bytes, 0, bytes.length);

    assertThat(
        new String(written.array(), 0, written.length(), StandardCharsets.UTF_8),
        equalTo(marked.replace('|', '\t')));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=x", "'=x", "''", "'", "", "-", "word", "'word", "@", "''=", "+1"})
  void theTextIsHadBackByTakingTheMarkAway(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteWriter written = cells.marked(bytes, 0, bytes.length);

    assertThat(
        SpreadsheetCells.unmarked(
            new String(written.array(), 0, written.length(), StandardCharsets.UTF_8)),
        equalTo(text));
  }
}
