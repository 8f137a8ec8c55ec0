package org.corpusaudit.entity.learning;

import java.util.List;
import java.util.Map;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.output.Table;
import org.corpusaudit.output.Tsv;
import org.corpusaudit.output.TsvRow;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;
import org.corpusaudit.text.TokenHash;

/**
 * The rows of {@code names/}: what the corpus taught, with its counts and what follows from them. A
 * later audit reads them again (<code>entities.knowledge</code>), so they hold every count.
 */
public final class NameRows {
  /** The route of the rows. */
  public static final Route ROWS = Route.of("rows");

  private static final Column.Text LANGUAGE = Column.text("language", "the language it is of");
  private static final Column.Text KIND = Column.text("kind", "word, base, context, name or alias");
  private static final Column.Text NAME = Column.text("name", "what was seen, folded");
  private static final Column.Text DECISION =
      Column.text("decision", "what follows of the counts").orNull();
  private static final Column.Count COUNT = Column.count("count", "how often it was seen");
  private static final Column.Count DOCUMENTS =
      Column.count("documents", "articles that have the name; 0 for other kinds");
  private static final Column.Count SITES =
      Column.count("sites", "about how many sites have the name; 0 for other kinds");
  private static final Column.Text SPELLING =
      Column.text("spelling", "the name as it is written; empty for other kinds").orNull();
  private static final Column.Text COUNTS =
      Column.text("counts", "every count of the kind, as `label:count`").orNull();

  /** The table, the most frequent first within a shard. */
  public static final Table NAMES =
      Table.tabSeparated(
              "names",
              "what the corpus taught of names, the most frequent first",
              Columns.of(LANGUAGE, KIND, NAME, DECISION, COUNT, DOCUMENTS, SITES, SPELLING, COUNTS))
          .sortedBy(Long.BYTES);

  /** What the counts of a kind are, in their order. */
  private static final Map<Integer, List<String>> LABELS =
      Map.of(
          LearnedEntry.WORD, List.of("small", "capital", "noun", "placed", "borne", "opening"),
          LearnedEntry.AFFIXES, List.of("relatives", "definite", "affixed", "bare"),
          LearnedEntry.CONTEXT, EntityType.names(),
          LearnedEntry.NAME, EntityType.names(),
          LearnedEntry.ALIAS, List.of("articles", "unclear"));

  private static final Map<Integer, String> KINDS =
      Map.of(
          LearnedEntry.WORD, "word",
          LearnedEntry.AFFIXES, "base",
          LearnedEntry.CONTEXT, "context",
          LearnedEntry.NAME, "name",
          LearnedEntry.ALIAS, "alias");

  private static final int COMMON_RELATIVES = 3;

  private NameRows() {}

  /** Sends the row of a proposal, which is read from its language on. */
  static void send(Routes out, ByteWriter row, int kind, ByteReader in) {
    String language = in.getString();
    String key = in.getString();
    int[] counts = new int[LearnedProposal.counts(kind)];
    LearnedEntry.add(in, counts);
    boolean name = kind == LearnedEntry.NAME;
    boolean spelled = LearnedProposal.isSpelled(kind);
    long sites = spelled ? in.getLong() : 0;
    String spelling = spelled ? in.getString() : "";
    int own = name ? 2 : 0;
    long count =
        switch (kind) {
          case LearnedEntry.NAME, LearnedEntry.ALIAS -> counts[0];
          case LearnedEntry.AFFIXES -> sum(counts) - counts[0];
          default -> sum(counts);
        };
    row.reset().putLong(Long.MAX_VALUE - count);
    Tsv cells =
        Tsv.row(NAMES.columns(), row)
            .put(LANGUAGE, language)
            .put(KIND, KINDS.get(kind))
            .put(NAME, key)
            .put(DECISION, decision(kind, counts))
            .put(COUNT, count)
            .put(DOCUMENTS, name ? counts[1] : 0)
            .put(SITES, Long.bitCount(sites))
            .put(SPELLING, spelling)
            .put(COUNTS, list(LABELS.get(kind), counts, own));
    out.to(ROWS).toShard(TokenHash.of(key), cells.end());
  }

  private static long sum(int[] counts) {
    long sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }

  private static String list(List<String> labels, int[] counts, int from) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < labels.size(); i++) {
      list.append(i == 0 ? "" : " ").append(labels.get(i)).append(':').append(counts[from + i]);
    }
    return list.toString();
  }

  /** In a word what follows of the counts. */
  private static String decision(int kind, int[] counts) {
    return switch (kind) {
      case LearnedEntry.WORD -> counts[1] == 0 ? "" : counts[0] > 2 * counts[1] ? "common" : "name";
      case LearnedEntry.AFFIXES -> counts[0] >= COMMON_RELATIVES ? "common" : "";
      case LearnedEntry.ALIAS -> "alias";
      default -> {
        int from = kind == LearnedEntry.NAME ? 2 : 0;
        int best = from;
        for (int i = from; i < counts.length; i++) {
          best = counts[i] > counts[best] ? i : best;
        }
        long all = sum(counts) - (from == 0 ? 0 : counts[0] + counts[1]);
        yield counts[best] * 2L > all ? EntityType.names().get(best - from) : "";
      }
    };
  }

  /** Adds a row of an earlier audit to what is learned. */
  static void read(TsvRow row, LearnedNames.Builder into) {
    String name = row.text("kind");
    for (Map.Entry<Integer, String> kind : KINDS.entrySet()) {
      if (!kind.getValue().equals(name)) {
        continue;
      }
      int[] counts = new int[LearnedProposal.counts(kind.getKey())];
      int at = 0;
      if (kind.getKey() == LearnedEntry.NAME) {
        counts[at++] = (int) row.number("count");
        counts[at++] = (int) row.number("documents");
      }
      for (String count : row.text("counts").split(" ", -1)) {
        counts[at++] = Integer.parseInt(count.substring(count.indexOf(':') + 1));
      }
      long sites = row.number("sites") > 1 ? -1L : 1L;
      into.add(
          kind.getKey(),
          row.text("language"),
          row.text("name"),
          counts,
          sites,
          row.text("spelling"));
    }
  }
}
