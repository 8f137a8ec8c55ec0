package org.corpusaudit.report.comparison;

import static org.corpusaudit.report.layout.Finding.Weight.KNOW;
import static org.corpusaudit.report.layout.Finding.Weight.LOOK;
import static org.corpusaudit.report.layout.Finding.isolated;
import static org.corpusaudit.report.layout.Finding.say;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Finding;
import org.corpusaudit.report.layout.Shortened;

/**
 * What stands out in a comparison of two audits: other settings, sites that came and went, shares
 * that moved by {@value #POINTS} percentage points or more, and what rose and fell. Plain rules, as
 * {@code StandsOut} has them for one audit.
 */
final class DiffFindings {
  private static final int WORDS = 8;
  private static final int WORD_CHARS = 60;
  private static final int POINTS = 5;
  private static final String[][] SHARES = {
    {"rejected.share", "Records rejected"},
    {"duplicates.share", "Articles dropped as duplicates"},
    {"boilerplate.share", "Text stripped"},
  };

  private final JsonNode diff;
  private final List<Finding> findings = new ArrayList<>();

  private DiffFindings(JsonNode diff) {
    this.diff = diff;
  }

  /** The findings, weightiest first; none for two audits of the same. */
  static List<Finding> of(JsonNode diff) {
    DiffFindings rules = new DiffFindings(diff);
    rules.settings();
    rules.shares();
    rules.sites("gone", LOOK, "Sites that went: %s", "Look whether the crawl still reaches them.");
    rules.sites("appeared", KNOW, "Sites that appeared: %s", "Their names may explain new terms.");
    for (String table : List.of("terms", "entities")) {
      rules.words(table, "rose");
      rules.words(table, "fell");
    }
    // Stable: findings of one weight stay in the order of the rules.
    rules.findings.sort(Comparator.comparing(Finding::weight));
    return rules.findings;
  }

  private void settings() {
    JsonNode settings = diff.path("settings");
    if (!settings.isEmpty()) {
      List<String> all = new ArrayList<>();
      settings.forEach(setting -> all.add(setting.asText()));
      add(
          LOOK,
          "The audits were made with different settings (old, new): " + String.join("; ", all),
          String.valueOf(settings.size()),
          "settings",
          "A difference may be theirs and not the corpus': run one of the audits again.",
          "figures");
    }
  }

  private void shares() {
    for (String[] share : SHARES) {
      for (JsonNode row : diff.path("changed")) {
        double points = 100 * row.path("difference").asDouble();
        if (row.path("figure").asText().equals(share[0]) && Math.abs(points) >= POINTS) {
          add(
              LOOK,
              say(
                  "%s: %s, before %s.",
                  share[1],
                  Cell.share(row.path("new").asDouble()).shown(),
                  Cell.share(row.path("old").asDouble()).shown()),
              say("%+.1f points", points),
              share[0],
              "The months and sites in the two reports say where.",
              "figures");
        }
      }
    }
  }

  private void sites(String way, Finding.Weight weight, String sentence, String advice) {
    JsonNode rows = diff.path("site").path(way);
    if (!rows.isEmpty()) {
      add(
          weight,
          say(sentence, names(rows, "name")),
          Cell.count(rows.size()).shown(),
          "site." + way,
          advice,
          "spread-site");
    }
  }

  private void words(String table, String way) {
    JsonNode rows = diff.path(table).path(way);
    if (!rows.isEmpty()) {
      add(
          KNOW,
          say("%s that %s most: %s", DiffReport.capital(table), way, names(rows, "term")),
          Cell.count(rows.size()).shown() + (way.equals("rose") ? " rose" : " fell"),
          table + "." + way,
          "More articles have them, or fewer, than chance explains; the log ratio says how much.",
          "diff-" + table);
    }
  }

  private static String names(JsonNode rows, String field) {
    List<String> names = new ArrayList<>();
    rows.forEach(row -> names.add(isolated(Shortened.to(WORD_CHARS, row.path(field).asText()))));
    return names.stream().limit(WORDS).collect(Collectors.joining(", "))
        + (names.size() > WORDS ? ", …" : ".");
  }

  private void add(
      Finding.Weight weight, String text, String value, String row, String advice, String section) {
    findings.add(new Finding(weight, text, value, AuditDiff.FILE, row, advice, section));
  }
}
