package org.corpusaudit.report.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.corpusaudit.figure.Figure;
import org.corpusaudit.summary.AuditFigures;

/**
 * The names of the figures that expectations may bound, as they are declared. A star stands for a
 * name of the corpus: a site, month, language or reason.
 */
public final class FigureNames {
  /** Before a figure of the summary: new less old, and new over old. */
  static final List<String> OF_CHANGE = List.of("difference.", "ratio.");

  private static final List<String> SUMMARY =
      Stream.concat(AuditFigures.numbers(), ComparisonFigures.ofOne().stream().map(Figure::name))
          .toList();

  private static final List<String> COMPARISON =
      ComparisonFigures.ofTwo().stream().map(Figure::name).toList();

  private FigureNames() {}

  /** Whether a figure is one of a comparison with an earlier audit. */
  public static boolean isOfComparison(String figure) {
    return COMPARISON.contains(figure)
        || OF_CHANGE.stream()
            .anyMatch(change -> figure.startsWith(change) && isKnown(SUMMARY, rest(figure)));
  }

  /** Whether a figure is one of a summary or of a comparison. */
  public static boolean isKnown(String figure) {
    return isOfComparison(figure) || isKnown(SUMMARY, figure);
  }

  /** The known name that is most like another. */
  public static String nearest(String figure) {
    return Stream.concat(SUMMARY.stream(), COMPARISON.stream())
        .map(known -> known.replace("*", "NAME"))
        .min(Comparator.comparingInt((String known) -> distance(known, figure)))
        .orElseThrow();
  }

  /** The name of a list that is most like another; empty for an empty list. */
  public static Optional<String> nearest(Iterable<String> names, String figure) {
    Optional<String> nearest = Optional.empty();
    for (String name : names) {
      if (nearest.isEmpty() || distance(name, figure) < distance(nearest.get(), figure)) {
        nearest = Optional.of(name);
      }
    }
    return nearest;
  }

  private static int distance(String a, String b) {
    return LevenshteinDistance.getDefaultInstance().apply(a, b);
  }

  private static String rest(String figure) {
    return figure.substring(figure.indexOf('.') + 1);
  }

  private static boolean isKnown(List<String> names, String figure) {
    return names.stream().anyMatch(name -> Figure.matches(name, figure));
  }
}
