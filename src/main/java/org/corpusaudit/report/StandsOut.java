package org.corpusaudit.report;

import static org.corpusaudit.report.layout.Finding.Weight.ACT;
import static org.corpusaudit.report.layout.Finding.Weight.KNOW;
import static org.corpusaudit.report.layout.Finding.Weight.LOOK;
import static org.corpusaudit.report.layout.Finding.isolated;
import static org.corpusaudit.report.layout.Message.say;
import static org.corpusaudit.report.layout.Section.SUMMARY;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.corpusaudit.boilerplate.BoilerplateFigures;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Finding;
import org.corpusaudit.report.layout.Section;

/**
 * What stands out in the summary of an audit. Plain rules with fixed bounds, so that the same
 * figures give the same list; docs/report.md states each. The rules on months are {@link
 * MonthRules}, those that single a site or month out {@link FarAbove}; sections add what only their
 * tables know.
 */
public final class StandsOut {
  private static final int MOST = 14;
  private static final double MANY_REJECTED = 0.01;
  private static final double MANY_DUPLICATES = 0.2;
  private static final double MUCH_STRIPPED = 0.3;
  private static final double MAIN_LANGUAGE = 0.8;
  private static final double MANY_FOREIGN = 0.01;
  private static final int LARGE_CLUSTER = 20;
  private static final double MANY_CONTAINED = 0.05;
  private static final int SHORT_ARTICLE = 30;
  private static final double ONE_SITE = 0.5;
  private static final int INFLATED_COUNT = 100;
  private static final double INFLATED_TIMES = 2;

  private final JsonNode summary;
  private final double sound;
  private final List<Finding> findings = new ArrayList<>();

  private StandsOut(JsonNode summary) {
    this.summary = summary;
    this.sound = Math.max(1, ReadingFigures.SOUND.in(summary).asDouble());
  }

  /** The findings of a page, weightiest first, at most {@value #MOST}. */
  static List<Finding> of(JsonNode summary, JsonNode manifest, List<Section> sections) {
    StandsOut rules = new StandsOut(summary);
    rules.rejected();
    rules.duplicates();
    rules.stripped();
    rules.findings.addAll(MonthRules.of(summary, manifest));
    rules.languages();
    rules.lengths();
    rules.sites();
    rules.inflated();
    sections.forEach(section -> rules.findings.addAll(section.findings()));
    // Stable: findings of one weight stay in the order of the rules.
    rules.findings.sort(Comparator.comparing(Finding::weight));
    return rules.findings.subList(0, Math.min(MOST, rules.findings.size()));
  }

  private void rejected() {
    double rejected = ReadingFigures.REJECTED.in(summary).asDouble();
    double share = rejected / Math.max(1, ReadingFigures.READ.in(summary).asDouble());
    if (ReadingFigures.READ.in(summary).asLong() == 0) {
      findings.add(
          new Finding(
              ACT,
              say("The input holds no record: nothing was audited."),
              Cell.count(0).shown(),
              SUMMARY,
              "articles.read",
              say(
                  "Look whether the crawl or the pattern of files is the right one; manifest.json lists"
                      + " the files that were read."),
              "rejected"));
    }
    if (rejected == 0) {
      return;
    }
    String most = summary.path("rejected").fieldNames().next();
    findings.add(
        new Finding(
            share >= MANY_REJECTED ? ACT : LOOK,
            say(
                rejected == 1
                    ? "%,.0f of %,d records was rejected, most often as %s."
                    : "%,.0f of %,d records were rejected, most often as %s.",
                rejected,
                ReadingFigures.READ.in(summary).asLong(),
                most),
            Cell.share(share).shown(),
            SUMMARY,
            "articles.rejected",
            say(
                "Read the records below, then mend the scraper or name its fields in input.fields."),
            "rejected"));
  }

  private void duplicates() {
    JsonNode duplicates = summary.path("duplicates");
    double share = duplicates.path("share").asDouble();
    if (share >= MANY_DUPLICATES) {
      findings.add(
          new Finding(
              LOOK,
              say("One article in %.0f is a duplicate of another.", 1 / share),
              Cell.share(share).shown(),
              SUMMARY,
              "duplicates.share",
              say("Count on documents/, which keeps one of each."),
              "duplicates"));
    }
    findings.addAll(FarAbove.duplicates(summary, "sites"));
    findings.addAll(FarAbove.duplicates(summary, "months"));
    long largest = duplicates.path("largestCluster").asLong();
    if (largest >= LARGE_CLUSTER || (largest > 2 && largest > sound / 100)) {
      findings.add(
          new Finding(
              LOOK,
              say("The largest cluster has %,d members.", largest),
              Cell.count(largest).shown(),
              SUMMARY,
              "duplicates.largestCluster",
              say(
                  "Often a page that is no article (a notice, an empty template): see the clusters."),
              "duplicates"));
    }
    double least = duplicates.path("leastSimilarityToKeeper").asDouble(1);
    double threshold = duplicates.path("threshold").asDouble();
    if (duplicates.path("chainedClusters").asLong() > 0 && least < threshold) {
      findings.add(
          new Finding(
              KNOW,
              say(
                  duplicates.path("chainedClusters").asLong() == 1
                      ? "%,d cluster is a chain: a member can be less similar to its keeper than"
                          + " the threshold, down to %s."
                      : "%,d clusters are chains: a member can be less similar to its keeper than"
                          + " the threshold, down to %s.",
                  duplicates.path("chainedClusters").asLong(),
                  Cell.real(least).shown()),
              Cell.real(least).shown(),
              SUMMARY,
              "duplicates.leastSimilarityToKeeper",
              say("duplicates.clusters set to \"keeper\" keeps such members."),
              "duplicates"));
    }
    double contained = duplicates.path("contained").asDouble();
    if (contained >= MANY_CONTAINED * sound) {
      findings.add(
          new Finding(
              KNOW,
              say(
                  contained == 1
                      ? "%,.0f time an article stands inside another page."
                      : "%,.0f times an article stands inside another page.",
                  contained),
              Cell.count((long) contained).shown(),
              SUMMARY,
              "duplicates.contained",
              say("contained/ says where; these are not dropped."),
              "duplicates"));
    }
  }

