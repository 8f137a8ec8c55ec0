package org.corpusaudit.report.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The names of the figures that expectations may bound. A star stands for a name of the corpus: a
 * site, month, language or reason.
 */
public final class FigureNames {
  /** Before a figure of the summary: new less old, and new over old. */
  static final List<String> OF_CHANGE = List.of("difference.", "ratio.");

  private static final List<String> GROUP =
      List.of("articles", "kept", "tokens", "duplicateShare", "boilerplateShare");

  private static final List<String> SUMMARY =
      Stream.of(
              named("articles.", "read", "rejected", "sound", "kept"),
              named("rejected.", "share", "*"),
              named("language", "s.*", ".*.share"),
              named("keptByLanguage.", "*"),
              named(
                  "boilerplate.",
                  "segments",
                  "spans",
                  "articles",
                  "withheld",
                  "chars",
                  "strippedChars"),
              named("boilerplate.", "share"),
              named("duplicates.", "exact", "near", "dropped", "share", "clusters"),
              named("duplicates.", "largestCluster", "largestBucket", "candidates", "compared"),
              named("duplicates.", "notKeptInGroups", "chainedClusters", "contained"),
              named("duplicates.", "leastSimilarityToKeeper", "shuffledBytesPerArticle"),
              named("duplicates.", "threshold", "bands", "rows", "expectedRecall"),
              named("terms.", "tokens", "types", "tokensRaw", "tokensStripped", "hapaxes"),
              named("terms.", "typeTokenRatio", "movingAverageTypeTokenRatio"),
              named("terms.", "zipf.exponent", "zipf.determination"),
              named("terms.", "heaps.beta", "heaps.k", "heaps.determination"),
              named("terms.tokensOfArticle.", "*"),
              named("siteCount", ""),
              GROUP.stream().map(figure -> "sites.*." + figure),
              GROUP.stream().map(figure -> "months.*." + figure),
              named("entities.", "*"),
              named("cooccurrences.", "vocabulary", "events", "pairs", "eventsOfPairs"))
          .flatMap(names -> names)
          .toList();

  private static final List<String> COMPARISON =
      Stream.of(
              named("site.", "jsd", "g", "degrees", "probability"),
              named("month.", "jsd", "g", "degrees", "probability"),
              named("language.", "jsd", "g", "degrees", "probability"),
              named("reason.", "jsd", "g", "degrees", "probability"),
              named("terms.", "jsd", "compared", "onlyOld", "onlyNew", "tested", "significant"),
              named("terms.sample.", "jsd", "chance", "high", "probability"),
              named("entities.", "jsd", "compared", "onlyOld", "onlyNew", "tested", "significant"),
              named("furniture.", "appeared", "gone", "inBoth"),
              named("appeared.", "sites", "months", "languages"),
              named("gone.", "sites", "months", "languages"))
          .flatMap(names -> names)
          .toList();

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
    return names.stream().anyMatch(name -> matches(name, figure));
  }

  private static boolean matches(String name, String figure) {
    int star = name.indexOf('*');
    if (star < 0) {
      return name.equals(figure);
    }
    String head = name.substring(0, star);
    String tail = name.substring(star + 1);
    return figure.length() >= head.length() + tail.length()
        && figure.startsWith(head)
        && figure.endsWith(tail);
  }

  private static Stream<String> named(String section, String... names) {
    return Stream.of(names).map(name -> section + name);
  }
}
