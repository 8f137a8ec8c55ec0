package org.corpusaudit.report.layout;

import static org.corpusaudit.report.layout.Message.verbatim;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedPageTest {
  @Test
  void whatAPageTakesOfAFieldOfMegabytesIsBounded() throws IOException {
    Message huge = verbatim("\u202e<b>" + "x".repeat(3_000_000));
    int plain = length(verbatim("title"), List.of(verbatim("fact")));

    int grown = length(huge, List.of(huge, huge));

    assertThat(grown - plain, lessThan(10_000));
  }

  private static int length(Message title, List<Message> facts) throws IOException {
    return PageTemplate.render(new Page(title, facts, List.of()), PageLanguage.ENGLISH).length();
  }
}
