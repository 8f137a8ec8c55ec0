package org.corpusaudit.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corpusaudit.figure.Computed;
import org.corpusaudit.figure.ComputedFamily;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.figure.Counter;
import org.corpusaudit.figure.CounterFamily;
import org.corpusaudit.figure.Figure;
import org.corpusaudit.figure.Listing;
import org.corpusaudit.figure.Series;
import org.corpusaudit.figure.SummarySection;
import org.corpusaudit.figure.SummarySection.Run;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/** The figures of counting terms; {@code docs/counting.md} has the definitions. */
public final class TermFigures {
  /** The section {@code terms} of the summary. */
  public static final SummarySection<TermSettings> SECTION = SummarySection.named("terms");

  /** What counting tells of the corpus, at the top of the summary. */
  public static final SummarySection<TermSettings> OF_CORPUS = SummarySection.named("");

  /** What it tells of the vocabulary of pairs. */
  public static final SummarySection<TermSettings> OF_VOCABULARY =
      SummarySection.named("cooccurrences");

  private static final SummarySection<TermSettings> OF_MANIFEST = OF_CORPUS.ofManifest();
  private static final double[] QUANTILES = {0, 0.05, 0.25, 0.5, 0.75, 0.95, 1};
  private static final int MOST_SITES = 100;

  /** Every month of the years 0 to 9999. */
  private static final int MOST_MONTHS = 120_000;

  /** Tokens of the kept articles. */
  public static final Counter TOKENS = SECTION.sum("tokens", "tokens", "of kept articles, cleaned");

  /** Terms of the kept articles. */
  public static final Counter TYPES =
      SECTION.sum("types", "terms", "different ones in them, by language");

  /** Tokens of the original texts. */
  public static final Counter TOKENS_RAW =
      SECTION.sum("tokensRaw", "tokens", "of all texts as they were read");

  /** Tokens after stripping. */
  public static final Counter TOKENS_STRIPPED =
      SECTION.sum("tokensStripped", "tokens", "of all articles, cleaned, before any is dropped");

  /** Terms that occur once. */
  public static final Counter HAPAXES = SECTION.sum("hapaxes", "terms", "that occur once");

  static final Counter ROWS =
      OF_MANIFEST.sum("terms.rows", "terms", "that any text has, by language");
  static final Counter TWICE = OF_MANIFEST.sum("terms.twice", "terms", "that occur twice");
  static final Counter DISTINCT =
      OF_MANIFEST.sum("terms.distinct", "terms", "that any text has, over all languages");
  static final CounterFamily SPECTRUM =
      OF_MANIFEST.sums(
          "spectrum.*", "terms", "in this class of counts: powers of the fourth root of 2");
  static final CounterFamily LENGTHS =
      OF_MANIFEST.sums("lengths.*", "articles", "of so many tokens");
  static final CounterFamily GROWTH_TOKENS =
      OF_MANIFEST.sums("growth.tokens.*", "tokens", "in this of 32 stretches of the input");
  static final CounterFamily GROWTH_TYPES =
      OF_MANIFEST.sums("growth.types.*", "terms", "that are first met in it");
  static final Counter WINDOWS =
      OF_MANIFEST.sum("windows.count", "windows", "of 500 tokens of one article");
  static final Counter WINDOWS_DISTINCT =
      OF_MANIFEST.sum("windows.distinct", "terms", "different ones of each, added up");
  static final CounterFamily NGRAMS_DISTINCT =
      OF_MANIFEST.sums("ngrams.distinct.*", "n-grams", "different ones of so many terms");
  static final CounterFamily NGRAMS_COUNT =
      OF_MANIFEST.sums("ngrams.count.*", "n-grams", "occurrences of those of so many terms");
  static final Counter EVENTS_OF_VOCABULARY =
      OF_MANIFEST.sum(
          "cooccurrences.eventsOfVocabulary", "events", "whose first term is in the vocabulary");

  /** Types over tokens. */
  public static final Computed TYPE_TOKEN_RATIO =
      SECTION.real(
          "typeTokenRatio",
          "share",
          "types over tokens",
          run -> Counted.rounded(laws(run).typeTokenRatio()));

  /** The same in windows. */
  public static final Computed MOVING_AVERAGE =
      SECTION.real(
          "movingAverageTypeTokenRatio",
          "share",
          "the same in every run of 500 tokens of an article, averaged",
          run -> Counted.rounded(laws(run).movingAverageRatio()));

  /** Zipf's exponent. */
  public static final Computed ZIPF =
      SECTION.real(
          "zipf.exponent",
          "",
          "of Zipf's law: ln frequency falls by so much with ln rank",
          run -> Counted.rounded(-laws(run).zipf().slope()));

  static final Computed ZIPF_DETERMINATION =
      SECTION.real(
          "zipf.determination",
          "share",
          "R squared of that line",
          run -> Counted.rounded(laws(run).zipf().determination()));
  static final Computed HEAPS =
      SECTION.real(
          "heaps.beta",
          "",
          "of Heaps' law: types = k tokens^beta",
          run -> Counted.rounded(laws(run).heaps().slope()));
  static final Computed HEAPS_FACTOR =
      SECTION.real(
          "heaps.k",
          "",
          "the factor of Heaps' law",
          run -> Counted.rounded(laws(run).heapsFactor()));
  static final Computed HEAPS_DETERMINATION =
      SECTION.real(
          "heaps.determination",
          "share",
          "R squared of that line",
          run -> Counted.rounded(laws(run).heaps().determination()));

