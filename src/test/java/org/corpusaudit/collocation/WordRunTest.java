package org.corpusaudit.collocation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordRunTest {
  private static final WordRun FREQUENT = new WordRun("a", "en", 2, 9, 5, 1, 0.1, 3, 2, 8);
  private static final WordRun BOUND = new WordRun("b", "en", 2, 2, 2, 7, 0.9, 5, 1, 6);
  private static final WordRun SURE = new WordRun("c", "en", 2, 5, 4, 3, 0.5, 9, 6, 20);

  @ParameterizedTest
  @CsvSource({
    "count, acb, count",
    "pmi, bca, pmi",
    "npmi, bca, npmi",
    "log_dice, cba, log_dice",
    "t_score, cab, t_score",
    "log_likelihood, cab, simple_log_likelihood",
    "delta_p, cab, simple_log_likelihood",
  })
  void runsAreRankedByTheMeasureOfPairsThatTheyHave(String measure, String order, String by) {
    String ranked =
        Stream.of(FREQUENT, BOUND, SURE)
            .sorted(WordRun.by(measure))
            .map(WordRun::terms)
            .collect(Collectors.joining());
    assertThat(ranked, equalTo(order));
    assertThat(WordRun.ranking(measure), is(by));
  }
}
