package org.corpusaudit.boilerplate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line in, its marks counted out. */
class LineMarksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The river rose. It fell, again. | 2 | 1",
        "It rose by 3.5 m at river.example | 0 | 0",
        "He said: “It rose.” | 1 | 0",
        "Did it? Yes! | 2 | 0",
        "ارتفع النهر، ثم انخفض. هل يعود؟ | 2 | 1",
        "河水上涨，随后下降。真的吗？ | 2 | 1",
        "नदी उफान पर है। | 1 | 0",
        "Home | 0 | 0",
      })
  void sentencesEndAtMarksAndCommasCount(String line, int sentences, int commas) {
    LineMarks marks = counted(line);

    assertThat(marks.sentences(), equalTo(sentences));
    assertThat(marks.commas(), equalTo(commas));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Home | Sport | Culture; 2; 0; 0",
        "News » Economy › Oil; 2; 0; 0",
        "© 2015 Valley News®; 0; 2; 285",
        "12 34; 0; 0; 1000",
        "٢٠١٥ م; 0; 0; 800",
      })
  void separatorsSignsAndTheShareOfDigitsCount(
      String line, int separators, int signs, long digits) {
    LineMarks marks = counted(line);

    assertThat(marks.separators(), equalTo(separators));
    assertThat(marks.signs(), equalTo(signs));
    assertThat(marks.digits(), equalTo(digits));
  }

  private static LineMarks counted(String line) {
    LineMarks marks = new LineMarks();
    marks.count("Earlier. " + line + ", later.", 9, 9 + line.length());
    return marks;
  }
}
