package org.corpusaudit.count;

import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.example.LeastExamples;
import org.corpusaudit.output.Table;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/** The tables of counted terms and their columns; {@code docs/counting.md} has the formulas. */
public final class TermTables {
  static final Column.Text TERM = Column.text("term", "the term: a word as it is written");
  static final Column.Text NORMALIZED = Column.text("normalized", "its normalised form");
  static final Column.Text LANGUAGE = Column.text("language", "language of the articles counted");
  static final Column.Count COUNT = Column.count("count", "occurrences in kept, cleaned articles");
  static final Column.Count DOCUMENTS = Column.count("documents", "kept articles that have it");
  static final Column.Count COUNT_RAW =
      Column.count("count_raw", "occurrences in all texts as they were read");
  static final Column.Count COUNT_STRIPPED =
      Column.count("count_stripped", "occurrences in all articles, cleaned, before any is dropped");
  static final Column.Count COUNT_AGENCY =
      Column.count(
          "count_agency", "of `count`, those in articles that are credited to a news agency");
  static final Column.Text TOKEN_CLASS =
      Column.text("token_class", "word, number, hashtag, mention, url, email or emoji");
  static final Column.Text STEM =
      Column.text("stem", "only with `terms.stems`: its stem by the language's stemmer").orNull();
  static final Column.Text SPELLINGS =
      Column.text(
              "spellings",
              "only with `terms.form` normalized: its most frequent spellings as"
                  + " `spelling:count`")
          .orNull();
  static final Column.Text EXAMPLES = LeastExamples.column("terms.examples");

  static final Column.Measure SHARE =
      Column.measure("share", "count over the language's tokens in kept articles");
  static final Column.Measure PER_MILLION = Column.measure("per_million", "share in a million");
  static final Column.Count PARTS =
      Column.count("parts", "sites, or months, of the language that have it");
  static final Column.Measure DP =
      Column.measure("dp", "Gries' deviation of proportions over them: 0 even").orNull();
  static final Column.Measure DP_NORM =
      Column.measure("dp_norm", "the same, normalised: 1 all in the smallest part").orNull();
  static final Column.Measure JUILLAND_D =
      Column.measure("juilland_d", "Juilland's D: 1 even, 0 all in one part").orNull();
  static final Column.Measure DP_ADJUSTED =
      Column.measure(
              "dp_adjusted",
              "dp less the influence of the count: 0 as even as so many can be, 1 as uneven; null"
                  + " for one occurrence")
          .orNull();
  static final Column.Measure ROSENGREN_S =
      Column.measure("rosengren_s", "Rosengren's S: 1 even").orNull();
  static final Column.Measure D_A =
      Column.measure("d_a", "D_A, of the differences between parts: 1 even, 0 all in one").orNull();
  static final Column.Measure D_KL =
      Column.measure("d_kl", "D_KL, of Kullback and Leibler's divergence: 1 even").orNull();
  static final Column.Measure ARF =
      Column.measure("arf", "average reduced frequency over the parts").orNull();
  static final Column.Text FIRST_MONTH =
      Column.text("first_month", "first month of dated articles that have it, `YYYY-MM`").orNull();
  static final Column.Text LAST_MONTH = Column.text("last_month", "the last one").orNull();
  static final Column.Text TOP_SITES =
      Column.text("top_sites", "the three sites that have most, as `site:count`").orNull();
  static final Column.Text KEY_SITE =
      Column.text("key_site", "the site for which it is most key against all others").orNull();
  static final Column.Measure KEY_LOG_LIKELIHOOD =
      Column.measure("key_log_likelihood", "log-likelihood of that");

  /** How an item is spread over the sites and months of its language. */
  static final Columns SPREAD =
      Columns.of(
          SHARE,
          PER_MILLION,
          PARTS,
          DP,
          DP_NORM,
          DP_ADJUSTED,
          JUILLAND_D,
          ROSENGREN_S,
          D_A,
          D_KL,
          ARF,
          FIRST_MONTH,
          LAST_MONTH,
          TOP_SITES,
          KEY_SITE,
          KEY_LOG_LIKELIHOOD);

