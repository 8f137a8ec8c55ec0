package org.corpusaudit.boilerplate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PageTextTest {
  private final PageText page = new PageText();

  @Test
  void aSpanIsFoundAgainInOtherWordsSpellingAndLines() {
    page.read("a", "x أكد الوزير أن الخطة نجحت y");
    long span = page.span(1);
    page.read("a", "أَكَّد الوزير\nان الخطة نجحت");

    assertThat(page.span(0), equalTo(span));
  }

  @Test
  void theSameWordsAreAnotherPieceOnAnotherSite() {
    page.read("a", "Home News Sport Weather Letters");
    long span = page.span(0);
    long line = page.lineKey(0);
    page.read("b", "Home News Sport Weather Letters");

    assertThat(page.span(0), not(equalTo(span)));
    assertThat(page.lineKey(0), not(equalTo(line)));
  }

  @Test
  void longLinesHaveNoKeyOfTheirOwn() {
    page.read("a", "one two three four five six seven eight nine ten eleven twelve\nshort\n--");

    assertThat(page.lineKey(0), is(0L));
    assertThat(page.lineKey(1), not(is(0L)));
    assertThat(page.lineKey(2), is(0L));
  }

  @Test
  void linesThatOpenAlikeShareThatKey() {
    page.read("a", "Tags: council bridge\nTags: council votes again\nTags");

    assertThat(page.openingKey(0), equalTo(page.openingKey(1)));
    assertThat(page.openingKey(2), is(0L));
  }

  @Test
  void thePositionCountsRunningTextAlone() {
    page.read("a", "Home News\nThe council met on Monday and voted for the new bridge.\nNext line");

    assertThat(page.position(0), is(0));
    assertThat(page.position(2), is(0));
    assertThat(page.position(12), is(10));
    assertThat(page.position(13), is(11));
    assertThat(page.runningWords(), is(11));
  }

  @Property(tries = 200)
  void spansAreEqualWhereTheirFiveWordsAreEqual(
      @ForAll @Size(max = 60) List<@IntRange(max = 2) Integer> words) {
    List<String> texts = words.stream().map(w -> "w" + w).toList();
    page.read("site", String.join(" ", texts));

    assertThat(page.spanCount(), is(Math.max(0, words.size() - 4)));
    Set<Long> keys = new HashSet<>();
    Set<List<String>> fives = new HashSet<>();
    for (int i = 0; i < page.spanCount(); i++) {
      keys.add(page.span(i));
      fives.add(texts.subList(i, i + 5));
    }
    assertThat(keys.size(), is(fives.size()));
  }
}