  private void stripped() {
    double share = BoilerplateFigures.SHARE.in(summary).asDouble();
    if (share >= MUCH_STRIPPED) {
      findings.add(
          new Finding(
              LOOK,
              say("%.0f %% of the text is navigation text.", 100 * share),
              Cell.share(share).shown(),
              SUMMARY,
              "boilerplate.share",
              say("Work on documents/, not on the scraped pages; check the largest pieces below."),
              "boilerplate"));
    }
    findings.addAll(FarAbove.mostlyStripped(summary));
    findings.addAll(FarAbove.stripped(summary));
  }

  private void languages() {
    List<Map.Entry<String, JsonNode>> all = new ArrayList<>(summary.path("languages").properties());
    if (all.size() < 2 || all.get(0).getValue().asDouble() < MAIN_LANGUAGE * sound) {
      return;
    }
    String main = all.get(0).getKey();
    List<Map.Entry<String, JsonNode>> others = all.subList(1, all.size());
    double foreign = others.stream().mapToDouble(l -> l.getValue().asDouble()).sum();
    String named =
        others.stream()
            .limit(4)
            .map(l -> l.getKey() + " " + Cell.count(l.getValue().asLong()).shown())
            .collect(Collectors.joining(", "));
    findings.add(
        new Finding(
            foreign >= MANY_FOREIGN * sound ? LOOK : KNOW,
            say(
                foreign == 1
                    ? "%,.0f article is not %s: %s%s."
                    : "%,.0f articles are not %s: %s%s.",
                foreign,
                main,
                named,
                others.size() > 4 ? say(" and others") : ""),
            Cell.share(foreign / sound).shown(),
            SUMMARY,
            "languages",
            say("Filter by audit.language, or bound language.%s.share in expectations.", main),
            "languages"));
  }

  private void lengths() {
    JsonNode quarter = summary.at("/terms/tokensOfArticle/0.25");
    boolean any = summary.at("/articles/kept").asLong() > 0;
    if (any && !quarter.isMissingNode() && quarter.asLong() < SHORT_ARTICLE) {
      findings.add(
          new Finding(
              LOOK,
              say(
                  quarter.asLong() == 1
                      ? "A quarter of the kept articles have %d token or fewer."
                      : "A quarter of the kept articles have %d tokens or fewer.",
                  quarter.asLong()),
              Cell.count(quarter.asLong()).shown(),
              SUMMARY,
              "terms.tokensOfArticle.0.25",
              say("Look whether the scraper cuts texts off, or takes teasers for articles."),
              "terms"));
    }
  }

  private void sites() {
    for (JsonNode site : summary.path("sites")) {
      double share = site.path("articles").asDouble() / sound;
      String name = site.path("name").asText();
      if (share > ONE_SITE && summary.path("siteCount").asLong() > 2 && !name.isEmpty()) {
        findings.add(
            new Finding(
                KNOW,
                say("Most articles are of one site, %s.", isolated(name)),
                Cell.share(share).shown(),
                SUMMARY,
                "sites." + name + ".articles",
                say("Read counts of the whole as counts of that site."),
                "sites"));
      } else if (name.isEmpty() && share >= MANY_FOREIGN) {
        findings.add(
            new Finding(
                LOOK,
                say(
                    site.path("articles").asLong() == 1
                        ? "%,d article has no site."
                        : "%,d articles have no site.",
                    site.path("articles").asLong()),
                Cell.share(share).shown(),
                SUMMARY,
                "sites",
                say(
                    "Name the field in input.fields.site or input.fields.url: navigation text is"
                        + " found by site."),
                "sites"));
      }
    }
  }

  private void inflated() {
    for (String by : List.of("byBoilerplate", "byDuplicates")) {
      boolean stripped = by.equals("byBoilerplate");
      JsonNode term = summary.at("/terms/inflated/" + by + "/0");
      long before = term.path(stripped ? "countRaw" : "countStripped").asLong();
      long after = term.path(stripped ? "countStripped" : "count").asLong();
      if (before >= INFLATED_COUNT && before >= INFLATED_TIMES * after) {
        findings.add(
            new Finding(
                KNOW,
                say(
                    "%s inflates counts most for %s: %,d times before, %,d after.",
                    stripped ? say("Navigation text") : say("Duplication"),
                    isolated(term.path("term").asText()),
                    before,
                    after),
                Cell.count(before - after).shown(),
                SUMMARY,
                "terms.inflated." + by,
                say("Use count, not count_raw, in terms/."),
                "terms"));
      }
    }
  }
}
