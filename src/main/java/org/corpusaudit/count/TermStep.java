package org.corpusaudit.count;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
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

  private record Term(String language, String text) {}

  /** Counters of one term. */
  private static final class Counts {
    private long count;
    private long documents;
    private long raw;
    private long stripped;
    private long lastArticle = -1;
  }

  private final Partitioning partitioning;
  private final Routes out;
  private final int route;
  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final CharTermAttribute token = tokenizer.addAttribute(CharTermAttribute.class);
  private final Map<Term, Counts> table = new HashMap<>();
  private final ByteWriter entry = new ByteWriter();
  private long articles;

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
    if (table.size() >= MOST_TERMS) {
      flush();
    }
    return tokens;
  }

  /** Sends every count that is held. */
  public void flush() {
    table.forEach(
        (term, counts) -> {
          entry.reset().putString(term.language).putString(term.text);
          long key = TermMerge.hash(entry.array(), entry.length());
          entry.putLong(counts.count).putLong(counts.documents);
          entry.putLong(counts.raw).putLong(counts.stripped);
          out.send(route, partitioning.partitionOf(key), entry);
        });
    table.clear();
  }

  private int count(String language, String text, boolean raw, boolean stripped, boolean kept) {
    int tokens = 0;
    try {
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        tokens++;
        Counts counts =
            table.computeIfAbsent(new Term(language, token.toString()), term -> new Counts());
        counts.raw += raw ? 1 : 0;
        counts.stripped += stripped ? 1 : 0;
        if (kept) {
          counts.count++;
          if (counts.lastArticle != articles) {
            counts.lastArticle = articles;
            counts.documents++;
          }
        }
      }
      tokenizer.end();
      tokenizer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string failed", e);
    }
    return tokens;
  }
}
