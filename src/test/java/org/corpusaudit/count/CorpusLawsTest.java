package org.corpusaudit.count;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.page.Tally;
import org.junit.jupiter.api.Test;

class CorpusLawsTest {
  private final Tally tally = new Tally();

  @Test
  void zipfsExponentIsFoundInAZipfianVocabulary() {
    Tallies tallies = new Tallies(tally);
    for (int rank = 1; rank <= 20_000; rank++) {
      tallies.add(Math.round(1e6 / Math.pow(rank, 0.9)), 0);
    }
    tallies.end();
    CorpusLaws.Fit zipf = new CorpusLaws(new Counted(tally)).zipf();
    assertThat(zipf.slope(), closeTo(-0.9, 0.01));
    assertThat(zipf.determination(), closeTo(1, 0.001));
  }

  @Test
  void heapsExponentIsTheSlopeOfTheGrowth() {
    long types = 0;
    for (int stretch = 0; stretch < ArticleFigures.STRETCHES; stretch++) {
      long tokens = (stretch + 1) * 100_000L;
      long all = Math.round(40 * Math.pow((double) tokens, 0.6));
      TermFigures.GROWTH_TOKENS.count(tally, ArticleFigures.stretchMember(stretch), 100_000);
      TermFigures.GROWTH_TYPES.count(tally, ArticleFigures.stretchMember(stretch), all - types);
      types = all;
    }
    CorpusLaws.Fit heaps = new CorpusLaws(new Counted(tally)).heaps();
    assertThat(heaps.slope(), closeTo(0.6, 1e-4));
    assertThat(Math.exp(heaps.intercept()), closeTo(40, 0.05));
  }

  @Test
  void oneBlockHasNoSlope() {
    TermFigures.GROWTH_TOKENS.count(tally, ArticleFigures.stretchMember(0), 10);
    TermFigures.GROWTH_TYPES.count(tally, ArticleFigures.stretchMember(0), 5);
    assertThat(new CorpusLaws(new Counted(tally)).heaps(), is(new CorpusLaws.Fit(0, 0, 0)));
  }

  @Test
  void theMovingAverageIsThatOfEveryWindow() {
    Random random = new Random(3);
    int[] terms = random.ints(1200, 0, 400).toArray();
    new ArticleFigures(tally, 0, 1).article(terms, terms.length, 400);
    double sum = 0;
    int windows = terms.length - ArticleFigures.WINDOW + 1;
    for (int i = 0; i < windows; i++) {
      Set<Integer> distinct = new HashSet<>();
      for (int j = i; j < i + ArticleFigures.WINDOW; j++) {
        distinct.add(terms[j]);
      }
      sum += (double) distinct.size() / ArticleFigures.WINDOW;
    }
    double average = new CorpusLaws(new Counted(tally)).movingAverageRatio();
    assertThat(average, closeTo(sum / windows, 1e-9));
  }

  @Test
  void quantilesOfLengthsAreExactForShortArticles() {
    ArticleFigures figures = new ArticleFigures(tally, 0, 1);
    for (int length : new int[] {3, 9, 7, 1, 5}) {
      figures.article(new int[length], length, 1);
    }
    CorpusLaws corpus = new CorpusLaws(new Counted(tally));
    assertThat(
        List.of(corpus.lengthQuantile(0), corpus.lengthQuantile(0.5), corpus.lengthQuantile(1)),
        contains(1L, 5L, 9L));
  }

  @Test
  void longLengthsKeepThreeDigits() {
    new ArticleFigures(tally, 0, 1).article(new int[12_345], 12_345, 1);
    assertThat(new CorpusLaws(new Counted(tally)).lengthQuantile(1), is(12_300L));
  }

  @Test
  void aStretchIsAPartOfTheBlocksInTheirOrder() {
    assertThat(ArticleFigures.stretch(0, 64), is(0));
    assertThat(ArticleFigures.stretch(63, 64), is(ArticleFigures.STRETCHES - 1));
    assertThat(ArticleFigures.stretch(1, 2), is(ArticleFigures.STRETCHES / 2));
  }
}
