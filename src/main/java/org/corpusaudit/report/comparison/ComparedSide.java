package org.corpusaudit.report.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.output.TsvRow;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntrySorter;
import org.corpusaudit.text.Normalizer;

/**
 * One audit of a comparison: a table of its terms or entities, and how many tokens and articles a
 * term is counted among.
 */
final class ComparedSide {
  static final String KEPT_BY_LANGUAGE = "keptByLanguage";

  /** Stands between a term and its language. */
  static final char BEFORE_LANGUAGE = '\u0001';

  /** Bytes behind an entry's term: a zero, the side, occurrences, articles, sites. */
  static final int TAIL = 2 + 3 * Long.BYTES;

  private final AuditOutput audit;
  private final boolean byLanguage;
  private final Map<String, long[]> tokensOf = new HashMap<>();
  private final Normalizer normalizer = EntityWords.folding();
  private long tokens;

  ComparedSide(AuditOutput audit, boolean byLanguage) {
    this.audit = audit;
    this.byLanguage = byLanguage;
  }

  /** Gives the counts of a table's terms to a sorter, as those of a side. */
  void read(String table, int side, EntrySorter sorter) throws IOException {
    ByteWriter entry = new ByteWriter();
    for (String shard : audit.shards(table)) {
      audit.readTsv(
          shard,
          row -> {
            long count = row.number("count");
            if (count > 0) {
              String of = of(row);
              tokens += count;
              tokensOf.computeIfAbsent(of, unused -> new long[1])[0] += count;
              entry.reset().putBytes(key(row, of).getBytes(StandardCharsets.UTF_8));
              entry.putByte(0).putByte(side).putLong(count).putLong(row.number("documents"));
              entry.putLong(row.number(row.has("entity") ? "sites" : "parts"));
              sorter.add(entry.array(), 0, entry.length());
            }
            return true;
          });
    }
  }

  /** Terms have a language. The type of an entity is a decision, by which it is not divided. */
  private static String of(TsvRow row) {
    return row.has("entity") ? "" : row.text("language");
  }

  private String key(TsvRow row, String of) {
    String name =
        row.has("entity") ? EntityWords.key(normalizer, row.text("entity")) : row.text("term");
    return name + BEFORE_LANGUAGE + of;
  }

  /** Articles that a term may have which is not in the table: those that are too few to write. */
  long unwritten(long occurrences) {
    long least = audit.manifest().at("/pipeline/terms/minimumCount").asLong();
    return occurrences > 0 ? 0 : Math.max(0, least - 1);
  }

  /** Occurrences of all terms. */
  long tokens() {
    return tokens;
  }

  /** Occurrences of the terms that a term of a language is counted among. */
  long tokens(String of) {
    return byLanguage ? tokensOf.getOrDefault(of, new long[1])[0] : tokens;
  }

  /** Kept articles that a term of a language is counted among. */
  long articles(String of) {
    return byLanguage
        ? audit.summary().path(KEPT_BY_LANGUAGE).path(of).asLong()
        : ReadingFigures.KEPT.in(audit.summary()).asLong();
  }
}
