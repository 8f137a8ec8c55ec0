package org.corpusaudit.boilerplate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.corpusaudit.text.WordScanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page's lines in, its labels out. */
class LineLabelsTest {
  private final LineLabels labels = new LineLabels(Labels.shipped());
  private final WordScanner words = new WordScanner();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Read also | RELATED",
        "Comments | COMMENTS",
        "اقرأ أيضا | RELATED",
        "التعليقات | COMMENTS",
        "Lesen Sie auch | RELATED",
      })
  void aLineThatIsALabelHasItsKind(String line, Labels.Kind kind) {
    see(0, line);

    assertThat(labels.kind(0), equalTo(kind.code()));
    assertThat(labels.share(), equalTo(1000L));
  }

  @Test
  void aLineOfProseThatBeginsWithALabelIsNone() {
    see(0, "Comments on the river that rose in the night were heard in the whole of the valley");

    assertThat(labels.first(), equalTo(Labels.Kind.COMMENTS.code()));
    assertThat(labels.kind(0), equalTo(0));
  }

  @Test
  void linesAreCountedUpToTheLabelAboveAndDownToTheOneBelow() {
    see(0, "Read also");
    see(1, "The river rose over its banks");
    see(2, "It fell again a day later");
    see(3, "Comments");

    assertThat(labels.linesToAbove(0), equalTo(0));
    assertThat(labels.linesToAbove(2), equalTo(2));
    assertThat(labels.linesToBelow(1, 4), equalTo(3));
    assertThat(labels.linesToBelow(3, 4), equalTo(1));
    assertThat(labels.linesToBelow(1, 3), equalTo(0));
  }

  private void see(int line, String text) {
    words.scan(text);
    labels.see(line, words, 0, words.count());
  }
}
