package org.corpusaudit.boilerplate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {
  private final Lines lines = new Lines();

  @ParameterizedTest
  @CsvSource({
    "He left.,true",
    "Was it so?,true",
    "هل عاد؟,true",
    "他走了。,true",
    "Home News Sport,false",
    "الرئيسية سياسة,false"
  })
  void aSentenceEndsWithAMarkOfItsScript(String line, boolean ends) {
    String text = "  " + line + " \nnext";
    lines.split("site", text);

    assertThat(lines.endsSentence(text, 0), is(ends));
  }

  @Test
  void aLineIsKnownByItsSiteAndItsBody() {
    lines.split("a", "  menu \n\nmenu\nother");
    long menu = lines.key(0);

    assertThat(lines.count(), is(3));
    assertThat(lines.key(1), equalTo(menu));
    assertThat(lines.key(2), not(equalTo(menu)));
    lines.split("b", "menu");
    assertThat(lines.key(0), not(equalTo(menu)));
  }
}
