package org.corpusaudit.report.comparison;

import java.util.List;
import java.util.stream.Stream;
import org.corpusaudit.figure.Computed;
import org.corpusaudit.figure.Figure;

/**
 * The figures that follow from a summary, and those of a comparison with an earlier audit: numbers
 * that expectations may bound and {@code summary.json} does not hold.
 */
public final class ComparisonFigures {
  /** Shares that follow from one summary. */
  static final List<Figure> OF_ONE =
      List.of(
          Computed.of("language.*.share", "share", "of the articles that are in this language"),
          Computed.of("rejected.share", "share", "of the records read that were rejected"));

  private static final List<Figure> OF_TWO =
      Stream.of(
              facet("site", "by site"),
              facet("month", "by month"),
              facet("language", "by language"),
              facet("reason", "rejected, by reason"),
              vocabulary("terms"),
              Stream.of(
                  of("terms.sample.jsd", "bits", "divergence of the terms of a sample of articles"),
                  of("terms.sample.chance", "bits", "the same of articles dealt out at random"),
                  of("terms.sample.high", "bits", "that chance exceeds in one of twenty deals"),
                  of("terms.sample.probability", "share", "of the deals that diverge as much")),
              vocabulary("entities"),
              Stream.of(
                  of("boilerplate.appeared", "pieces", "of repeated text that are new"),
                  of("boilerplate.gone", "pieces", "of repeated text that went"),
                  of("boilerplate.inBoth", "pieces", "of repeated text that stayed"),
                  of("appeared.sites", "sites", "that are new, among those listed"),
                  of("appeared.months", "months", "that are new"),
                  of("appeared.languages", "languages", "that are new"),
                  of("gone.sites", "sites", "that went, among those listed"),
                  of("gone.months", "months", "that went"),
                  of("gone.languages", "languages", "that went")))
          .flatMap(figures -> figures)
          .map(Figure.class::cast)
          .toList();

  private ComparisonFigures() {}

  /** Those that follow from one summary. */
  public static List<Figure> ofOne() {
    return OF_ONE;
  }

  /** Those of two audits. */
  public static List<Figure> ofTwo() {
    return OF_TWO;
  }

  private static Stream<Computed> facet(String facet, String by) {
    return Stream.of(
        of(facet + ".jsd", "bits", "Jensen-Shannon divergence of the articles " + by + ", 0 to 1"),
        of(facet + ".g", "", "the G statistic of the two"),
        of(facet + ".degrees", "", "its degrees of freedom"),
        of(facet + ".probability", "", "that chance gives as much, by the G-test"));
  }

  private static Stream<Computed> vocabulary(String table) {
    return Stream.of(
        of(table + ".jsd", "bits", "Jensen-Shannon divergence of their occurrences, 0 to 1"),
        of(table + ".compared", table, "that either audit has"),
        of(table + ".onlyOld", table, "that only the old audit has"),
        of(table + ".onlyNew", table, "that only the new audit has"),
        of(table + ".tested", table, "that are frequent enough for a test"),
        of(table + ".significant", table, "in significantly more articles of one audit"));
  }

  private static Computed of(String name, String unit, String meaning) {
    return Computed.of(name, unit, meaning);
  }
}
