package org.corpusaudit.report.layout;

import static org.corpusaudit.report.layout.Message.verbatim;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {
  @Test
  void aLatinWordAtTheHeadOfAnArabicTextDoesNotTurnIt() {
    assertThat(Reading.isFromRight("BBC عربي تنشر التقرير السنوي"), is(true));
    assertThat(Reading.isFromRight("سوق oil prices rise again"), is(false));
    assertThat(Reading.isFromRight("חדשות 24"), is(true));
  }

  @Test
  void digitsAndDatesAreReadFromTheLeft() {
    assertThat(Reading.isFromRight("2026-01-31"), is(false));
    assertThat(Reading.isFromRight("٢٠٢٦"), is(false));
    assertThat(Reading.isFromRight(""), is(false));
  }

  @Test
  void aColumnIsAlignedByMostOfItsTexts() {
    assertThat(Reading.areFromRight(List.of("سوق", "نفط", "OPEC", "2026", "")), is(true));
    assertThat(Reading.areFromRight(List.of("oil", "سوق")), is(false));
    assertThat(Reading.areFromRight(List.of("1", "2")), is(false));
  }

  @Test
  void everyCellOfAColumnStandsAtOneSideAndReadsFromItsOwn() throws IOException {
    Grid grid = new Grid("t", verbatim("T"), "f", verbatim("rows"), 3, "term", "site");
    grid.row("سوق", "a.example").row("OPEC", "b.example").row("BBC عربي نفط", "ج.example");
    Section section = new Section("s", verbatim("S"), verbatim(""));

    String html =
        PageTemplate.render(
            new Page(verbatim("P"), List.of(), List.of(section.grid(grid))), PageLanguage.ENGLISH);

    assertThat(html, containsString("<td dir=\"rtl\" class=\"right\">سوق</td>"));
    assertThat(html, containsString("<td class=\"right\">OPEC</td>"));
    assertThat(html, containsString("<td dir=\"rtl\" class=\"right\">BBC عربي نفط</td>"));
    assertThat(html, containsString("<td>ج.<wbr>example</td>"));
  }
}
