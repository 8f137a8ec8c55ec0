package org.corpusaudit.report.expectations;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeSet;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.comparison.Figures;

/**
 * Bounds that the next audit of the same corpus should meet, from one earlier audit or several, the
 * latest last.
 *
 * <p>A bound stands off the least or greatest value seen by the greatest of: a quarter of that
 * value; the distance between least and greatest; and for shares 0.01. Shares stay within 0 and 1.
 * With several audits the change from each to the next is bounded in the same way, against the
 * last.
 */
public final class SuggestedExpectations {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double ROOM = 0.25;
  private static final double LEAST_ROOM = 0.01;
  private static final double LARGE_LANGUAGE = 0.05;

  private final List<NavigableMap<String, Double>> audits = new ArrayList<>();
  private final ObjectNode bounds = JSON.createObjectNode();

  private SuggestedExpectations() {}

  /** A section {@code expectations}. */
  public static ObjectNode of(List<AuditOutput> audits) throws IOException {
    SuggestedExpectations suggested = new SuggestedExpectations();
    for (AuditOutput audit : audits) {
      suggested.audits.add(Figures.of(audit.summary()));
    }
    suggested.ofSummary();
    if (audits.size() > 1) {
      suggested.bounds.put(Expectations.AGAINST, audits.get(audits.size() - 1).path());
      suggested.audits.clear();
      for (int i = 1; i < audits.size(); i++) {
        suggested.audits.add(Figures.ofComparison(audits.get(i - 1), audits.get(i)));
      }
      suggested.bound("terms.jsd", false, true, true);
      suggested.bound("site.jsd", false, true, true);
      suggested.bound("language.jsd", false, true, true);
      suggested.bound("ratio.articles.kept", true, true, false);
    }
    return suggested.bounds;
  }

  private void ofSummary() {
    bound("articles.kept", true, false, false);
    bound("rejected.share", false, true, true);
    bound("duplicates.share", false, true, true);
    bound("boilerplate.share", true, true, true);
    TreeSet<String> languages = new TreeSet<>();
    for (NavigableMap<String, Double> audit : audits) {
      audit.forEach(
          (name, share) -> {
            boolean isLanguage = name.startsWith("language.") && name.endsWith(".share");
            if (isLanguage && share >= LARGE_LANGUAGE) {
              languages.add(name);
            }
          });
    }
    languages.forEach(language -> bound(language, true, false, true));
  }

  /** Bounds a figure that every audit has. */
  private void bound(String figure, boolean below, boolean above, boolean isShare) {
    if (!audits.stream().allMatch(audit -> audit.containsKey(figure))) {
      return;
    }
    double least = audits.stream().mapToDouble(audit -> audit.get(figure)).min().orElseThrow();
    double most = audits.stream().mapToDouble(audit -> audit.get(figure)).max().orElseThrow();
    if (figure.startsWith("ratio.")) { // No change at all is expected too.
      least = Math.min(1, least);
      most = Math.max(1, most);
    }
    double floor = Math.max(most - least, isShare ? LEAST_ROOM : 0);
    ObjectNode bound = bounds.putObject(figure);
    if (below) {
      double min = Math.max(0, least - Math.max(least * ROOM, floor));
      bound.put("min", rounded(min, RoundingMode.FLOOR));
    }
    if (above) {
      double max = most + Math.max(most * ROOM, floor);
      bound.put("max", rounded(isShare ? Math.min(1, max) : max, RoundingMode.CEILING));
    }
  }

  /** Three digits, away from what was seen. */
  private static double rounded(double value, RoundingMode away) {
    return BigDecimal.valueOf(value).round(new MathContext(3, away)).doubleValue();
  }
}
