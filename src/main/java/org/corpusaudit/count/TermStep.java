package org.corpusaudit.count;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;

/**
 * Counts the terms of articles, block by block: tokens of UAX #29 (Lucene's StandardTokenizer),
 * their surface as it stands. Three views: the original text, the cleaned text, and the cleaned
 * text of kept articles alone.
 *
 * <p>Entry: language, term, then count, documents, raw count, stripped count. Counts are summed in
 * a table that is sent whenever it holds {@value #MOST_TERMS} terms. Not thread-safe.
 */
public final class TermStep {
  private static final int MOST_TERMS = 200_000;
  private static final int LONGEST_TOKEN = 255;

  private static final int COUNT = 0;
  private static final int DOCUMENTS = 1;
  private static final int RAW = 2;
  private static final int STRIPPED = 3;

  private final Partitioning partitioning;
  private final Routes out;
  private final int route;
  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final CharTermAttribute token = tokenizer.addAttribute(CharTermAttribute.class);
  private final Map<String, TermTable> tables = new TreeMap<>();
  private final ByteWriter entry = new ByteWriter();
  private int articles;
  private int held;

  /** A step for one block, sending to a route of its pass. */
  public TermStep(Partitioning partitioning, Routes out, int route) {
    this.partitioning = partitioning;
    this.out = out;
    this.route = route;
    tokenizer.setMaxTokenLength(LONGEST_TOKEN);
  }

  /**
   * Counts one article.
   *
   * @return tokens of the cleaned text
   */
  public int article(String language, String original, String cleaned, boolean kept) {
    articles++;
    boolean same = original.equals(cleaned);
    int tokens = count(language, cleaned, same, true, kept);
    if (!same) {
      count(language, original, true, false, false);
    }
    if (held >= MOST_TERMS) {
      flush();
    }
    return tokens;
  }

  /** Sends every count that is held. */
  public void flush() {
    tables.forEach(
        (language, table) ->
            table.drain(
                (term, counters, from) -> {
                  entry.reset().putString(language).putString(term);
                  long key = TermMerge.hash(entry.array(), entry.length());
                  for (int i = 0; i < TermTable.COUNTERS; i++) {
                    entry.putLong(counters[from + i]);
                  }
                  out.send(route, partitioning.partitionOf(key), entry);
                }));
    held = 0;
  }

  private int count(String language, String text, boolean raw, boolean stripped, boolean kept) {
    int tokens = 0;
    TermTable table = tables.computeIfAbsent(language, unused -> new TermTable());
    held -= table.size();
    try {
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        tokens++;
        int term = table.find(token.buffer(), token.length());
        table.add(term, RAW, raw ? 1 : 0);
        table.add(term, STRIPPED, stripped ? 1 : 0);
        if (kept) {
          table.add(term, COUNT, 1);
          table.add(term, DOCUMENTS, table.isFirstIn(term, articles) ? 1 : 0);
        }
      }
      tokenizer.end();
      tokenizer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string failed", e);
    }
    held += table.size();
    return tokens;
  }
}
