package org.corpusaudit.count;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TermTableTest {
  private final TermTable table = new TermTable();

  private int find(int group, String term, long hash) {
    String around = "<" + term + ">";
    return table.find(group, around.toCharArray(), 1, term.length(), hash);
  }

  @Test
  void aTermIsFoundAgain() {
    int first = find(0, "bridge", 7);

    assertThat(find(0, "bridge", 7), is(first));
    assertThat(table.term(first), is("bridge"));
    assertThat(table.size(), is(1));
  }

  @Test
  void termsOfOneHashAreToldApartByTheirLetters() {
    int first = find(0, "bridge", 7);

    assertThat(find(0, "budget", 7), not(first));
    assertThat(find(0, "bridges", 7), not(first));
    assertThat(table.size(), is(3));
  }

  @Test
  void oneTermOfTwoGroupsIsTwo() {
    int first = find(0, "bridge", 7);
    int second = find(1, "bridge", 7);

    assertThat(second, not(first));
    assertThat(table.group(second), is(1));
    assertThat(find(0, "bridge", 7), is(first));
  }

  @Test
  void oneTermOfAnotherHashIsAnother() {
    assertThat(find(0, "bridge", 8), not(find(0, "bridge", 7)));
  }

  @Test
  void viewsAndAgencyCopyAreAddedUp() {
    find(0, "other", 3);
    int term = find(0, "bridge", 7);
    table.view(term, 3, 2);
    table.view(term, 1, 1);
    table.agency(term, 5);

    assertThat(table.raw(term), is(4));
    assertThat(table.stripped(term), is(3));
    assertThat(table.ofAgencies(term), is(5));
    assertThat(table.raw(0), is(0));
  }

  @Test
  void aUnitCountsOnceForEachTerm() {
    int term = find(0, "bridge", 7);
    int other = find(0, "other", 3);
    table.unit(term, 1);
    table.unit(term, 1);
    table.unit(other, 1);
    table.unit(term, 2);
    table.margins(other, 10, 20);

    assertThat(table.first(term), is(2L));
    assertThat(table.second(term), is(2L));
    assertThat(table.first(other), is(11L));
    assertThat(table.second(other), is(21L));
  }

  @Test
  void occurrencesAreCountedForTheCellOfTheirArticle() {
    int term = find(0, "bridge", 7);
    table.startArticle(4);
    table.occurrence(term);
    table.occurrence(term);
    table.startArticle(2);
    int late = find(0, "budget", 8);
    table.occurrence(late);
    table.occurrence(term);
    table.startArticle(2);
    table.occurrence(term);

    Postings postings = table.summed();
    Map<String, String> counts = new TreeMap<>();
    for (int each : List.of(term, late)) {
      for (int i = postings.first(each); i < postings.first(each + 1); i++) {
        counts.put(
            table.term(each) + " in " + postings.cell(i),
            postings.count(i) + " of " + postings.documents(i));
      }
    }
    assertThat(
        counts,
        is(Map.of("bridge in 4", "2 of 1", "bridge in 2", "2 of 2", "budget in 2", "1 of 1")));
  }

  @Test
  void whatIsHeldGrowsWithLettersTermsAndPostings() {
    find(0, "ab", 1);
    long one = table.heldBytes();
    find(0, "cdefgh", 2);
    long two = table.heldBytes();
    table.startArticle(0);
    table.occurrence(0);

    assertThat(two - one, is(one + 2 * 4));
    assertThat(one, greaterThan(32L));
    assertThat(table.heldBytes(), greaterThan(two));
  }

  @Test
  void aTermLongerThanAllBeforeIsHeldWhole() {
    String longTerm = "abcdefghij".repeat(5_000);
    find(0, "before", 1);
    int term = find(1, longTerm, 2);
    int after = find(0, "after", 3);

    assertThat(table.term(term), is(longTerm));
    assertThat(table.term(after), is("after"));
    assertThat(find(1, longTerm, 2), is(term));
  }

  @Test
  void termsOfAClearedTableHaveNoMarginsOfThoseBefore() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 3_000; i++) {
        int term = find(i % 2, "term" + i, i);
        assertThat(table.first(term) + table.second(term), is(0L));
        assertThat(table.group(term), is(i % 2));
        table.margins(term, 1, 2);
      }
      table.clear();
    }
  }

  @Test
  void aClearedTableHoldsNothingOfBefore() {
    int term = find(0, "bridge", 7);
    table.startArticle(0);
    table.occurrence(term);
    table.view(term, 3, 2);
    table.unit(term, 1);
    long held = table.heldBytes();
    table.clear();

    assertThat(table.size(), is(0));
    assertThat(held, greaterThan(table.heldBytes()));
    int again = find(0, "bridge", 7);
    assertThat(table.raw(again), is(0));
    assertThat(table.first(again), is(0L));
    table.startArticle(0);
    table.occurrence(again);
    Postings postings = table.summed();
    assertThat(postings.count(postings.first(again)), is(1));
    assertThat(postings.first(again + 1), is(1));
  }

  /** Whatever comes, however often the table grows, a map counts the same. */
  @Property(tries = 60)
  void countsAreThoseOfAMap(
      @ForAll @Size(max = 6000) List<@IntRange(max = 4000) Integer> terms,
      @ForAll @IntRange(min = 1, max = 9) int hashes) {
    Map<String, Integer> counts = new HashMap<>();
    TermTable counted = new TermTable();
    for (int number : terms) {
      String term = "term" + number;
      int group = number % 3;
      int found =
          counted.find(group, term.toCharArray(), 0, term.length(), number % (hashes * 500L));
      counted.view(found, 1, 0);
      counts.merge(term + " " + group, 1, Integer::sum);
    }

    Map<String, Integer> found = new HashMap<>();
    for (int i = 0; i < counted.size(); i++) {
      found.merge(counted.term(i) + " " + counted.group(i), counted.raw(i), Integer::sum);
    }
    assertThat(found, is(counts));
    assertThat(counted.size(), is(counts.size()));
  }
}
