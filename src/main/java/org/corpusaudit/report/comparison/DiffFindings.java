package org.corpusaudit.report.comparison;

import static org.corpusaudit.report.layout.Finding.Weight.KNOW;
import static org.corpusaudit.report.layout.Finding.Weight.LOOK;
import static org.corpusaudit.report.layout.Finding.isolated;
import static org.corpusaudit.report.layout.Message.say;
import static org.corpusaudit.report.layout.Message.verbatim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Finding;
import org.corpusaudit.report.layout.Message;
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
  private static final List<Named> SHARES =
      List.of(
          new Named("rejected.share", say("Records rejected")),
          new Named("duplicates.share", say("Articles dropped as duplicates")),
          new Named("boilerplate.share", say("Text stripped")));

  private record Named(String figure, Message called) {}

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
    rules.sites(
        "gone",
        LOOK,
        names -> say("Sites that went: %s", names),
        say("Look whether the crawl still reaches them."));
    rules.sites(
        "appeared",
        KNOW,
        names -> say("Sites that appeared: %s", names),
        say("Their names may explain new terms."));
    for (String table : List.of("terms", "entities")) {
      rules.rose(table);
      rules.fell(table);
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
          say(
              "The audits were made with different settings (old, new): %s",
              String.join("; ", all)),
          verbatim(String.valueOf(settings.size())),
          "settings",
          say("A difference may be theirs and not the corpus': run one of the audits again."),
          "figures");
    }
  }

  private void shares() {
    for (Named share : SHARES) {
      for (JsonNode row : diff.path("changed")) {
        double points = 100 * row.path("difference").asDouble();
        if (row.path("figure").asText().equals(share.figure) && Math.abs(points) >= POINTS) {
          add(
              LOOK,
              say(
                  "%s: %s, before %s.",
                  share.called,
                  Cell.share(row.path("new").asDouble()).shown(),
                  Cell.share(row.path("old").asDouble()).shown()),
              say("%+.1f points", points),
              share.figure,
              say("The months and sites in the two reports say where."),
              "figures");
        }
      }
    }
  }

  private void sites(
      String way, Finding.Weight weight, Function<Message, Message> sentence, Message advice) {
    JsonNode rows = diff.path("site").path(way);
    if (!rows.isEmpty()) {
      add(
          weight,
          sentence.apply(names(rows, "name")),
          verbatim(Cell.count(rows.size()).shown()),
          "site." + way,
          advice,
          "spread-site");
    }
  }

  private void rose(String table) {
    JsonNode rows = diff.path(table).path("rose");
    Message names = names(rows, "term");
    words(
        table + ".rose",
        rows,
        table.equals("terms")
            ? say("Terms that rose most: %s", names)
            : say("Entities that rose most: %s", names),
        say("%,d rose", rows.size()),
        "diff-" + table);
  }

  private void fell(String table) {
    JsonNode rows = diff.path(table).path("fell");
    Message names = names(rows, "term");
    words(
        table + ".fell",
        rows,
        table.equals("terms")
            ? say("Terms that fell most: %s", names)
            : say("Entities that fell most: %s", names),
        say("%,d fell", rows.size()),
        "diff-" + table);
  }

  private void words(String row, JsonNode rows, Message text, Message value, String section) {
    if (!rows.isEmpty()) {
      add(
          KNOW,
          text,
          value,
          row,
          say(
              "More articles have them, or fewer, than chance explains; the log ratio says how"
                  + " much."),
          section);
    }
  }

  private static Message names(JsonNode rows, String field) {
    List<Message> names = new ArrayList<>();
    for (JsonNode row : rows) {
      String name = Shortened.to(WORD_CHARS, row.path(field).asText());
      names.add(name.isEmpty() ? say("(none)") : verbatim(isolated(name)));
    }
    List<Message> first = names.subList(0, Math.min(WORDS, names.size()));
    return Message.joined(
        "", List.of(Message.joined(", ", first), verbatim(names.size() > WORDS ? ", …" : ".")));
  }

  private void add(
      Finding.Weight weight,
      Message text,
      Message value,
      String row,
      Message advice,
      String section) {
    findings.add(new Finding(weight, text, value, AuditDiff.FILE, row, advice, section));
  }
}
