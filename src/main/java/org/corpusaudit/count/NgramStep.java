package org.corpusaudit.count;

import java.util.Arrays;
import java.util.List;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.CountedForm;

/**
 * Counts n-grams, runs of n tokens of one sentence, in the three views of {@link TermStep}, and for
 * their scores how often each term stands at each place of an n-gram. Counts are summed in tables
 * and sent when the owner says so.
 *
 * <p>Entries: {@link NgramEntry}. Not thread-safe.
 */
final class NgramStep {
  /** Longest n-gram. */
  static final int MOST = 5;

  private final List<Integer> sizes;
  private final Routes out;
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
   */
  NgramStep(List<Integer> sizes, Routes out) {
    this.sizes = sizes;
    this.out = out;
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
    for (int n : sizes) {
      for (int i = 0; i + n <= size; i++) {
        if (isWithinSentence(i, n)) {
          grams.view(gram(group, i, n), inRaw, inStripped);
        }
      }
    }
    size = 0;
  }

  /** Counts the tokens taken as the text of a kept article that belongs to a cell. */
  void endKept(int group, int cell, int inRaw) {
    Arrays.fill(events, 0);
    if (sizes.isEmpty()) {
      return;
    }
    grams.startArticle(cell);
    for (int n : sizes) {
      for (int i = 0; i + n <= size; i++) {
        if (isWithinSentence(i, n)) {
          int gram = gram(group, i, n);
          grams.view(gram, inRaw, 1);
          grams.occurrence(gram);
          events[n]++;
        }
      }
    }
    countPlaces(group);
    size = 0;
  }

  /** N-grams of a length in the last kept article. */
  long events(int n) {
    return events[n];
  }

  private boolean isWithinSentence(int from, int n) {
    return sentences[from] == sentences[from + n - 1];
  }

  private int gram(int group, int from, int n) {
    long hash = n;
    for (int k = from; k < from + n; k++) {
      hash = (Long.rotateLeft(hash, 23) ^ hashes[k]) * 0x9E3779B97F4A7C15L;
    }
    int length = starts[from + n] - 1 - starts[from];
    return grams.find(group * MOST + n - 1, chars, starts[from], length, hash ^ hash >>> 32);
  }

  private void countPlaces(int group) {
    for (int i = 0; i < size; i++) {
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
  void flush(List<String> languages, Cells cells) {
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
