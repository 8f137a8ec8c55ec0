package org.corpusaudit.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.corpusaudit.cooccurrence.PairFigures;
import org.corpusaudit.cooccurrence.PairMerge;
import org.corpusaudit.cooccurrence.PairSettings;
import org.corpusaudit.cooccurrence.PairStep;
import org.corpusaudit.cooccurrence.PairTables;
import org.corpusaudit.cooccurrence.PairsPass;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.blocks.ArticleDecisions;
import org.corpusaudit.corpus.blocks.ArticlePass;
import org.corpusaudit.count.NgramMargins;
import org.corpusaudit.count.NgramMerge;
import org.corpusaudit.count.NgramScores;
import org.corpusaudit.count.TermMerge;
import org.corpusaudit.count.TermSettings;
import org.corpusaudit.count.TermStep;
import org.corpusaudit.count.TermTables;
import org.corpusaudit.count.TopTermsMerge;
import org.corpusaudit.count.TotalsMerge;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.output.Table;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.VocabularyChoice;

/** The counting kernels one after the other, without an engine: what the job does, in memory. */
final class CountRun {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Partitioning partitioning;
  private final Counted figures = new Counted();
  private final Table termTable;
  private final List<String> terms;
  private final List<String> facets;
  private final List<String> ngrams;
  private final List<String> pairs;
  private final long termNanos;
  private final long pairNanos;

  /** Counts articles that are dealt to a number of blocks in turn. */
  CountRun(
      List<Article> articles,
      TermSettings termSettings,
      PairSettings pairSettings,
      int partitions,
      int blocks) {
    this(articles, termSettings, pairSettings, partitions, blocks, TermStep.MOST_NGRAMS);
  }

  /** The same, with a bound on the n-grams of one article that are counted at once. */
  CountRun(
      List<Article> articles,
      TermSettings termSettings,
      PairSettings pairSettings,
      int partitions,
      int blocks,
      int mostNgrams) {
    termTable = TermTables.terms(termSettings);
    partitioning = new Partitioning(partitions, 1, blocks);
    try {
      long start = THREADS.getCurrentThreadCpuTime();
      SentPages counted = new SentPages(partitioning, figures);
      for (int block = 0; block < blocks; block++) {
        Routes out = counted.routes(TermStep.ROUTES);
        TermStep step = new TermStep(termSettings, block, out, mostNgrams);
        for (int i = block; i < articles.size(); i += blocks) {
          step.article(articles.get(i), articles.get(i).text(), true);
        }
        step.end();
        out.flush();
      }
      SentPages totals = counted.merge(new TotalsMerge(), counted.of(TermStep.TOTALS), new byte[0]);
      SentPages merged =
          counted.merge(
              new TermMerge(termSettings),
              counted.of(TermStep.TERMS),
              totals.onlyEntry(TotalsMerge.TOTALS));
      Map<Integer, List<byte[]>> proposed = merged.of(TermMerge.TOP);
      counted
          .of(TermStep.EVENTS)
          .forEach(
              (key, pages) -> proposed.computeIfAbsent(key, k -> new ArrayList<>()).addAll(pages));
      byte[] vocabulary =
          counted
              .merge(
                  new TopTermsMerge(termSettings.vocabulary(), termSettings.scope().scale()),
                  proposed,
                  new byte[0])
              .onlyEntry(VocabularyChoice.VOCABULARY);
      termNanos = THREADS.getCurrentThreadCpuTime() - start;
      ngrams = ngrams(termSettings, counted, totals.onlyEntry(TotalsMerge.TOTALS));
      terms = SentPages.rows(termTable, merged.of(TermMerge.ROWS));
      facets = SentPages.rows(TermTables.FACETS, merged.of(TermMerge.FACET_ROWS));
      start = THREADS.getCurrentThreadCpuTime();
      SentPages visited = new SentPages(partitioning, figures);
      for (int block = 0; block < blocks; block++) {
        PairsPass pass = new PairsPass(pairSettings.scope(), termSettings.form());
        Routes out = visited.routes(pass.routes());
        ArticlePass.Visitor visitor = pass.open(block, new ByteReader(vocabulary), out);
        for (int i = block; i < articles.size(); i += blocks) {
          visitor.article(i, articles.get(i), new ArticleDecisions());
        }
        visitor.end();
        out.flush();
      }
      Map<Integer, List<byte[]>> paired =
          counted
              .merge(
                  new PairMerge(pairSettings, PairFigures.TERMS),
                  visited.of(PairStep.PAIRS),
                  vocabulary)
              .of(PairMerge.ROWS);
      pairNanos = THREADS.getCurrentThreadCpuTime() - start;
      pairs = SentPages.rows(PairTables.TERMS, paired);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Processor time until the vocabulary stood. */
  long termNanos() {
    return termNanos;
  }

  /** Processor time from there until the pairs stood. */
  long pairNanos() {
    return pairNanos;
  }

  /** The rows of {@code terms/}, each as its values by column. */
  List<Map<String, String>> terms() {
    return SentPages.values(termTable, terms);
  }

  /** The rows of {@code facets/}. */
  List<Map<String, String>> facets() {
    return SentPages.values(TermTables.FACETS, facets);
  }

  /** The rows of {@code ngrams/}. */
  List<Map<String, String>> ngrams() {
    return SentPages.values(TermTables.NGRAMS, ngrams);
  }

  /** The rows of {@code cooccurrences/terms/}. */
  List<Map<String, String>> pairs() {
    return SentPages.values(PairTables.TERMS, pairs);
  }

  /** All rows as they are written. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(terms);
    lines.addAll(facets);
    lines.addAll(ngrams);
    lines.addAll(pairs);
    return lines;
  }

  /** The figures, but those that tell where in the corpus a block stands. */
  SortedMap<String, Long> figures() {
    SortedMap<String, Long> figures = new TreeMap<>(this.figures.counters());
    figures.keySet().removeIf(name -> name.startsWith("growth."));
    return figures;
  }

  private static List<String> ngrams(TermSettings settings, SentPages counted, byte[] totals)
      throws IOException {
    SentPages merged = counted.merge(new NgramMerge(settings), counted.of(TermStep.NGRAMS), totals);
    Map<Integer, List<byte[]>> words = new TreeMap<>(counted.of(TermStep.NGRAM_PLACES));
    append(words, merged.of(NgramMerge.WANTED));
    SentPages margins = counted.merge(new NgramMargins(), words, new byte[0]);
    Map<Integer, List<byte[]>> complete = new TreeMap<>(merged.of(NgramMerge.ROWS));
    append(complete, margins.of(NgramMargins.MARGINS));
    return SentPages.rows(
        TermTables.NGRAMS, counted.merge(new NgramScores(), complete, totals).of(NgramScores.ROWS));
  }

  private static void append(Map<Integer, List<byte[]>> pages, Map<Integer, List<byte[]>> further) {
    further.forEach((key, more) -> pages.computeIfAbsent(key, k -> new ArrayList<>()).addAll(more));
  }
}
