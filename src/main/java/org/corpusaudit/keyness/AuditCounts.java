package org.corpusaudit.keyness;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.output.TsvRow;

/**
 * The counts of an audit's {@code terms/}: of kept, cleaned articles. Where rare terms are not
 * written, the tokens of a language are those that the share of its most frequent term tells.
 */
public final class AuditCounts implements Counts {
  private static final String KEPT_BY_LANGUAGE = "keptByLanguage";

  private final AuditOutput audit;
  private final boolean normalized;
  private final boolean byLanguage;
  private final Optional<String> only;
  private final Map<String, long[]> tokens = new HashMap<>();
  private final Map<String, long[]> largest = new HashMap<>();

  /**
   * Counts of an audit.
   *
   * @param normalized whether words are their normalised forms
   * @param byLanguage whether a word of two languages is two words
   * @param only the one language that is counted, or nothing for all
   * @throws IllegalArgumentException where the audit has no terms, with what to write
   */
  public AuditCounts(
      AuditOutput audit, boolean normalized, boolean byLanguage, Optional<String> only) {
    if (audit.shards("terms").isEmpty()) {
      throw new IllegalArgumentException(
          audit.path() + " has no terms: run the audit with terms switched on");
    }
    if (only.isPresent() && audit.summary().path(KEPT_BY_LANGUAGE).path(only.get()).asLong() == 0) {
      throw new IllegalArgumentException(
          audit.path()
              + " kept no article in the language "
              + only.get()
              + ": write one of "
              + String.join(", ", languages(audit)));
    }
    this.audit = audit;
    this.normalized = normalized;
    this.byLanguage = byLanguage;
    this.only = only;
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
              sink.count(
                  row.text(normalized ? "normalized" : "term"),
                  byLanguage ? language : "",
                  count,
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

  private long least() {
    return audit.manifest().at("/pipeline/terms/minimumCount").asLong();
  }

  @Override
  public long tokens(String language) {
    Map<String, long[]> of = least() > 1 ? largest : tokens;
    int at = least() > 1 ? 1 : 0;
    return language.isEmpty()
        ? of.values().stream().mapToLong(value -> value[at]).sum()
        : of.getOrDefault(language, new long[2])[at];
  }

  @Override
  public long articles(String language) {
    String of = only.orElse(language);
    return of.isEmpty()
        ? ReadingFigures.KEPT.in(audit.summary()).asLong()
        : audit.summary().path(KEPT_BY_LANGUAGE).path(of).asLong();
  }

  @Override
  public List<String> notes() {
    return least() > 1
        ? List.of(
            String.format(
                Locale.ROOT,
                "%s wrote terms of %d occurrences and more (terms.minimumCount): rarer ones count"
                    + " as 0 there",
                audit.path(),
                least()))
        : List.of();
  }
}