  /** The vocabulary's growth. */
  public static final Series GROWTH =
      SECTION.series(
          "growth",
          "",
          "tokens read and terms met so far, in the order of the input, at most 32 points",
          Columns.of(
              Column.count("tokens", "tokens read"), Column.count("types", "different terms met")),
          TermFigures::growth);

  /** Quantiles of lengths. */
  public static final ComputedFamily TOKENS_OF_ARTICLE =
      SECTION.family(
          "tokensOfArticle.*",
          "tokens",
          "that this share of the kept articles does not exceed: 0.5 is the median",
          TermFigures::quantiles);

  /** Kept articles by length. */
  public static final Series LENGTH_CLASSES =
      SECTION.series(
          "lengths",
          "",
          "kept articles by their tokens, in classes that begin with 0, 1, 10, 20, 50, 100 and so"
              + " on",
          Columns.of(
              Column.count("from", "least tokens of the class"),
              Column.count("articles", "kept articles in it")),
          run -> laws(run).lengthClasses());

  static final Column.Text TERM = Column.text("term", "the term");
  static final Column.Text LANGUAGE = Column.text("language", "its language");
  static final Column.Count COUNT_RAW =
      Column.count("countRaw", "occurrences in all texts as they were read");
  static final Column.Count COUNT_STRIPPED =
      Column.count("countStripped", "occurrences in all articles, cleaned, before any is dropped");
  static final Column.Count COUNT = Column.count("count", "occurrences in kept, cleaned articles");
  private static final Columns INFLATED =
      Columns.of(TERM, LANGUAGE, COUNT_RAW, COUNT_STRIPPED, COUNT);

  /** Terms that stripped text inflates. */
  public static final Listing BY_BOILERPLATE =
      SECTION.list(
          "inflated.byBoilerplate",
          "terms",
          "of which stripped text had most in excess of what stayed, by log-likelihood",
          TopTerms.INFLATED,
          INFLATED);

  /** Terms that dropped articles inflate. */
  public static final Listing BY_DUPLICATES =
      SECTION.list(
          "inflated.byDuplicates",
          "terms",
          "of which dropped articles had most in excess of what stayed, by log-likelihood",
          TopTerms.INFLATED,
          INFLATED);

  /** Kept articles by language. */
  public static final CounterFamily KEPT_BY_LANGUAGE =
      OF_CORPUS.sums("keptByLanguage.*", "articles", "kept in this language");

  /** Sites. */
  public static final Counter SITE_COUNT =
      OF_CORPUS.sum("siteCount", "sites", "that have articles");

  static final Column.Text NAME = Column.text(Figure.NAME, "which one; empty for none");
  static final Column.Count ARTICLES = Column.count("articles", "its articles");
  static final Column.Count KEPT = Column.count("kept", "those of them that are kept");
  static final Column.Count PART_TOKENS = Column.count("tokens", "tokens of the kept articles");
  static final Column.Measure DUPLICATE_SHARE =
      Column.measure("duplicateShare", "of its articles that was dropped, 0 to 1");
  static final Column.Measure BOILERPLATE_SHARE =
      Column.measure("boilerplateShare", "of its characters that was stripped, 0 to 1");
  private static final Columns PARTS =
      Columns.of(NAME, ARTICLES, KEPT, PART_TOKENS, DUPLICATE_SHARE, BOILERPLATE_SHARE);

  /** The largest sites. */
  public static final Listing SITES =
      OF_CORPUS.list("sites", "sites", "with the most articles, by name", MOST_SITES, PARTS);

  /** All months. */
  public static final Listing MONTHS =
      OF_CORPUS.list("months", "months", "in their order", MOST_MONTHS, PARTS);

  /** Terms whose pairs are counted. */
  public static final Counter VOCABULARY =
      OF_VOCABULARY.sum("vocabulary", "terms", "whose pairs are counted");

  /** Events. */
  public static final Counter EVENTS =
      OF_VOCABULARY.sum("events", "events", "of all pairs, whatever their terms");

  private TermFigures() {}

  private static CorpusLaws laws(Run<TermSettings> run) {
    return new CorpusLaws(run.counted());
  }

  private static List<Map<String, Number>> growth(Run<TermSettings> run) {
    List<Map<String, Number>> points = new ArrayList<>();
    laws(run).growth().forEach(p -> points.add(Map.of("tokens", p.tokens(), "types", p.types())));
    return points;
  }

  private static Map<String, Long> quantiles(Run<TermSettings> run) {
    Map<String, Long> lengths = new LinkedHashMap<>();
    for (double quantile : QUANTILES) {
      lengths.put(String.valueOf(quantile), laws(run).lengthQuantile(quantile));
    }
    return lengths;
  }
}
