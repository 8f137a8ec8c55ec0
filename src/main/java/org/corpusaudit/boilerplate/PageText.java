package org.corpusaudit.boilerplate;

import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.corpusaudit.text.TokenHash;
import org.corpusaudit.text.WordScanner;

/**
 * One page as boilerplate sees it: its lines, its words, and keys by which its pieces are found
 * again on other pages of its site: one for every span of {@value #SPAN_WORDS} successive words
 * (across lines), one for every short line, and one for how a short line opens.
 *
 * <p>Words are compared folded ({@link WordScanner}), so spelling variants are one piece. Cost: a
 * few multiplications a word. Not thread-safe; reused for many pages.
 */
final class PageText {
  /** Words of a span: the shortest piece in which chance repeats are rare. */
  static final int SPAN_WORDS = 5;

  /** Lines of fewer words have a key of their own. */
  static final int SHORT_LINE_WORDS = 12;

  private static final int OPENING_WORDS = 2;
  private static final int FEWEST_OPENED_WORDS = 3;
  private static final int FEWEST_SIGNED_SPANS = 8;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final long SITE = 0x2545F4914F6CDD1DL;
  private static final long LINE = 0x5851F42D4C957F2DL;
  private static final long OPENING = 0x14057B7EF767814FL;
  private static final long FORM = 0x27BB2EE687B0B0FDL;
  private static final long FORM_OPENING = 0x369DEA0F31A53F85L;
  private static final long FORM_CLOSING = 0x60642E2A34326F15L;
  private static final long NUMBER = 0x1B873593CC9E2D51L;

  private final WordScanner words = new WordScanner();
  private final Lines lines = new Lines();
  private final ContentSignature signature = new ContentSignature();
  private final LineCopies copies = new LineCopies();
  private long[] spans = new long[256];
  private int[] positions = new int[256];
  private boolean[] running = new boolean[256];
  private long siteHash;
  private int spanCount;
  private int runningWords;
  private String text = "";

  /** Reads a page. */
  void read(String site, String pageText) {
    text = pageText;
    copies.clear();
    siteHash = Hashing.xxh3_64().hashBytesToLong(site.getBytes(StandardCharsets.UTF_8));
    words.scan(text);
    lines.split(text, words);
    if (spans.length < words.count()) {
      int length = Math.max(words.count(), spans.length * 2);
      spans = new long[length];
      positions = new int[length];
      running = new boolean[length];
    }
    findSpans();
    findPositions();
  }

  String text() {
    return text;
  }

  WordScanner words() {
    return words;
  }

  Lines lines() {
    return lines;
  }

  /** Spans: one fewer than words for each word of a span but the first, or none. */
  int spanCount() {
    return spanCount;
  }

  /** The key of the span that begins with a word. */
  long span(int word) {
    return spans[word];
  }

  /** Words of running text that stand before a word: where a reader is on the page. */
  int position(int word) {
    return positions[word];
  }

  /** Whether a word stands in running text. */
  boolean isRunning(int word) {
    return running[word];
  }

  /** Words of running text in all. */
  int runningWords() {
    return runningWords;
  }

  /** The key of a short line, or 0 for another. */
  long lineKey(int line) {
    int count = lines.words(line);
    return count > 0 && count < SHORT_LINE_WORDS ? key(LINE, line, count) : 0;
  }

  /** The key of how a short line opens, or 0. */
  long openingKey(int line) {
    int count = lines.words(line);
    return count >= FEWEST_OPENED_WORDS && count < SHORT_LINE_WORDS
        ? key(OPENING, line, OPENING_WORDS)
        : 0;
  }

  /**
   * The key of a short line on any site, or 0: the site is no part of it, and one number is like
   * another.
   */
  long formKey(int line) {
    int count = lines.words(line);
    return count > 0 && count < SHORT_LINE_WORDS
        ? form(FORM, lines.firstWord(line), lines.wordEnd(line))
        : 0;
  }

  /** The key of how a short line opens on any site, or 0. */
  long formOpeningKey(int line) {
    int first = lines.firstWord(line);
    return isOpened(line) ? form(FORM_OPENING, first, first + OPENING_WORDS) : 0;
  }

  /** The key of how a short line closes on any site, or 0. */
  long formClosingKey(int line) {
    int end = lines.wordEnd(line);
    return isOpened(line) ? form(FORM_CLOSING, end - OPENING_WORDS, end) : 0;
  }

  private boolean isOpened(int line) {
    return lines.words(line) >= FEWEST_OPENED_WORDS && lines.words(line) < SHORT_LINE_WORDS;
  }

  private long form(long kind, int from, int to) {
    long sum = kind;
    for (int i = from; i < to; i++) {
      boolean number = Character.isDigit(text.charAt(words.start(i)));
      sum = (sum + (number ? NUMBER : words.hash(i))) * FACTOR;
    }
    long key = TokenHash.finish(sum);
    return key == 0 ? 1 : key;
  }

