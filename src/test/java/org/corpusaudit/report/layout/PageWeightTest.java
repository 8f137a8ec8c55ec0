package org.corpusaudit.report.layout;

import static org.corpusaudit.report.layout.Message.verbatim;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No corpus makes a page heavier than it says, whatever its names and however many tables. */
class PageWeightTest {
  private static final int LIGHT = 2_500_000;

  @ParameterizedTest
  @CsvSource({"a, 1000", "ن, 1000", "😀<&\", 300", "word , 40"})
  void aPageOfFullTablesOfLongNamesIsStillLight(String piece, int times) throws IOException {
    List<Section> sections = new ArrayList<>();
    for (int s = 0; s < 14; s++) {
      Grid grid = grid("big" + s, piece.repeat(times), 1_000);
      Grid small = grid("small" + s, "x", 20);
      sections.add(
          new Section("section" + s, verbatim("S"), verbatim("s"))
              .chart(Chart.bars("bars" + s, "ranked", verbatim("B"), "f", List.of("a", "b")))
              .grid(grid)
              .grid(small));
    }

    RenderedPage page =
        PageTemplate.rendered(
            new Page(verbatim("P"), List.of(), List.of(), sections), PageLanguage.ENGLISH);
    String html = page.html();

    assertThat(PageWeight.bytes(html), lessThan(LIGHT));
    assertThat(PageWeight.bytes(html), greaterThan(1_500_000));
    assertThat("small tables stay whole", rows(html, "small3"), equalTo(20));
    int left = rows(html, "big0");
    assertThat(left, greaterThan(0));
    assertThat(left, lessThan(1_000));
    assertThat(rows(html, "big13"), equalTo(left));
    assertThat("what it says that it shows", page.rows("big0"), equalTo(left));
    assertThat(page.rows("small3"), equalTo(20));
    if (left > 8) { // Fewer have no filter.
      assertThat(html, containsString(String.format("Filter the first %,d", left)));
    }
  }

  private static Grid grid(String id, String name, int rows) {
    Grid grid =
        new Grid(id, verbatim("T"), "file", verbatim("rows"), 5_000, "!name", "site", "#count");
    for (int i = 0; i < rows; i++) {
      Opening opening =
          Opening.of(name, List.of(new Opening.Place(name, name, name, "id", "", "explain")));
      grid.row(i < 100 ? opening : Opening.of(name, List.of()), name, Cell.count(i));
    }
    return grid;
  }

  private static int rows(String html, String id) {
    Matcher body = Pattern.compile("(?s)<tbody id=\"" + id + "-body\">(.*?)</tbody>").matcher(html);
    body.find();
    return body.group(1).split("<tr>", -1).length - 1;
  }
}
