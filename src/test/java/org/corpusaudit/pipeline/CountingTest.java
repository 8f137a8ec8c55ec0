package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.corpusaudit.cooccurrence.PairSettings;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Published;
import org.corpusaudit.corpus.RecordFields;
import org.corpusaudit.corpus.RecordSource;
import org.corpusaudit.count.TermSettings;
import org.corpusaudit.measure.Association;
import org.corpusaudit.measure.Contingency;
import org.corpusaudit.measure.RunAssociation;
import org.corpusaudit.text.Normalization;
import org.corpusaudit.text.Scope;
import org.junit.jupiter.api.Test;

/** The counting kernels together against counts made in the plainest way. */
class CountingTest {
  private static final Scope WINDOW_3 = window(3, false, false);

  /** quanteda, tests of fcm; GloVe agrees on the weights. */
  private static final String QUANTEDA = "A D A C E A D F E B A C E D";

  @Property(tries = 150)
  void everyCountAndMarginIsThatOfAPlainRecount(
      @ForAll
          List<
                  @Size(max = 4) List<
                      @Size(max = 3) List<@Size(max = 9) List<@IntRange(max = 11) Integer>>>>
              corpus,
      @ForAll Scope.Unit unit,
      @ForAll @IntRange(min = 1, max = 7) int size,
      @ForAll boolean ordered,
      @ForAll boolean inverse) {
    Scope scope = new Scope(unit, size, ordered, inverse);
    List<List<List<List<String>>>> words = words(corpus);
    NaiveCounts naive = new NaiveCounts(words, scope);
    CountRun run = run(articles(words), scope, 1, 0, 3, 2);

    Map<String, Integer> counts = new TreeMap<>();
    for (Map<String, String> row : run.terms()) {
      counts.put(row.get("term"), Integer.valueOf(row.get("count")));
      assertThat(Integer.parseInt(row.get("documents")), is(naive.documents(row.get("term"))));
    }
    assertThat(counts, is(naive.counts()));
    Map<String, Integer> ngrams = new TreeMap<>();
    for (Map<String, String> row : run.ngrams()) {
      ngrams.put(row.get("term"), Integer.valueOf(row.get("count")));
      assertThat(Integer.parseInt(row.get("documents")), is(naive.documents(row.get("term"))));
      assertThat(row.get("count_raw"), is(row.get("count")));
      String[] terms = row.get("term").split(" ", -1);
      long[] margins = new long[terms.length];
      for (int k = 0; k < terms.length; k++) {
        margins[k] = naive.margin(terms.length, k, terms[k]);
      }
      RunAssociation scores =
          new RunAssociation(
              ngrams.get(row.get("term")), margins, naive.margin(terms.length, -1, ""));
      assertThat(number(row, "pmi"), closeTo(scores.pmi(), 1e-4));
      assertThat(number(row, "log_dice"), closeTo(scores.logDice(), 1e-4));
    }
    assertThat(ngrams, is(naive.ngrams()));
    Map<String, Double> expected = naive.pairs();
    assertThat(run.pairs().size(), is(expected.size()));
    for (Map<String, String> row : run.pairs()) {
      String a = row.get("a");
      String b = row.get("b");
      double count = number(row, "count");
      double first = naive.first(a);
      double second = naive.second(b);
      assertThat(a + " " + b, count, closeTo(expected.get(a + " " + b), 1e-4));
      assertThat(number(row, "count_a"), closeTo(first, 1e-3));
      assertThat(number(row, "count_b"), closeTo(second, 1e-3));
      assertThat(number(row, "npmi"), greaterThanOrEqualTo(-1.0));
      assertThat(number(row, "npmi"), lessThanOrEqualTo(1.0));
      boolean twice = a.equals(b) && !scope.ordered();
      double both = expected.get(a + " " + b) * (twice ? 2 : 1);
      double pmi = Math.log(both / first * naive.events() / second) / Math.log(2);
      assertThat(number(row, "pmi"), closeTo(pmi, 1e-4));
    }
  }

