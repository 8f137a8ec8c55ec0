package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class BoundedNamesTest {
  @Test
  void aNameOfMegabytesIsCutAndStillItsOwn() {
    String one = "x".repeat(3_000_000);

    assertThat(BoundedNames.of(one).length(), lessThan(BoundedNames.MOST_CHARS));
    assertThat(BoundedNames.of(one), startsWith("x".repeat(200) + "…"));
    assertThat(BoundedNames.of(one), not(equalTo(BoundedNames.of(one + "y"))));
    assertThat(BoundedNames.of("languages.ar"), equalTo("languages.ar"));
    String pair = "x".repeat(199) + "😀" + one;
    assertThat(BoundedNames.of(pair), startsWith("x".repeat(199) + "…"));
  }

  @Test
  void figuresStayUnderTheirShorterNames() {
    ObjectNode summary = new ObjectMapper().createObjectNode();
    summary.putObject("languages").put("l".repeat(1_000_000), 1).put("ar", 2);
    summary.putArray("top").addObject().put("site", "s".repeat(1_000_000)).put("share", 0.5);

    String bounded = BoundedNames.in(summary).toString();

    assertThat(bounded.length(), lessThan(1_000));
    assertThat(BoundedNames.in(summary).at("/languages/ar").asInt(), equalTo(2));
    assertThat(BoundedNames.in(summary).at("/top/0/share").asDouble(), equalTo(0.5));
  }
}