  /** What stands for the site where pieces of all sites are compared. */
  long siteContent() {
    return siteHash;
  }

  /** How often a line's words make up a line of this page. */
  int copies(int line) {
    return lineCopies().count(wholeLine(line));
  }

  /** Whether no line before has a line's words. */
  boolean isFirstCopy(int line) {
    return lineCopies().first(wholeLine(line)) == line;
  }

  private LineCopies lineCopies() {
    if (copies.isEmpty()) {
      for (int i = 0; i < lines.count(); i++) {
        copies.add(wholeLine(i), i);
      }
    }
    return copies;
  }

  /** Words of a line; in scripts where every letter is a word half as many. */
  int weighedWords(int line) {
    int chars = 0;
    for (int i = lines.firstWord(line); i < lines.wordEnd(line); i++) {
      chars += words.end(i) - words.start(i);
    }
    return Math.min(lines.words(line), (chars + 1) / 2);
  }

  /** The key of a line of any length. */
  long wholeLine(int line) {
    return key(LINE, line, lines.words(line));
  }

  /** The key that every page of the site has: how often it comes is the size of the site. */
  long siteKey() {
    return TokenHash.finish(SITE ^ siteHash);
  }

  /** Takes the keys of a page. */
  interface Keys {
    /** Stands for the first word where a key is that of a line, or the site's. */
    int OF_LINE = -1;

    /** Stands for the first word where a key is that of a line's form. */
    int OF_FORM = -2;

    /**
     * One key.
     *
     * @param word the first word of a span; {@link #OF_LINE} for the site's key and those of lines;
     *     {@link #OF_FORM} for those that all sites share
     */
    void key(long key, int word);
  }

  /** Gives every key of the page, repeated ones too; spans last. */
  void forEachKey(Keys action) {
    action.key(siteKey(), Keys.OF_LINE);
    for (int line = 0; line < lines.count(); line++) {
      give(action, lineKey(line), Keys.OF_LINE);
      give(action, openingKey(line), Keys.OF_LINE);
      give(action, formKey(line), Keys.OF_FORM);
      give(action, formOpeningKey(line), Keys.OF_FORM);
      give(action, formClosingKey(line), Keys.OF_FORM);
    }
    for (int i = 0; i < spanCount; i++) {
      action.key(spans[i], i);
    }
  }

  private static void give(Keys action, long key, int word) {
    if (key != 0) {
      action.key(key, word);
    }
  }

  /** What tells the page's article from others ({@link ContentSignature}). */
  long content() {
    signature.reset();
    int signed = 0;
    for (int line = 0; line < lines.count(); line++) {
      if (lines.isRunning(line)) {
        int end = Math.min(lines.wordEnd(line) - SPAN_WORDS + 1, spanCount);
        for (int i = lines.firstWord(line); i < end; i++) {
          signature.add(spans[i]);
          signed++;
        }
      }
    }
    if (signed < FEWEST_SIGNED_SPANS) {
      signature.reset();
      for (int i = 0; i < spanCount; i++) {
        signature.add(spans[i]);
      }
      for (int i = 0; spanCount == 0 && i < words.count(); i++) {
        signature.add(words.hash(i));
      }
    }
    return signature.value();
  }

  private void findSpans() {
    spanCount = Math.max(0, words.count() - SPAN_WORDS + 1);
    long leaving = 1;
    for (int i = 0; i < SPAN_WORDS; i++) {
      leaving *= FACTOR;
    }
    long sum = 0;
    for (int i = 0; i < words.count(); i++) {
      sum = (sum + words.hash(i)) * FACTOR;
      if (i >= SPAN_WORDS) {
        sum -= words.hash(i - SPAN_WORDS) * leaving * FACTOR;
      }
      if (i >= SPAN_WORDS - 1) {
        spans[i - SPAN_WORDS + 1] = TokenHash.finish(sum ^ siteHash);
      }
    }
  }

  private void findPositions() {
    runningWords = 0;
    Arrays.fill(positions, 0, words.count(), 0);
    Arrays.fill(running, 0, words.count(), false);
    for (int line = 0; line < lines.count(); line++) {
      boolean isRunning = lines.isRunning(line);
      for (int i = lines.firstWord(line); i < lines.wordEnd(line); i++) {
        positions[i] = runningWords;
        running[i] = isRunning;
        runningWords += isRunning ? 1 : 0;
      }
    }
  }

  private long key(long kind, int line, int count) {
    long sum = kind;
    int first = lines.firstWord(line);
    for (int i = first; i < first + count; i++) {
      sum = (sum + words.hash(i)) * FACTOR;
    }
    long key = TokenHash.finish(sum ^ siteHash);
    return key == 0 ? 1 : key;
  }
}