  @Property(tries = 60)
  void rowsAndFiguresDoNotDependOnTheCutOfTheCorpus(
      @ForAll @Size(max = 12) List<@Size(max = 40) List<@IntRange(max = 30) Integer>> corpus,
      @ForAll @IntRange(min = 1, max = 7) int partitions,
      @ForAll @IntRange(min = 1, max = 64) int blocks,
      @ForAll @IntRange(max = 3) int perTerm,
      @ForAll Random order) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < corpus.size(); i++) {
      articles.add(article(i, words(List.of(List.of(List.of(corpus.get(i)))))));
    }
    CountRun one = run(articles, WINDOW_3, 1, perTerm, 1, 1);
    Collections.shuffle(articles, order);
    CountRun many = run(articles, WINDOW_3, 1, perTerm, partitions, blocks);
    assertThat(many.lines(), equalTo(one.lines()));
    assertThat(many.figures(), equalTo(one.figures()));
  }

  /** An article of more n-grams than are counted at once is gone through share by share. */
  @Property(tries = 60)
  void rowsDoNotDependOnHowManyNgramsOfAnArticleAreCountedAtOnce(
      @ForAll @Size(max = 6) List<@Size(max = 60) List<@IntRange(max = 9) Integer>> corpus,
      @ForAll @IntRange(min = 1, max = 20) int mostNgrams) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < corpus.size(); i++) {
      articles.add(article(i, words(List.of(List.of(List.of(corpus.get(i)))))));
    }
    CountRun few =
        new CountRun(
            articles,
            settings(false, WINDOW_3, 1000, 1),
            new PairSettings(WINDOW_3, 1, 0, Association.LOG_LIKELIHOOD, 0),
            3,
            2,
            mostNgrams);
    CountRun all = run(articles, WINDOW_3, 1, 0, 3, 2);
    assertThat(few.lines(), equalTo(all.lines()));
    assertThat(few.figures(), equalTo(all.figures()));
  }

  @Test
  void unorderedWindowsCountAsQuantedaDoesButSelfPairsOnce() {
    Map<String, Double> pairs = pairs(run(QUANTEDA, WINDOW_3));
    assertThat(
        pairs,
        is(
            expected(
                "A-A 2, A-B 1, A-C 4, A-D 4, A-E 5, A-F 2, B-C 1, B-D 1, B-E 2, B-F 1, C-D 3,"
                    + " C-E 3, D-E 4, D-F 1, E-F 2")));
  }

  @Test
  void orderedWindowsCountAsQuantedaDoes() {
    Map<String, Double> pairs = pairs(run(QUANTEDA, window(3, true, false)));
    assertThat(
        pairs,
        is(
            expected(
                "A-A 2, A-C 3, A-D 3, A-E 3, A-F 1, B-A 1, B-C 1, B-E 1, C-A 1, C-D 2, C-E 2,"
                    + " D-A 1, D-B 1, D-C 1, D-E 2, D-F 1, E-A 2, E-B 1, E-C 1, E-D 2, E-F 1,"
                    + " F-A 1, F-B 1, F-E 1")));
  }

  @Test
  void weightsByDistanceEqualThoseOfGloveAndQuanteda() {
    Map<String, Double> pairs = pairs(run(QUANTEDA, window(3, false, true)));
    Map<String, Double> published =
        expected(
            "A-A 0.8333, A-B 1, A-C 2.8333, A-D 3.3333, A-E 2.8333, A-F 0.8333, C-D 1.3333,"
                + " C-E 2.3333, D-E 2.3333, E-F 1.3333");
    published.forEach((pair, weight) -> assertThat(pair, pairs.get(pair), closeTo(weight, 5e-5)));
  }

  @Test
  void anArticleCountsAPairOnceInDocumentScope() {
    Map<String, Double> pairs =
        pairs(run("b a b c|a a c b e|a c e f g", new Scope(Scope.Unit.DOCUMENT, 1, false, false)));
    assertThat(pairs.get("a-b"), is(2.0));
    assertThat(pairs.get("a-c"), is(3.0));
    assertThat(pairs.get("a-e"), is(2.0));
    assertThat(pairs.get("b-c"), is(2.0));
    assertThat(pairs.get("c-e"), is(2.0));
    assertThat(pairs.containsKey("a-a"), is(false));
  }

  @Test
  void windowsKeepTheirDirectionAndStayInTheirArticle() {
    // quanteda, test-fcm, and its issue 2458
    assertThat(
        pairs(run("a b c|c b a", window(1, true, false))),
        is(expected("a-b 1, b-a 1, b-c 1, c-b 1")));
    assertThat(pairs(run("a b|a b|b a", window(5, true, false))), is(expected("a-b 2, b-a 1")));
  }

  @Test
  void wordsOutsideTheVocabularyLeaveAGap() {
    // GloVe would count a-b: it removes x first. x is in one article only.
    List<Article> articles = articles(words("a x b|a y|b y"));
    CountRun run = run(articles, window(1, false, false), 3, 1, 0, 1, 1);
    assertThat(pairs(run), is(expected("a-y 1, b-y 1")));
    assertThat(run.figures().get("cooccurrences.events"), is(8L));
  }

  @Test
  void aNeighbourIsCountedInEachLineAsCloud9Does() {
    Map<String, Double> pairs =
        pairs(
            run(
                "go to the ant thou sluggard|school to an ant to teach thee",
                window(2, false, false)));
    assertThat(pairs.get("ant-to"), is(3.0));
    assertThat(pairs.get("ant-the"), is(1.0));
    assertThat(pairs.get("an-ant"), is(1.0));
    assertThat(pairs.get("ant-teach"), is(1.0));
    assertThat(pairs.get("ant-thou"), is(1.0));
    assertThat(pairs.get("ant-sluggard"), is(1.0));
  }

  @Test
  void theBestPairsOfEachTermAreKept() {
    CountRun all = run("a b a b a c|c d c d c e|a d", WINDOW_3);
    CountRun best = run(articles(words("a b a b a c|c d c d c e|a d")), WINDOW_3, 1, 1, 2, 2);
    assertThat(best.pairs().size() < all.pairs().size(), is(true));
    for (String term : List.of("a", "b", "c", "d", "e")) {
      Map<String, String> first =
          all.pairs().stream()
              .filter(row -> row.get("a").equals(term) || row.get("b").equals(term))
              .findFirst()
              .orElseThrow();
      assertThat(term, best.pairs().contains(first), is(true));
    }
  }

  @Test
  void aPairsScoresAreThoseOfItsTable() {
    for (Map<String, String> row : run(QUANTEDA, WINDOW_3).pairs()) {
      boolean self = row.get("a").equals(row.get("b"));
      Contingency table =
          Contingency.ofMargins(
              number(row, "count") * (self ? 2 : 1),
              number(row, "count_a"),
              number(row, "count_b"),
              72);
      for (Association measure : List.of(Association.LOG_LIKELIHOOD, Association.T_SCORE)) {
        double score = measure.of(table);
        assertThat(number(row, measure.columnName()), closeTo(score, 1e-4));
      }
    }
  }

  @Test
  void aNormalisedFormCountsItsSpellingsTogether() {
    TermSettings settings = settings(true, WINDOW_3, 50, 1);
    CountRun run =
        new CountRun(
            articles(words("إيران ايران على|علي إيران")), settings, pairSettings(0, 1), 2, 2);
    Map<String, Map<String, String>> rows =
        run.terms().stream().collect(Collectors.toMap(row -> row.get("term"), row -> row));
    assertThat(rows, aMapWithSize(3));
    assertThat(rows.get("ايران").get("count"), is("3"));
    assertThat(rows.get("ايران").get("documents"), is("2"));
    assertThat(rows.get("ايران").get("spellings"), is("إيران:2 ايران:1"));
    assertThat(rows.get("على").get("count"), is("1"));
    assertThat(pairs(run).get("ايران-على"), is(2.0));
  }

  @Test
  void facetsCountBySiteAndMonthAndCompareWithTheRest() {
    CountRun run = run("a a b|a c c", WINDOW_3);
    Map<String, String> row =
        run.facets().stream()
            .filter(r -> r.get("value").equals("site0.org") && r.get("term").equals("a"))
            .findFirst()
            .orElseThrow();
    assertThat(row.get("count"), is("2"));
    assertThat(row.get("share"), is("0.666667"));
    assertThat(row.get("log_ratio"), is("1"));
    assertThat(row.get("percent_diff"), is("100"));
    assertThat(run.facets().stream().filter(r -> r.get("value").equals("2020-02")).count(), is(2L));
  }

  private static Scope window(int size, boolean ordered, boolean inverse) {
    return new Scope(Scope.Unit.WINDOW, size, ordered, inverse);
  }

  private static CountRun run(String articles, Scope scope) {
    return run(articles(words(articles)), scope, 1, 0, 2, 2);
  }

  private static CountRun run(
      List<Article> articles, Scope scope, int least, int perTerm, int partitions, int blocks) {
    return run(articles, scope, 1000, least, perTerm, partitions, blocks);
  }

  private static CountRun run(
      List<Article> articles,
      Scope scope,
      int vocabulary,
      int least,
      int perTerm,
      int partitions,
      int blocks) {
    return new CountRun(
        articles,
        settings(false, scope, vocabulary, least),
        new PairSettings(
            scope, scope.inverse() ? 0 : least, perTerm, Association.LOG_LIKELIHOOD, 0),
        partitions,
        blocks);
  }

  private static PairSettings pairSettings(int perTerm, int least) {
    return new PairSettings(WINDOW_3, least, perTerm, Association.LOG_LIKELIHOOD, 0);
  }

  private static TermSettings settings(boolean normalized, Scope scope, int vocabulary, int least) {
    return new TermSettings(
        normalized,
        Normalization.DEFAULT,
        false,
        0,
        0,
        TermSettings.Parts.SITE,
        true,
        least,
        List.of(2, 3, 5),
        least,
        scope,
        vocabulary,
        true);
  }

  private static Map<String, Double> pairs(CountRun run) {
    Map<String, Double> pairs = new TreeMap<>();
    run.pairs().forEach(row -> pairs.put(row.get("a") + "-" + row.get("b"), number(row, "count")));
    return pairs;
  }

  private static Map<String, Double> expected(String pairs) {
    Map<String, Double> expected = new TreeMap<>();
    for (String pair : pairs.split(", ", -1)) {
      int space = pair.indexOf(' ');
      expected.put(pair.substring(0, space), Double.valueOf(pair.substring(space + 1)));
    }
    return expected;
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  /** Articles divided by bars, of one sentence each. */
  private static List<List<List<List<String>>>> words(String articles) {
    List<List<List<List<String>>>> words = new ArrayList<>();
    for (String article : articles.split("\\|", -1)) {
      words.add(List.of(List.of(List.of(article.split(" ", -1)))));
    }
    return words;
  }

  private static List<List<List<List<String>>>> words(List<List<List<List<Integer>>>> corpus) {
    return corpus.stream()
        .map(
            article ->
                article.stream()
                    .map(
                        paragraph ->
                            paragraph.stream()
                                .map(sentence -> sentence.stream().map(i -> "W" + i).toList())
                                .filter(sentence -> !sentence.isEmpty())
                                .toList())
                    .filter(paragraph -> !paragraph.isEmpty())
                    .toList())
        .toList();
  }

  private static List<Article> articles(List<List<List<List<String>>>> words) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      articles.add(article(i, List.of(words.get(i))));
    }
    return articles;
  }

  private static Article article(int number, List<List<List<List<String>>>> words) {
    String text =
        words.get(0).stream()
            .map(
                paragraph ->
                    paragraph.stream()
                        .map(sentence -> String.join(" ", sentence))
                        .collect(Collectors.joining("! ")))
            .collect(Collectors.joining("\n\n"));
    return new Article(
        "id" + number,
        "",
        "site" + number % 3 + ".org",
        "",
        text,
        new Published("2020-0" + (1 + number % 2) + "-01T00:00:00Z", number),
        "xx",
        new RecordSource("", 0, new byte[0], 0, new RecordFields()));
  }
}
