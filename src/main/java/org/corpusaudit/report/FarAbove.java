package org.corpusaudit.report;

import static org.corpusaudit.report.layout.Finding.isolated;
import static org.corpusaudit.report.layout.Message.say;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.corpusaudit.boilerplate.BoilerplateFigures;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.neardup.DuplicateFigures;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Finding;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.report.layout.Section;
import org.corpusaudit.signals.SignalFigures;

/**
 * Sites and months whose share of something is far above the rest's: at least {@value #TIMES} times
 * that of all other articles, at least a tenth, over at least {@value #FEWEST} articles. At most
 * three are named, those first in which most is concerned.
 */
final class FarAbove {
  private static final double TIMES = 2.5;
  private static final double LEAST = 0.1;
  private static final int FEWEST = 20;
  private static final int MOST = 3;
  private static final double MOSTLY = 0.75;
  private static final int SMALL_SITE = 5;

  private record Outlier(String name, long articles, double share, double rest) {}

  /** What is said of one, by its name, articles and the rest's share in percent. */
  @FunctionalInterface
  private interface Sentence {
    Message of(String site, long articles, double rest);
  }

  private FarAbove() {}

  /** Sites or months with many duplicates. */
  static List<Finding> duplicates(JsonNode summary, String groups) {
    if (SignalFigures.FILTERED.in(summary).asLong() > 0) {
      return List.of(); // What a site or month lacks is not told apart by why.
    }
    double sound = ReadingFigures.SOUND.in(summary).asDouble();
    double dropped = DuplicateFigures.DROPPED.in(summary).asDouble();
    List<Outlier> outliers = new ArrayList<>();
    for (JsonNode group : summary.path(groups)) {
      double articles = group.path("articles").asDouble();
      double own = articles - group.path("kept").asDouble();
      offer(outliers, group, own / articles, (dropped - own) / Math.max(1, sound - articles));
    }
    return findings(
        outliers,
        groups,
        "duplicateShare",
        (site, articles, others) ->
            say(
                "Duplicates are far more frequent in %s (%,d articles) than in the rest (%.1f %%).",
                site, articles, others),
        "sites".equals(groups)
            ? say("Filter the clusters by its name; duplicates.sites says whose articles are kept.")
            : say("Look whether the crawl took that month twice."),
        "duplicates");
  }

  /** Sites of which much was stripped; the rest is the corpus, as the summary has it. */
  static List<Finding> stripped(JsonNode summary) {
    double rest = BoilerplateFigures.SHARE.in(summary).asDouble();
    List<Outlier> outliers = new ArrayList<>();
    for (JsonNode site : summary.path("sites")) {
      double share = site.path("boilerplateShare").asDouble();
      if (!isMostly(site, share)) { // Said of such already.
        offer(outliers, site, share, rest);
      }
    }
    return findings(
        outliers,
        "sites",
        "boilerplateShare",
        (site, articles, others) ->
            say(
                "Far more text of %s (%,d articles) is navigation text than of the whole corpus (%.1f %%).",
                site, articles, others),
        say("Check its pieces below; boilerplate.keep and boilerplate.strip put wrong ones right."),
        "boilerplate");
  }

  /** Sites of which little is left, whatever the rest: three quarters or more was stripped. */
  static List<Finding> mostlyStripped(JsonNode summary) {
    List<Outlier> outliers = new ArrayList<>();
    for (JsonNode site : summary.path("sites")) {
      double share = site.path("boilerplateShare").asDouble();
      String name = site.path("name").asText();
      if (!name.isEmpty() && isMostly(site, share)) {
        outliers.add(new Outlier(name, site.path("articles").asLong(), share, 1 - share));
      }
    }
    return findings(
        outliers,
        "sites",
        "boilerplateShare",
        (site, articles, others) ->
            say(
                "Most text of %s (%,d articles) was stripped: %.1f %% of it is left.",
                site, articles, others),
        say(
            "Read one with explain: if its articles went with the page, boilerplate.keep brings"
                + " them back; if the scraper missed them, mend it."),
        "boilerplate");
  }

  private static boolean isMostly(JsonNode site, double share) {
    return share >= MOSTLY && site.path("articles").asLong() >= SMALL_SITE;
  }

  private static void offer(List<Outlier> outliers, JsonNode group, double share, double rest) {
    String name = group.path("name").asText();
    long articles = group.path("articles").asLong();
    if (!name.isEmpty() && articles >= FEWEST && share >= LEAST && share >= TIMES * rest) {
      outliers.add(new Outlier(name, articles, share, rest));
    }
  }

  private static List<Finding> findings(
      List<Outlier> outliers,
      String groups,
      String figure,
      Sentence sentence,
      Message advice,
      String section) {
    return outliers.stream()
        .sorted(
            Comparator.comparingDouble((Outlier o) -> -o.share * o.articles)
                .thenComparing(Outlier::name))
        .limit(MOST)
        .map(
            o ->
                new Finding(
                    Finding.Weight.LOOK,
                    sentence.of(isolated(o.name), o.articles, 100 * Math.max(0, o.rest)),
                    Cell.share(o.share).shown(),
                    Section.SUMMARY,
                    groups + "." + o.name + "." + figure,
                    advice,
                    section))
        .toList();
  }
}
