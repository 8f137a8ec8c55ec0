package org.corpusaudit.count;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PostingsTest {
  private static final int TERMS = 9;

  @Property
  void sumsAreThoseOfAMapHoweverOftenTheyAreMade(
      @ForAll @Size(max = 40) List<@Size(max = 12) List<@IntRange(max = TERMS - 1) Integer>> texts,
      @ForAll @IntRange(min = 1, max = 50) int firstSum,
      @ForAll @IntRange(min = 1, max = 80) int cells) {
    Postings postings = new Postings(firstSum);
    int[] last = new int[TERMS];
    Arrays.fill(last, -1);
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, Integer> documents = new TreeMap<>();
    for (int i = 0; i < texts.size(); i++) {
      int cell = i * 7 % cells;
      postings.startArticle(cell, TERMS);
      Set<Integer> present = new HashSet<>();
      for (int term : texts.get(i)) {
        last[term] = postings.add(term, last[term]);
        counts.merge(term + " " + cell, 1, Integer::sum);
        if (present.add(term)) {
          documents.merge(term + " " + cell, 1, Integer::sum);
        }
      }
    }

    postings.sum(TERMS);

    Map<String, Integer> summed = new TreeMap<>();
    Map<String, Integer> articles = new TreeMap<>();
    for (int term = 0; term < TERMS; term++) {
      for (int i = postings.first(term); i < postings.first(term + 1); i++) {
        summed.put(term + " " + postings.cell(i), postings.count(i));
        articles.put(term + " " + postings.cell(i), postings.documents(i));
      }
    }
    assertThat(summed, is(counts));
    assertThat(articles, is(documents));
  }
}
