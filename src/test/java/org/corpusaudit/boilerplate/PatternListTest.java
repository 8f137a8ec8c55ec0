package org.corpusaudit.boilerplate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatternListTest {
  @Test
  void aMatchIsWidenedToWholeWords() {
    assertThat(matches("", "ews", "site", "Old News today"), contains("News"));
    assertThat(matches("", "خب", "site", "هذا الخبر الجديد"), contains("الخبر"));
  }

  @Test
  void linesCanBeAnchored() {
    assertThat(
        matches("", "^Share.*$", "site", "a Share\nShare this\nend"), contains("Share this"));
  }

  @Test
  void aPatternOfOneSiteLeavesOthersAlone() {
    assertThat(matches("a.example", "News", "b.example", "News"), empty());
    assertThat(matches("a.example", "News", "a.example", "News"), contains("News"));
  }

  @Test
  void aPatternThatIsNoneIsRefused() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> new PatternList.Entry("", "(a"));

    assertThat(refused.getMessage(), containsString("(a"));
  }

  private static List<String> matches(String forSite, String pattern, String site, String text) {
    List<String> found = new ArrayList<>();
    new PatternList(List.of(new PatternList.Entry(forSite, pattern)))
        .find(site, text, (start, end) -> found.add(text.substring(start, end)));
    return found;
  }
}
