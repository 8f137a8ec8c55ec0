package org.corpusaudit.keyness;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.corpusaudit.measure.ConservativeKeyness;
import org.corpusaudit.measure.Keyness;
import org.corpusaudit.output.Tsv;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.EntrySorter;

/**
 * Every word of a target and of a reference, in the order of a measure. Both are merged in the
 * order of their words and then sorted by the score, so vocabularies of any size are compared
 * exactly. Memory: the budgets of two sorters.
 */
public final class KeyTable implements Closeable {
  private static final double ERROR_RATE = 0.05;
  private static final int SUMS = 4;
  private static final int TAIL = 1 + 2 * Long.BYTES;

  private final Counts target;
  private final Counts reference;
  private final KeyMeasure measure;
  private final long least;
  private final EntrySorter words = new EntrySorter();
  private final EntrySorter merged = new EntrySorter();
  private final EntrySorter ranked = new EntrySorter();
  private ConservativeKeyness conservative = new ConservativeKeyness(ERROR_RATE);
  private long size;

  /** Takes rows in their order. */
  @FunctionalInterface
  public interface Rows {
    /** Takes one. */
    void row(KeyRow row) throws IOException;
  }

  private KeyTable(Counts target, Counts reference, KeyMeasure measure, long least) {
    this.target = target;
    this.reference = reference;
    this.measure = measure;
    this.least = least;
  }

  /**
   * Merges both.
   *
   * @param least occurrences, in both together, of a word that is compared
   */
  public static KeyTable of(Counts target, Counts reference, KeyMeasure measure, long least)
      throws IOException {
    KeyTable table = new KeyTable(target, reference, measure, least);
    try {
      table.read(target, 0);
      table.read(reference, 1);
      table.merge();
      table.rank();
      return table;
    } catch (IOException | RuntimeException e) {
      table.close();
      throw e;
    }
  }

  private void read(Counts counts, int side) throws IOException {
    ByteWriter entry = new ByteWriter();
    counts.read(
        (word, language, count, documents) -> {
          entry.reset().putBytes((word + '\u0001' + language).getBytes(StandardCharsets.UTF_8));
          entry.putByte(side).putLong(count).putLong(documents);
          words.add(entry.array(), 0, entry.length());
        });
  }

  /** Adds up the entries of each word. */
  private void merge() throws IOException {
    EntryCursor entries = words.sorted();
    ByteReader reader = new ByteReader();
    byte[] at = new byte[0];
    long[] sums = new long[SUMS];
    while (entries.next()) {
      int length = entries.length() - TAIL;
      int from = entries.offset();
      if (!Arrays.equals(at, 0, at.length, entries.array(), from, from + length)) {
        word(at, sums);
        Arrays.fill(sums, 0);
        at = Arrays.copyOfRange(entries.array(), from, from + length);
      }
      entries.read(reader).skip(length);
      int side = reader.getByte();
      sums[2 * side] += reader.getLong();
      sums[2 * side + 1] += reader.getLong();
    }
    word(at, sums);
    words.close();
  }

  private void word(byte[] key, long[] sums) throws IOException {
    if (sums[0] + sums[2] < Math.max(1, least)) {
      return;
    }
    size++;
    ByteWriter entry = new ByteWriter().putBytes(key);
    for (long sum : sums) {
      entry.putLong(sum);
    }
    merged.add(entry.array(), 0, entry.length());
  }

  /** Scores the rows, once it is known how many are compared, and sorts them by their scores. */
  private void rank() throws IOException {
    conservative = new ConservativeKeyness(ERROR_RATE / Math.max(1, size));
    EntryCursor entries = merged.sorted();
    ByteReader reader = new ByteReader();
    ByteWriter entry = new ByteWriter();
    while (entries.next()) {
      double score = measure.of(row(entries, 0, reader), conservative);
      entry.reset().putLong(Tsv.descending(Double.isNaN(score) ? -Double.MAX_VALUE : score));
      entry.putBytes(entries.array(), entries.offset(), entries.length());
      ranked.add(entry.array(), 0, entry.length());
    }
    merged.close();
  }

  private KeyRow row(EntryCursor entries, int from, ByteReader reader) {
    long[] sums = new long[SUMS];
    int length = entries.length() - from - Long.BYTES * SUMS;
    String key =
        new String(entries.array(), entries.offset() + from, length, StandardCharsets.UTF_8);
    entries.read(reader).skip(from + length);
    for (int i = 0; i < SUMS; i++) {
      sums[i] = reader.getLong();
    }
    return row(key, sums);
  }

  private KeyRow row(String key, long[] sums) {
    int bar = key.indexOf('\u0001');
    String language = key.substring(bar + 1);
    long articles = target.articles(language);
    long referenceArticles = reference.articles(language);
    boolean known = articles > 0 && referenceArticles > 0;
    return new KeyRow(
        key.substring(0, bar),
        language,
        new Keyness(sums[0], target.tokens(language), sums[2], reference.tokens(language)),
        known
            // A normalised form adds the articles of its spellings up, each of which may have both.
            ? new Keyness(
                Math.min(sums[1], articles),
                articles,
                Math.min(sums[3], referenceArticles),
                referenceArticles)
            : new Keyness(0, 0, 0, 0),
        sums[1],
        sums[3]);
  }

  /** Words compared. */
  public long size() {
    return size;
  }

  /** The measure that orders the rows. */
  public KeyMeasure measure() {
    return measure;
  }

  /** The score of a row. */
  double score(KeyRow row, KeyMeasure of) {
    return of.of(row, conservative);
  }

  /** Gives every row, the most key first; to be called once. */
  public void forEach(Rows rows) throws IOException {
    EntryCursor entries = ranked.sorted();
    ByteReader reader = new ByteReader();
    while (entries.next()) {
      rows.row(row(entries, Long.BYTES, reader));
    }
  }

  @Override
  public void close() throws IOException {
    words.close();
    merged.close();
    ranked.close();
  }
}
