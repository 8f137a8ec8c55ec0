package org.corpusaudit.report.comparison;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.corpusaudit.measure.ConservativeKeyness;
import org.corpusaudit.measure.FisherExact;
import org.corpusaudit.measure.Keyness;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.EntrySorter;

/**
 * Terms or entities that rose and fell. Both tables are merged in the order of their terms ({@link
 * EntrySorter}), so a vocabulary of any size is compared exactly.
 *
 * <p>A word that one article repeats is no change of the corpus: occurrences are not independent of
 * each other, kept articles are. So the test is of the <em>articles</em> that have the term, among
 * all kept articles of its language: Fisher's exact test ({@link FisherExact}), for terms of which
 * each side is expected to have {@value #EXPECTED} articles or more, which depends on the sum of
 * both sides alone. Of m terms tested those below {@link #LEVEL} / m are named (Bonferroni), so
 * that of two samples of one population at most one comparison in 1 / {@link #LEVEL} names any
 * term, however terms depend on each other. How much a term changed is the log ratio of its
 * occurrences per token (Hardie 2014); rows are ordered by the log ratio that the articles have at
 * least ({@link ConservativeKeyness}, error rate 5e-7).
 *
 * <p>Memory: the sorter's budget, {@value #MOST} rows each way, and 8 bytes for each term whose
 * probability alone is below {@link #LEVEL}.
 */
final class VocabularyDiff {
  /** Chance that a comparison of two samples of one population names any term. */
  static final double LEVEL = 0.05;

  private static final int EXPECTED = 5;
  private static final int MOST = 200;
  private static final ConservativeKeyness CONSERVATIVE = new ConservativeKeyness(5e-7);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ComparedSide old;
  private final ComparedSide now;
  private TopRows<Change> rose = top();
  private TopRows<Change> fell = top();
  private double[] small = new double[1024];
  private int smalls;
  private long tested;
  private double divergence;
  private long types;
  private long onlyOld;
  private long onlyNew;

  /** Counts of a term in one audit. */
  private record Counts(long occurrences, long articles, long sites) {
    Counts plus(Counts more) {
      return new Counts(
          occurrences + more.occurrences, articles + more.articles, Math.max(sites, more.sites));
    }
  }

  private static final Counts NONE = new Counts(0, 0, 0);

  private record Change(
      String term,
      String of,
      Counts old,
      Counts now,
      double probability,
      double likelihood,
      double ratio,
      double least) {
    Change named(EntityWords.Named name) {
      return new Change(
          name.entity(), name.type(), old, now, probability, likelihood, ratio, least);
    }
  }

  private VocabularyDiff(ComparedSide old, ComparedSide now) {
    this.old = old;
    this.now = now;
  }

  static ObjectNode of(String table, AuditOutput old, AuditOutput now) throws IOException {
    // Within its language when both audits counted articles by language.
    boolean byLanguage =
        table.equals("terms")
            && old.summary().has(ComparedSide.KEPT_BY_LANGUAGE)
            && now.summary().has(ComparedSide.KEPT_BY_LANGUAGE);
    VocabularyDiff diff =
        new VocabularyDiff(new ComparedSide(old, byLanguage), new ComparedSide(now, byLanguage));
    try (EntrySorter sorter = new EntrySorter()) {
      diff.old.read(table, 0, sorter);
      diff.now.read(table, 1, sorter);
      diff.merge(sorter.sorted());
    }
    return table.equals("terms") ? diff.toJson() : diff.moved(new EntityWords(old, now));
  }

  /**
   * Without the entities whose words did not move: they were recognised in one audit and not in the
   * other. Where terms were not counted that cannot be told, and none is named.
   */
  private ObjectNode moved(EntityWords words) throws IOException {
    Set<String> named = new HashSet<>();
    for (TopRows<Change> changes : List.of(rose, fell)) {
      changes.inOrder().stream().filter(this::isSignificant).forEach(c -> named.add(c.term));
    }
    words.read(named);
    long before = named.size();
    rose = moved(rose, words);
    fell = moved(fell, words);
    long kept = (long) rose.inOrder().size() + fell.inOrder().size();
    ObjectNode node = toJson();
    node.put("significant", node.path("significant").asLong() - (before - kept));
    node.put("unmoved", before - kept);
    node.put("wordsKnown", words.isKnown());
    return node;
  }

  private TopRows<Change> moved(TopRows<Change> changes, EntityWords words) {
    TopRows<Change> kept = top();
    for (Change change : changes.inOrder()) {
      if (isSignificant(change)
          && words.isKnown()
          && words.moved(change.term, articles(change.of, change.old, change.now))) {
        kept.offer(change.named(words.named(change.term)));
      }
    }
    return kept;
  }

  private boolean isSignificant(Change change) {
    return change.probability * tested < LEVEL;
  }

