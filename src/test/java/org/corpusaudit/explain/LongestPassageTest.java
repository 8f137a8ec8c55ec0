package org.corpusaudit.explain;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.corpusaudit.text.WordScanner;

class LongestPassageTest {
  @Property
  void itIsTheLongestRunOfANaiveSearch(
      @ForAll @Size(max = 20) List<@IntRange(max = 3) Integer> a,
      @ForAll @Size(max = 20) List<@IntRange(max = 3) Integer> b) {
    int longest = 0;
    for (int from = 0; from < a.size(); from++) {
      for (int to = from + longest + 1; to <= a.size(); to++) {
        if (java.util.Collections.indexOfSubList(b, a.subList(from, to)) >= 0) {
          longest = to - from;
        }
      }
    }

    LongestPassage passage = LongestPassage.of(scanned(text(a)), scanned(text(b)));

    assertThat(passage.words(), equalTo(longest));
    List<Integer> found = a.subList(passage.start(), passage.start() + passage.words());
    assertThat(java.util.Collections.indexOfSubList(b, found) >= 0, equalTo(true));
  }

  private static String text(List<Integer> words) {
    StringBuilder text = new StringBuilder();
    words.forEach(word -> text.append('w').append(word).append(' '));
    return text.toString();
  }

  private static WordScanner scanned(String text) {
    WordScanner words = new WordScanner();
    words.scan(text);
    return words;
  }
}
