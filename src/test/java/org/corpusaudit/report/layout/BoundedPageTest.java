package org.corpusaudit.report.layout;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedPageTest {
  @Test
  void whatAPageTakesOfAFieldOfMegabytesIsBounded() throws IOException {
    String huge = "\u202e<b>" + "x".repeat(3_000_000);
    int plain = PageTemplate.render(new Page("title", List.of("fact"), List.of())).length();

    int grown = PageTemplate.render(new Page(huge, List.of(huge, huge), List.of())).length();

    assertThat(grown - plain, lessThan(10_000));
  }
}