  private void merge(EntryCursor entries) throws IOException {
    ByteReader reader = new ByteReader();
    byte[] at = new byte[0];
    Counts[] counts = {NONE, NONE};
    while (entries.next()) {
      int length = entries.length() - ComparedSide.TAIL;
      int from = entries.offset();
      if (!Arrays.equals(at, 0, at.length, entries.array(), from, from + length)) {
        term(at, counts[0], counts[1]);
        counts[0] = NONE;
        counts[1] = NONE;
        at = Arrays.copyOfRange(entries.array(), from, from + length);
      }
      entries.read(reader).skip(length + 1);
      int side = reader.getByte();
      counts[side] =
          counts[side].plus(new Counts(reader.getLong(), reader.getLong(), reader.getLong()));
    }
    term(at, counts[0], counts[1]);
  }

  private void term(byte[] key, Counts before, Counts after) {
    if (before.occurrences + after.occurrences == 0) {
      return;
    }
    types++;
    onlyOld += after.occurrences == 0 ? 1 : 0;
    onlyNew += before.occurrences == 0 ? 1 : 0;
    if (old.tokens() > 0 && now.tokens() > 0) {
      divergence +=
          Divergence.part(
              (double) before.occurrences / old.tokens(),
              (double) after.occurrences / now.tokens(),
              0.5);
    }
    test(new String(key, StandardCharsets.UTF_8), before, after);
  }

  private void test(String key, Counts before, Counts after) {
    int bar = key.indexOf(ComparedSide.BEFORE_LANGUAGE);
    String of = key.substring(bar + 1);
    long oldArticles = old.articles(of);
    long newArticles = now.articles(of);
    long beforeArticles = Math.max(before.articles, old.unwritten(before.occurrences));
    long afterArticles = Math.max(after.articles, now.unwritten(after.occurrences));
    long having = beforeArticles + afterArticles;
    double least = Math.min(oldArticles, newArticles);
    if (least == 0 || having * least / (oldArticles + newArticles) < EXPECTED) {
      return;
    }
    tested++;
    Keyness articles = articles(of, before, after);
    double probability = FisherExact.probability(articles);
    if (probability >= LEVEL) {
      return;
    }
    small = smalls == small.length ? Arrays.copyOf(small, smalls * 2) : small;
    small[smalls++] = probability;
    double likelihood = articles.logLikelihood();
    Change change =
        new Change(
            key.substring(0, bar),
            of,
            before,
            after,
            probability,
            Math.abs(likelihood),
            new Keyness(after.occurrences, now.tokens(of), before.occurrences, old.tokens(of))
                .logRatio(),
            CONSERVATIVE.of(articles));
    (likelihood >= 0 ? rose : fell).offer(change);
  }

  /** The articles that have a term, of all of its language. */
  private Keyness articles(String of, Counts before, Counts after) {
    long oldArticles = old.articles(of);
    long newArticles = now.articles(of);
    return new Keyness(
        Math.min(Math.max(after.articles, now.unwritten(after.occurrences)), newArticles),
        newArticles,
        Math.min(Math.max(before.articles, old.unwritten(before.occurrences)), oldArticles),
        oldArticles);
  }

  private ObjectNode toJson() {
    ObjectNode node = JSON.createObjectNode();
    node.put("jsd", Divergence.clean(divergence));
    node.put("compared", types);
    node.put("onlyOld", onlyOld);
    node.put("onlyNew", onlyNew);
    node.put("tested", tested);
    node.put("level", LEVEL);
    node.put(
        "significant", Arrays.stream(small, 0, smalls).filter(p -> p * tested < LEVEL).count());
    write(node.putArray("rose"), rose);
    write(node.putArray("fell"), fell);
    return node;
  }

  private void write(ArrayNode rows, TopRows<Change> changes) {
    for (Change change : changes.inOrder()) {
      if (change.probability * tested < LEVEL) {
        rows.addObject()
            .put("term", change.term)
            .put("of", change.of)
            .put("old", change.old.occurrences)
            .put("new", change.now.occurrences)
            .put("oldArticles", change.old.articles)
            .put("newArticles", change.now.articles)
            .put("oldSites", change.old.sites)
            .put("newSites", change.now.sites)
            .put("logRatio", Divergence.clean(change.ratio))
            .put("leastLogRatio", Divergence.clean(change.least))
            .put("articlesLogLikelihood", Divergence.clean(change.likelihood))
            .put("probability", change.probability);
      }
    }
  }

  private static TopRows<Change> top() {
    return new TopRows<>(
        MOST,
        Comparator.comparingDouble((Change c) -> -Math.abs(c.least))
            .thenComparingDouble(c -> -c.likelihood)
            .thenComparing(Change::term)
            .thenComparing(Change::of));
  }
}
