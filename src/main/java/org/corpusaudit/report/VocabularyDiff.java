package org.corpusaudit.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.apache.commons.math3.special.Erf;
import org.corpusaudit.measure.Keyness;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.output.TsvRow;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.EntrySorter;

/**
 * Terms or entities that rose and fell. Both tables are merged in the order of their terms in
 * bounded memory ({@link EntrySorter}), so a vocabulary of any size is compared exactly.
 *
 * <p>A term that a few articles repeat often would look significant by its occurrences, which are
 * not independent; the kept articles are. So the significance is the log-likelihood of the
 * <em>articles</em> that have the term (Dunning 1993), one degree of freedom, for terms of {@value
 * #EXPECTED} expected articles or more on each side, with the bound of Bonferroni: among audits of
 * the same population, at most one of {@code 1/LEVEL} comparisons names any term. The effect size
 * is the log ratio of the occurrences (Hardie 2014); their log-likelihood is given beside it.
 */
final class VocabularyDiff {
  /** Chance that a comparison of two samples of one population names any term. */
  static final double LEVEL = 0.05;

  private static final int EXPECTED = 5;
  private static final int MOST = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final long oldDocuments;
  private final long newDocuments;
  private final TopRows<Change> rose = top();
  private final TopRows<Change> fell = top();
  private long oldTokens;
  private long newTokens;
  private long tested;
  private double divergence;
  private long types;

  private record Change(
      String term,
      String language,
      long old,
      long now,
      long oldDocuments,
      long newDocuments,
      double significance,
      double likelihood,
      double ratio) {}

  private VocabularyDiff(AuditOutput old, AuditOutput now) {
    this.oldDocuments = old.summary().at("/articles/kept").asLong();
    this.newDocuments = now.summary().at("/articles/kept").asLong();
  }

  static ObjectNode of(String table, AuditOutput old, AuditOutput now) throws IOException {
    VocabularyDiff diff = new VocabularyDiff(old, now);
    try (EntrySorter sorter = new EntrySorter()) {
      diff.oldTokens = diff.read(table, old, 0, sorter);
      diff.newTokens = diff.read(table, now, 1, sorter);
      diff.merge(sorter.sorted());
    }
    return diff.toJson();
  }

  private long read(String table, AuditOutput audit, int side, EntrySorter sorter)
      throws IOException {
    long[] tokens = {0};
    ByteWriter entry = new ByteWriter();
    for (String shard : audit.shards(table)) {
      audit.readTsv(
          shard,
          row -> {
            long count = row.number("count");
            tokens[0] += count;
            entry.reset().putBytes(key(row).getBytes(StandardCharsets.UTF_8));
            entry.putByte(0).putByte(side).putLong(count).putLong(row.number("documents"));
            sorter.add(entry.array(), 0, entry.length());
            return true;
          });
    }
    return tokens[0];
  }

  /** Entities have a type where terms have a language. */
  private static String key(TsvRow row) {
    String entity = row.text("entity");
    return entity.isEmpty()
        ? row.text("term") + "\u0001" + row.text("language")
        : entity + "\u0001" + row.text("type");
  }

  private void merge(EntryCursor entries) throws IOException {
    ByteReader reader = new ByteReader();
    String at = null;
    long[] counts = new long[4];
    int tail = 2 + 2 * Long.BYTES;
    while (entries.next()) {
      entries.read(reader);
      String key = new String(reader.getBytes(entries.length() - tail), StandardCharsets.UTF_8);
      reader.skip(1);
      int side = reader.getByte();
      if (at != null && !at.equals(key)) {
        term(at, counts);
        counts = new long[4];
      }
      at = key;
      counts[side] += reader.getLong();
      counts[2 + side] += reader.getLong();
    }
    if (at != null) {
      term(at, counts);
    }
  }

  private void term(String key, long[] counts) {
    types++;
    if (oldTokens == 0 || newTokens == 0) {
      return;
    }
    divergence +=
        AuditDiff.divergence((double) counts[0] / oldTokens, (double) counts[1] / newTokens, 0.5);
    double all = oldDocuments + (double) newDocuments;
    double expected = (counts[2] + counts[3]) * Math.min(oldDocuments, newDocuments) / all;
    if (expected < EXPECTED) {
      return;
    }
    tested++;
    Keyness articles =
        new Keyness(
            Math.min(counts[3], newDocuments),
            newDocuments,
            Math.min(counts[2], oldDocuments),
            oldDocuments);
    Keyness occurrences = new Keyness(counts[1], newTokens, counts[0], oldTokens);
    double significance = articles.logLikelihood();
    int bar = key.indexOf('\u0001');
    Change change =
        new Change(
            key.substring(0, bar),
            key.substring(bar + 1),
            counts[0],
            counts[1],
            counts[2],
            counts[3],
            Math.abs(significance),
            Math.abs(occurrences.logLikelihood()),
            occurrences.logRatio());
    (significance >= 0 ? rose : fell).offer(change);
  }

  private ObjectNode toJson() {
    ObjectNode node = JSON.createObjectNode();
    node.put("jsd", AuditDiff.clean(divergence));
    node.put("types", types);
    node.put("tested", tested);
    node.put("level", LEVEL);
    long significant = write(node.putArray("rose"), rose) + write(node.putArray("fell"), fell);
    node.put("significant", significant);
    return node;
  }

  private long write(ArrayNode rows, TopRows<Change> changes) {
    for (Change change : changes.inOrder()) {
      double probability = Erf.erfc(Math.sqrt(change.significance / 2)) * tested;
      if (probability >= LEVEL) {
        break;
      }
      rows.addObject()
          .put("term", change.term)
          .put("of", change.language)
          .put("old", change.old)
          .put("new", change.now)
          .put("oldArticles", change.oldDocuments)
          .put("newArticles", change.newDocuments)
          .put("articlesLogLikelihood", AuditDiff.clean(change.significance))
          .put("probability", probability)
          .put("logLikelihood", AuditDiff.clean(change.likelihood))
          .put("logRatio", AuditDiff.clean(change.ratio));
    }
    return rows.size();
  }

  private static TopRows<Change> top() {
    return new TopRows<>(
        MOST,
        Comparator.comparingDouble((Change c) -> -c.significance)
            .thenComparing(Change::term)
            .thenComparing(Change::language));
  }
}
