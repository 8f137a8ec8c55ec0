package org.corpusaudit.report.layout;

import static org.corpusaudit.report.layout.Message.verbatim;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressesTest {
  @Test
  void onlyAddressesOfTheWebOpenAndTheyLearnNothingOfThePage() throws IOException {
    Grid grid = new Grid("t", verbatim("T"), "f", verbatim("rows"), 4, "id", "@address");
    grid.row("https://other.example", "https://a.example/x?y=1&z=\"2\"")
        .row("b", "javascript:alert(1)")
        .row("c", " https://a.example javascript:alert(1)")
        .row("d", "");
    Section section = new Section("s", verbatim("S"), verbatim("")).grid(grid);

    String html =
        PageTemplate.render(
            new Page(verbatim("P"), List.of(), List.of(section)), PageLanguage.ENGLISH);

    assertThat(
        html,
        containsString(
            "<a href=\"https://a.example/x?y=1&amp;z=&quot;2&quot;\" target=\"_blank\""
                + " rel=\"noopener noreferrer\">"));
    assertThat(html, not(containsString("href=\"javascript")));
    assertThat(html, not(containsString("href=\" ")));
    assertThat(html, not(containsString("href=\"https://other.example")));
  }
}
