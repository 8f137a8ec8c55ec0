package org.corpusaudit.keyness;

import static org.corpusaudit.report.layout.Message.say;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.output.TsvRow;
import org.corpusaudit.report.layout.Message;

/**
 * The counts of a table of an audit: of kept, cleaned articles. All are set against the tokens that
 * {@code terms/} counts: those of the language, or of an entity all. Where rare terms are not
 * written, the tokens of a language are those that the share of its most frequent term tells.
 */
public final class AuditCounts implements Counts {
  private static final String KEPT_BY_LANGUAGE = "keptByLanguage";

  private final AuditOutput audit;
  private final Compared compared;
  private final boolean normalized;
  private final boolean byLanguage;
  private final Optional<String> only;
  private final Map<String, long[]> tokens = new HashMap<>();
  private final Map<String, long[]> largest = new HashMap<>();

  /**
   * Counts of an audit.
   *
   * @param compared what is counted
   * @param normalized whether words are their normalised forms
   * @param byLanguage whether a word of two languages is two words
   * @param only the one language that is counted, or nothing for all
   * @throws IllegalArgumentException where the audit lacks the table, with what to write
   */
  public AuditCounts(
      AuditOutput audit,
      Compared compared,
      boolean normalized,
      boolean byLanguage,
      Optional<String> only) {
    for (Compared needed : new Compared[] {compared, Compared.TERMS}) {
      if (audit.shards(needed.folder()).isEmpty()) {
        throw new IllegalArgumentException(
            audit.path()
                + " has no "
                + needed.shown()
                + ": run the audit with "
                + needed.setting());
      }
    }
    only.ifPresent(language -> requireLanguage(audit, language));
    this.audit = audit;
    this.compared = compared;
    this.normalized = normalized;
    this.byLanguage = byLanguage;
    this.only = only;
  }

  /**
   * Refuses a language of which an audit kept nothing.
   *
   * @throws IllegalArgumentException that says which languages there are
   */
  public static void requireLanguage(AuditOutput audit, String language) {
    if (audit.summary().path(KEPT_BY_LANGUAGE).path(language).asLong() == 0) {
      throw new IllegalArgumentException(
          audit.path()
              + " kept no article in the language "
              + language
              + ": write one of "
              + String.join(", ", languages(audit)));
    }
  }

  private static List<String> languages(AuditOutput audit) {
    return audit.summary().path(KEPT_BY_LANGUAGE).properties().stream()
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public String name() {
    return audit.path();
  }

  @Override
  public void read(Sink sink) throws IOException {
    for (String shard : audit.shards("terms")) {
      audit.readTsv(
          shard,
          row -> {
            long count = row.number("count");
            String language = row.text("language");
            if (count > 0 && (only.isEmpty() || only.get().equals(language))) {
              measure(row, language, count);
              if (compared == Compared.TERMS) {
                sink.count(
                    row.text(normalized ? "normalized" : "term"),
                    byLanguage ? language : "",
                    count,
                    row.number("documents"));
              }
            }
            return true;
          });
    }
    if (compared != Compared.TERMS) {
      readOthers(sink);
    }
  }

  private void readOthers(Sink sink) throws IOException {
    boolean grouped = byLanguage || compared == Compared.ENTITIES;
    for (String shard : audit.shards(compared.folder())) {
      audit.readTsv(
          shard,
          row -> {
            String group = row.text(compared.group());
            if (row.number("count") > 0 && (only.isEmpty() || only.get().equals(group))) {
              sink.count(
                  row.text(compared.item()),
                  grouped ? group : "",
                  row.number("count"),
                  row.number("documents"));
            }
            return true;
          });
    }
  }

  private void measure(TsvRow row, String language, long count) {
    tokens.computeIfAbsent(language, unused -> new long[1])[0] += count;
    long[] most = largest.computeIfAbsent(language, unused -> new long[2]);
    if (count > most[0]) {
      most[0] = count;
      most[1] = Math.round(count / row.real("share"));
    }
  }

  private long least(Compared of) {
    String settings = "/pipeline/" + of.settings().replace('.', '/');
    return audit.manifest().at(settings + "/minimumCount").asLong();
  }

  @Override
  public long tokens(String language) {
    boolean rareLack = least(Compared.TERMS) > 1;
    Map<String, long[]> of = rareLack ? largest : tokens;
    int at = rareLack ? 1 : 0;
    return language.isEmpty() || compared == Compared.ENTITIES
        ? of.values().stream().mapToLong(value -> value[at]).sum()
        : of.getOrDefault(language, new long[2])[at];
  }

  @Override
  public long articles(String language) {
    String of = compared == Compared.ENTITIES ? "" : only.orElse(language);
    return of.isEmpty()
        ? ReadingFigures.KEPT.in(audit.summary()).asLong()
        : audit.summary().path(KEPT_BY_LANGUAGE).path(of).asLong();
  }

  @Override
  public List<Message> notes() {
    return least(compared) > 1
        ? List.of(
            say(
                "%s wrote %s of %d occurrences and more (%s): rarer ones count as 0 there",
                audit.path(),
                compared.shown(),
                least(compared),
                compared.settings() + ".minimumCount"))
        : List.of();
  }
}
