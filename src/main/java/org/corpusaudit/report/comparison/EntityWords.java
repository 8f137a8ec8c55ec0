package org.corpusaudit.report.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corpusaudit.measure.FisherExact;
import org.corpusaudit.measure.Keyness;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.text.Normalization;
import org.corpusaudit.text.Normalizer;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.Tokenizer;

/**
 * Whether the words of entities moved between two audits. What is recognised hangs on what a corpus
 * taught, so an entity may rise or fall with a decision and not with the corpus; {@code terms/}
 * counts its words all the same. Of each spelling of an entity its rarest word tells: an entity
 * moved when the articles that have these words moved the same way, by at least half as much, and
 * more than chance explains.
 *
 * <p>Memory: the spellings of the entities that are asked about, and their words.
 */
final class EntityWords {
  /** Chance that words of which nothing changed pass for moved. */
  private static final double LEVEL = 0.01;

  private static final double LEAST_PART = 0.5;
  private static final Normalization FOLDING =
      new Normalization(true, true, true, true, true, true, true);

  private final AuditOutput old;
  private final AuditOutput now;
  private final Normalizer normalizer = new Normalizer(FOLDING);
  private final Tokenizer tokenizer = new Tokenizer();
  private final TokenBuffer tokens = new TokenBuffer();
  private final Map<String, Set<List<String>>> spellings = new HashMap<>();
  private final Map<String, long[]> articles = new HashMap<>();
  private final Map<String, Named> names = new HashMap<>();

  /** An entity as its most mentioned row has it. */
  record Named(String entity, String type, long count) {}

  EntityWords(AuditOutput old, AuditOutput now) {
    this.old = old;
    this.now = now;
  }

  /** The form under which an entity of one audit is the same as one of another. */
  static String key(Normalizer normalizer, String entity) {
    return normalizer.normalize(entity.replace('\n', ' '), "");
  }

  static Normalizer folding() {
    return new Normalizer(FOLDING);
  }

  /** Whether both audits counted terms, without which nothing can be told. */
  boolean isKnown() {
    return !old.shards("terms").isEmpty() && !now.shards("terms").isEmpty();
  }

  /** Reads the words of these entities, given by their keys. */
  void read(Set<String> entities) throws IOException {
    for (AuditOutput audit : List.of(old, now)) {
      for (String shard : audit.shards("entities")) {
        audit.readTsv(
            shard,
            row -> {
              String key = key(normalizer, row.text("entity"));
              if (entities.contains(key)) {
                spellings(key, row.text("aliases"));
                Named named = new Named(row.text("entity"), row.text("type"), row.number("count"));
                names.merge(key, named, (a, b) -> a.count >= b.count ? a : b);
              }
              return true;
            });
      }
    }
    Set<String> words = new HashSet<>();
    spellings.values().forEach(forms -> forms.forEach(words::addAll));
    for (int side = 0; side < 2; side++) {
      terms(side == 0 ? old : now, side, words);
    }
  }

  /** How the tables call an entity that was read. */
  Named named(String key) {
    return names.get(key);
  }

  private void spellings(String entity, String aliases) {
    Set<List<String>> found = spellings.computeIfAbsent(entity, e -> new HashSet<>());
    for (String alias : aliases.split(" \\| ", -1)) {
      int colon = alias.lastIndexOf(':');
      List<String> words = new ArrayList<>();
      tokenizer.tokenize(alias.substring(0, Math.max(0, colon)), "", tokens);
      for (int i = 0; i < tokens.size(); i++) {
        words.add(normalizer.normalize(tokens.surface(i), ""));
      }
      if (!words.isEmpty()) {
        found.add(words);
      }
    }
  }

  private void terms(AuditOutput audit, int side, Set<String> words) throws IOException {
    for (String shard : audit.shards("terms")) {
      audit.readTsv(
          shard,
          row -> {
            String word = normalizer.normalize(row.text("term"), "");
            if (words.contains(word)) {
              articles.computeIfAbsent(word, w -> new long[2])[side] += row.number("documents");
            }
            return true;
          });
    }
  }

  /**
   * Whether the words of an entity moved as the entity did.
   *
   * @param change the counts of articles that have the entity
   */
  boolean moved(String entity, Keyness change) {
    Set<String> rarest = new HashSet<>();
    for (List<String> spelling : spellings.getOrDefault(entity, Set.of())) {
      rarest.add(rarest(spelling));
    }
    long before = 0;
    long after = 0;
    for (String word : rarest) {
      long[] sides = articles.getOrDefault(word, new long[2]);
      before += sides[0];
      after += sides[1];
    }
    Keyness words =
        new Keyness(
            Math.min(after, change.size()),
            change.size(),
            Math.min(before, change.referenceSize()),
            change.referenceSize());
    double moved = share(words);
    double wanted = share(change);
    return moved * Math.signum(wanted) >= LEAST_PART * Math.abs(wanted)
        && FisherExact.probability(words) < LEVEL;
  }

  /** By how much the share of articles changed. */
  private static double share(Keyness counts) {
    return (double) counts.count() / counts.size()
        - (double) counts.referenceCount() / counts.referenceSize();
  }

  private String rarest(List<String> words) {
    String rarest = words.get(0);
    for (String word : words) {
      rarest = all(word) < all(rarest) ? word : rarest;
    }
    return rarest;
  }

  private long all(String word) {
    long[] sides = articles.getOrDefault(word, new long[2]);
    return sides[0] + sides[1];
  }
}
