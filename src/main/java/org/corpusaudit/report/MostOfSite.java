package org.corpusaudit.report;

import static org.corpusaudit.report.layout.Finding.isolated;
import static org.corpusaudit.report.layout.Message.say;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.output.TsvRow;
import org.corpusaudit.report.comparison.TopRows;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Finding;

/**
 * Terms and entities that stand in most articles of one site: at least {@value #MOST} of its kept
 * ones, of which there are at least {@value #FEWEST}; a term besides at least eight times as
 * frequent there as in the rest, since every language has words that are everywhere. What does is
 * often text of the page that was left standing.
 */
final class MostOfSite {
  private static final double MOST = 0.8;
  private static final int FEWEST = 20;
  private static final double LOG_RATIO = 3;
  private static final int NAMED = 2;

  private record Found(String name, String site, long articles, long kept) {
    double share() {
      return (double) articles / kept;
    }
  }

  private MostOfSite() {}

  /** Of the terms that are key to a site. */
  static List<Finding> terms(AuditOutput audit) throws IOException {
    return of(audit, "facets", "term", "terms");
  }

  /** Of the entities by site. */
  static List<Finding> entities(AuditOutput audit) throws IOException {
    return of(audit, "entity_facets", "entity", "entities");
  }

  private static List<Finding> of(AuditOutput audit, String folder, String kind, String section)
      throws IOException {
    Map<String, Long> kept = new HashMap<>();
    for (JsonNode site : audit.summary().path("sites")) {
      if (!site.path("name").asText().isEmpty() && site.path("kept").asLong() >= FEWEST) {
        kept.put(site.path("name").asText(), site.path("kept").asLong());
      }
    }
    TopRows<Found> top =
        new TopRows<>(
            NAMED,
            Comparator.comparingDouble((Found found) -> -found.share())
                .thenComparing(found -> -found.kept)
                .thenComparing(Found::site)
                .thenComparing(Found::name));
    for (String shard : audit.shards(folder)) {
      audit.readTsv(
          shard,
          row -> {
            Long all = row.text("facet").equals("site") ? kept.get(row.text("value")) : null;
            if (all != null && row.number("documents") >= MOST * all && isOfSite(row, kind)) {
              top.offer(new Found(row.text(kind), row.text("value"), row.number("documents"), all));
            }
            return true;
          });
    }
    String file = top.seen() == 0 ? "" : SectionMaker.file(audit, folder);
    return top.inOrder().stream().map(found -> finding(found, kind, file, section)).toList();
  }

  private static boolean isOfSite(TsvRow row, String kind) {
    return kind.equals("entity") || row.real("log_ratio") >= LOG_RATIO;
  }

  private static Finding finding(Found found, String kind, String file, String section) {
    return new Finding(
        Finding.Weight.LOOK,
        say(
            kind.equals("term")
                ? "The term %s stands in most articles of %s: %,d of %,d kept."
                : "The entity %s stands in most articles of %s: %,d of %,d kept.",
            isolated(found.name),
            isolated(found.site),
            found.articles,
            found.kept),
        Cell.share(found.share()).shown(),
        file,
        "site " + found.site,
        say(
            "Often text of the page that was left: look at one with explain; boilerplate.strip takes"
                + " it out."),
        section);
  }
}