  /** The table of terms, with the columns that a run has only when it is asked. */
  public static final Table TERMS =
      Table.tabSeparated(
              "terms",
              "a term of a language, the most frequent first",
              Columns.of(
                      TERM,
                      NORMALIZED,
                      LANGUAGE,
                      COUNT,
                      DOCUMENTS,
                      COUNT_RAW,
                      COUNT_STRIPPED,
                      COUNT_AGENCY,
                      TOKEN_CLASS)
                  .and(SPREAD)
                  .and(STEM, SPELLINGS, EXAMPLES))
          .sortedBy(Long.BYTES);

  static final Column.Text RUN = Column.text("term", "its terms with a space between");
  static final Column.Count N = Column.count("n", "how many terms it has");
  static final Column.Measure PMI =
      Column.measure("pmi", "log2 of count over what chance gives; specific correlation");
  static final Column.Measure NPMI = Column.measure("npmi", "the same, normalised: at most 1");
  static final Column.Measure LOG_DICE = Column.measure("log_dice", "14 at most");
  static final Column.Measure T_SCORE =
      Column.measure("t_score", "count less what chance gives, over its root");
  static final Column.Measure SIMPLE_LOG_LIKELIHOOD =
      Column.measure("simple_log_likelihood", "Evert's, negative where chance gives more");

  /** What is counted of an n-gram. */
  static final Columns COUNTED_RUN =
      Columns.of(RUN, N, LANGUAGE, COUNT, DOCUMENTS, COUNT_RAW, COUNT_STRIPPED).and(SPREAD);

  /** The table of n-grams. */
  public static final Table NGRAMS =
      Table.tabSeparated(
              "ngrams",
              "a run of terms within a sentence, by language, the most frequent first",
              COUNTED_RUN.and(PMI, NPMI, LOG_DICE, T_SCORE, SIMPLE_LOG_LIKELIHOOD))
          .sortedBy(Long.BYTES);

  static final Column.Text FACET = Column.text("facet", "site, month or language");
  static final Column.Text VALUE = Column.text("value", "which one");
  static final Column.Count FACET_COUNT = Column.count("count", "occurrences there");
  static final Column.Count FACET_DOCUMENTS = Column.count("documents", "kept articles there");
  static final Column.Measure FACET_SHARE = Column.measure("share", "of the value's tokens");
  static final Column.Measure LOG_LIKELIHOOD =
      Column.measure(
          "log_likelihood", "against the facet's other values, positive where it has more");
  static final Column.Measure PERCENT_DIFF =
      Column.measure("percent_diff", "difference of the shares in percent of the rest's");
  static final Column.Measure LOG_RATIO = Column.measure("log_ratio", "log2 of the relative risk");
  static final Column.Measure SIMPLE_MATHS =
      Column.measure("simple_maths", "Kilgarriff's ratio of (per million + 1)");

  /** The table of facets: a value's rows stand together. */
  public static final Table FACETS =
      Table.tabSeparated(
              "facets",
              "a term on a site, in a month or in a language; a value's most key terms first",
              Columns.of(
                  FACET,
                  VALUE,
                  TERM,
                  FACET_COUNT,
                  FACET_DOCUMENTS,
                  FACET_SHARE,
                  LOG_LIKELIHOOD,
                  PERCENT_DIFF,
                  LOG_RATIO,
                  SIMPLE_MATHS))
          // A hash of facet and value, and the order there.
          .sortedBy(2 * Long.BYTES);

  private TermTables() {}

  /** The table of terms of a run. */
  public static Table terms(TermSettings settings) {
    List<Column> left = new ArrayList<>();
    if (!settings.stems()) {
      left.add(STEM);
    }
    if (!settings.normalized()) {
      left.add(SPELLINGS);
    }
    if (settings.examples() == 0) {
      left.add(EXAMPLES);
    }
    return TERMS.without(left);
  }
}
