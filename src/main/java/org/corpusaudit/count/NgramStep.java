package org.corpusaudit.count;

import java.util.Arrays;
import java.util.List;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.CountedForm;

/**
 * Counts n-grams, runs of n tokens of one sentence, in the three views of {@link TermStep}, and for
 * their scores how often each term stands at each place of an n-gram. Counts are summed in tables
 * and sent when the owner says so, and where one text has more of them than fit: then it is gone
 * through several times, each time for a share of the n-grams by their hash, so that each is still
 * counted once for its article.
 *
 * <p>Entries: {@link NgramEntry}. Not thread-safe.
 */
final class NgramStep {
  /** Longest n-gram. */
  static final int MOST = 5;

  private final List<Integer> sizes;
  private final Routes out;
  private final List<String> languages;
  private final Cells cells;
  private final int most;
  private final TermTable grams = new TermTable();
  private final TermTable words = new TermTable();
  private final ByteWriter entry = new ByteWriter();
  private final long[] events = new long[MOST + 1];
  private char[] chars = new char[1 << 12];
  private int[] starts = new int[1 << 10];
  private int[] sentences = new int[1 << 10];
  private long[] hashes = new long[1 << 10];
  private long[] places = new long[NgramEntry.PLACES << 10];
  private int size;

  /**
   * A step for one block.
   *
   * @param sizes lengths to count, 2 to {@value #MOST}; may be none
   * @param languages names of the groups of tokens, which may still grow
   * @param cells those of kept articles, which may still grow
   * @param most n-grams of one text, and terms of them, that are counted at once
   */
  NgramStep(List<Integer> sizes, Routes out, List<String> languages, Cells cells, int most) {
    this.sizes = sizes;
    this.out = out;
    this.languages = languages;
    this.cells = cells;
    this.most = most;
  }

  /** Bytes that n-grams and their terms take. */
  long heldBytes() {
    return grams.heldBytes()
        + words.heldBytes()
        + (long) words.size() * NgramEntry.PLACES * Long.BYTES;
  }

  /** Whether any length is counted. */
  boolean isOn() {
    return !sizes.isEmpty();
  }

  /** Takes the next token of a text. */
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
    chars[end] = NgramEntry.BETWEEN;
    sentences[size] = sentence;
    hashes[size] = form.hash();
    starts[++size] = end + 1;
  }

  /** Counts the tokens taken as a text that is not of a kept article. */
  void endOther(int group, int inRaw, int inStripped) {
    inShares(
        (from, n, hash) -> grams.view(gram(group, from, n, hash), inRaw, inStripped), () -> {});
    size = 0;
  }

  /** Counts the tokens taken as the text of a kept article that belongs to a cell. */
  void endKept(int group, int cell, int inRaw) {
    Arrays.fill(events, 0);
    if (sizes.isEmpty()) {
      return;
    }
    inShares(
        (from, n, hash) -> {
          int gram = gram(group, from, n, hash);
          grams.view(gram, inRaw, 1);
          grams.occurrence(gram);
          events[n]++;
        },
        () -> grams.startArticle(cell));
    countPlaces(group);
    size = 0;
  }

  /** Takes an n-gram of the text. */
  @FunctionalInterface
  private interface Gram {
    void at(int from, int n, long hash);
  }

  /** Gives every n-gram of the text, share by share, and sends what is held between shares. */
  private void inShares(Gram gram, Runnable start) {
    long shares = 1 + (long) size * sizes.size() / most;
    for (long share = 0; share < shares; share++) {
      if (shares > 1) {
        flush();
      }
      start.run();
      for (int n : sizes) {
        for (int i = 0; i + n <= size; i++) {
          if (isWithinSentence(i, n)) {
            long hash = hash(i, n);
            if (shares == 1 || Math.floorMod(hash >> Integer.SIZE, shares) == share) {
              gram.at(i, n, hash);
            }
          }
        }
      }
    }
    if (shares > 1) {
      flush();
    }
  }

  /** N-grams of a length in the last kept article. */
  long events(int n) {
    return events[n];
  }

  private boolean isWithinSentence(int from, int n) {
    return sentences[from] == sentences[from + n - 1];
  }

  private long hash(int from, int n) {
    long hash = n;
    for (int k = from; k < from + n; k++) {
      hash = (Long.rotateLeft(hash, 23) ^ hashes[k]) * 0x9E3779B97F4A7C15L;
    }
    return hash ^ hash >>> 32;
  }

  private int gram(int group, int from, int n, long hash) {
    int length = starts[from + n] - 1 - starts[from];
    return grams.find(group * MOST + n - 1, chars, starts[from], length, hash);
  }

  private void countPlaces(int group) {
    for (int i = 0; i < size; i++) {
      if (words.size() == most) {
        flush();
      }
      int word = words.find(group, chars, starts[i], starts[i + 1] - 1 - starts[i], hashes[i]);
      int at = word * NgramEntry.PLACES;
      if (at + NgramEntry.PLACES > places.length) {
        places = Arrays.copyOf(places, places.length * 2);
      }
      for (int n : sizes) {
        for (int k = 0; k < n; k++) {
          int from = i - k;
          if (from >= 0 && from + n <= size && isWithinSentence(from, n)) {
            places[at + NgramEntry.place(n, k)]++;
          }
        }
      }
    }
  }

  /** Sends all that is held. */
  void flush() {
    Postings postings = grams.summed();
    for (int gram = 0; gram < grams.size(); gram++) {
      String language = languages.get(grams.group(gram) / MOST);
      int n = grams.group(gram) % MOST + 1;
      int to = NgramEntry.start(entry, grams.term(gram), language, n, out.partitioning());
      entry.putVarLong(grams.raw(gram)).putVarLong(grams.stripped(gram));
      LanguageParts.write(entry, postings, gram, cells);
      out.to(TermStep.NGRAMS).send(to, entry);
    }
    for (int word = 0; word < words.size(); word++) {
      String language = languages.get(words.group(word));
      int to =
          NgramEntry.startWord(
              entry, words.term(word), language, NgramEntry.WORD_PLACES, out.partitioning());
      for (int place = 0; place < NgramEntry.PLACES; place++) {
        entry.putVarLong(places[word * NgramEntry.PLACES + place]);
      }
      out.to(TermStep.NGRAM_PLACES).send(to, entry);
    }
    Arrays.fill(places, 0, words.size() * NgramEntry.PLACES, 0);
    grams.clear();
    words.clear();
  }
}
