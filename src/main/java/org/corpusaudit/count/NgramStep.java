package org.corpusaudit.count;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;
import java.util.List;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.CountedForm;

/**
 * Counts the n-grams of kept articles: runs of n tokens of one sentence, their terms with a space
 * between. Counts are summed in a table and sent when its owner says so.
 *
 * <p>Entry: n-gram, language, n, count, documents. Not thread-safe.
 */
final class NgramStep {
  /** Longest n-gram. */
  static final int MOST = 5;

  private final List<Integer> sizes;
  private final Partitioning partitioning;
  private final Routes out;
  private final int route;
  private final TermTable grams = new TermTable();
  private final ByteWriter entry = new ByteWriter();
  private char[] chars = new char[1 << 12];
  private int[] starts = new int[1 << 10];
  private int[] sentences = new int[1 << 10];
  private long[] hashes = new long[1 << 10];
  private int size;

  NgramStep(List<Integer> sizes, Partitioning partitioning, Routes out, int route) {
    this.sizes = sizes;
    this.partitioning = partitioning;
    this.out = out;
    this.route = route;
  }

  /** Bytes that n-grams take. */
  long heldBytes() {
    return grams.heldBytes();
  }

  /** Takes the next token of an article. */
  void token(CountedForm form, int sentence) {
    if (sizes.isEmpty()) {
      return;
    }
    if (size + 1 == starts.length) {
      starts = Arrays.copyOf(starts, size * 2 + 2);
      sentences = Arrays.copyOf(sentences, size * 2 + 2);
      hashes = Arrays.copyOf(hashes, size * 2 + 2);
    }
    int start = starts[size];
    int end = start + form.length();
    if (end + 1 > chars.length) {
      chars = Arrays.copyOf(chars, (end + 1) * 2);
    }
    System.arraycopy(form.chars(), form.offset(), chars, start, form.length());
    chars[end] = ' ';
    sentences[size] = sentence;
    hashes[size] = form.hash();
    starts[++size] = end + 1;
  }

  /** Counts the n-grams of the tokens taken since the last article, numbered from 1. */
  void endArticle(int group, int article) {
    for (int n : sizes) {
      for (int i = 0; i + n <= size; i++) {
        if (sentences[i] == sentences[i + n - 1]) {
          long hash = n;
          for (int k = i; k < i + n; k++) {
            hash = (Long.rotateLeft(hash, 23) ^ hashes[k]) * 0x9E3779B97F4A7C15L;
          }
          int length = starts[i + n] - 1 - starts[i];
          int gram = grams.find(group * MOST + n - 1, chars, starts[i], length, hash ^ hash >>> 32);
          grams.occurrence(gram, 0, article);
        }
      }
    }
    size = 0;
  }

  /** Sends all that is held. */
  void flush(List<String> languages) {
    for (int gram = 0; gram < grams.size(); gram++) {
      int cell = grams.firstCell(gram);
      entry.reset().putString(grams.term(gram));
      long key = Hashing.xxh3_64().hashBytesToLong(entry.array(), 0, entry.length());
      entry.putString(languages.get(grams.group(gram) / MOST));
      entry.putByte(grams.group(gram) % MOST + 1);
      entry.putVarLong(grams.count(cell)).putVarLong(grams.documents(cell));
      out.send(route, partitioning.partitionOf(key), entry);
    }
    grams.clear();
  }
}
