package org.corpusaudit.boilerplate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.corpusaudit.text.Reason;
import org.corpusaudit.text.WordScanner;

/**
 * What is seen of each line of a page, as whole numbers: its own marks and words, what other pages
 * and other sites say of it, and what stands around it. Shares are in thousandths. Words of scripts
 * without spaces count half. Not thread-safe; reused.
 */
final class LineFeatures {
  /** The features, in the order of their columns. */
  enum Feature {
    WORDS,
    CHARS,
    SENTENCE,
    QUOTE_END,
    COLON_END,
    SENTENCES,
    COMMAS,
    DIGITS,
    CAPITALS,
    WORD_LENGTH,
    LOWER_START,
    BULLET,
    SEPARATORS,
    SIGNS,
    COPIES,
    SHARED,
    SHARED3,
    CONTENTS,
    LINE_CONTENTS,
    LINE_SHARE,
    OPENING_CONTENTS,
    SITE_PAGES,
    KIND,
    REASON,
    FORM,
    FORM_OPENING,
    FORM_CLOSING,
    LABEL,
    LABEL_SHARE,
    LABEL_ABOVE,
    LABEL_ABOVE_KIND,
    LABEL_BELOW,
    LINE_PLACE,
    WORD_PLACE,
    RUNNING_BEFORE,
    RUNNING_AFTER,
    RUNNING_PLACE,
    PREV1,
    PREV2,
    PREV3,
    NEXT1,
    NEXT2,
    NEXT3,
    PREV_RUNNING,
    NEXT_RUNNING,
    PREV_SHARED,
    NEXT_SHARED,
    PREV_SENTENCE,
    NEXT_SENTENCE,
    BEFORE3,
    AFTER3,
    BEFORE10,
    AFTER10,
    FURNITURE5,
    FURNITURE10,
    LABELS10,
    MEAN10,
    NUMBERS10,
    LINES,
    PAGE_WORDS,
    PAGE_RUNNING,
    PAGE_FURNITURE,
    OWN_RUNNING,
    SHORT_SHARE,
    TITLE,
    BODY_SHARE,
    RUNNING,
    OWN,
    GAP_BEFORE,
    GAP_AFTER,
    RUN_LENGTH,
    FORM_OF_10,
    DATE_LIKE,
    COMMAS10,
    FURNITURE_BEFORE;

    /** Where its value stands among those of a line. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
      return ordinal();
    }
  }

  private static final int WIDTH = Feature.values().length;
  private static final String ENDS = ".!?…؟۔。！？｡।॥։።";
  private static final String QUOTES = "»”\"’)）」』";
  private static final String COMMAS = ",،，、;؛；";
  private static final String BULLETS = "•·▪►▶»›>-–—*■□●◆→";
  private static final String SEPARATORS = "|/»›>•·→[]{}#+=~_";
  private static final String SIGNS = "©®@™";
  private static final int MOST = 10_000;
  private static final int LONG_WORD = 4;

  private final Labels labels = Labels.shipped();
  private final Map<Long, Integer> bodyWords = new HashMap<>();
  private final Set<Long> lineWords = new HashSet<>();
  private final Set<Long> titleWords = new HashSet<>();
  private final WordScanner titleScanner = new WordScanner();
  private int[] values = new int[0];
  private int count;
  private int[] eff = new int[64];
  private int[] labelKinds = new int[64];
  private int[] runningSum = new int[65];
  private int[] furnitureSum = new int[65];
  private int[] labelSum = new int[65];
  private int[] effSum = new int[65];
  private int[] numberSum = new int[65];
  private int[] formSum = new int[65];
  private int[] commaSum = new int[65];

  /** A line's feature. */
  int value(int line, int feature) {
    return values[line * WIDTH + feature];
  }

  int count() {
    return count;
  }

  /** Words of a line, where each letter is a word half as many as letters. */
  int words(int line) {
    return eff[line];
  }

  /** Sees every line of a page. */
  void see(
      PageText page,
      String title,
      Evidence evidence,
      Coverage coverage,
      LineKinds kinds,
      MainText main) {
    Lines lines = page.lines();
    count = lines.count();
    if (values.length < count * WIDTH) {
      values = new int[count * WIDTH * 2];
    }
    if (eff.length < count) {
      eff = new int[count * 2];
      labelKinds = new int[count * 2];
      runningSum = new int[count * 2 + 1];
      furnitureSum = new int[count * 2 + 1];
      labelSum = new int[count * 2 + 1];
      effSum = new int[count * 2 + 1];
      numberSum = new int[count * 2 + 1];
      formSum = new int[count * 2 + 1];
      commaSum = new int[count * 2 + 1];
    }
    Arrays.fill(values, 0, count * WIDTH, 0);
    titleWords.clear();
    titleScanner.scan(title);
    for (int i = 0; i < titleScanner.count(); i++) {
      titleWords.add(titleScanner.hash(i));
    }
    bodyWords.clear();
    for (int i = 0; i < count; i++) {
      ownLine(page, evidence, coverage, kinds, main, i);
    }
    for (int i = 0; i < count; i++) {
      context(page, i);
    }
  }

  private void set(int line, Feature feature, long value) {
    values[line * WIDTH + feature.place()] = (int) Math.min(MOST, value);
  }

  private int get(int line, Feature feature) {
    return values[line * WIDTH + feature.place()];
  }

  private void ownLine(
      PageText page,
      Evidence evidence,
      Coverage coverage,
      LineKinds kinds,
      MainText main,
      int line) {
    Lines lines = page.lines();
    WordScanner words = page.words();
    String text = page.text();
    int from = lines.firstWord(line);
    int to = lines.wordEnd(line);
    int n = to - from;
    int start = lines.start(line);
    int end = lines.bodyEnd(line);
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int letters = 0;
    int digits = 0;
    int commas = 0;
    int sentences = 0;
    int separators = 0;
    int signs = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
      } else if (Character.isDigit(c)) {
        digits++;
      } else if (c != ' ') {
        commas += COMMAS.indexOf(c) >= 0 ? 1 : 0;
        separators += SEPARATORS.indexOf(c) >= 0 ? 1 : 0;
        signs += SIGNS.indexOf(c) >= 0 ? 1 : 0;
        sentences += endsSentence(text, i, end) ? 1 : 0;
      }
    }
    int capitals = 0;
    int wordChars = 0;
    int numbers = 0;
    for (int i = from; i < to; i++) {
      wordChars += words.end(i) - words.start(i);
      char c = text.charAt(words.start(i));
      capitals += Character.isUpperCase(c) ? 1 : 0;
      numbers += Character.isDigit(c) ? 1 : 0;
    }
    eff[line] = Math.min(n, (wordChars + 1) / 2);
    set(line, Feature.WORDS, eff[line]);
    set(line, Feature.CHARS, end - start);
    char last = end > start ? text.charAt(end - 1) : ' ';
    boolean quote = QUOTES.indexOf(last) >= 0;
    set(line, Feature.SENTENCE, ENDS.indexOf(last) >= 0 || lines.endsSentence(line) ? 1 : 0);
    set(line, Feature.QUOTE_END, quote ? 1 : 0);
    set(line, Feature.COLON_END, last == ':' || last == '：' ? 1 : 0);
    set(line, Feature.SENTENCES, sentences);
    set(line, Feature.COMMAS, commas);
    set(line, Feature.DIGITS, 1000L * digits / Math.max(1, letters + digits));
    set(line, Feature.CAPITALS, 1000L * capitals / Math.max(1, n));
    set(line, Feature.WORD_LENGTH, 10L * wordChars / Math.max(1, n));
    char first = end > start ? text.charAt(start) : ' ';
    set(line, Feature.LOWER_START, Character.isLowerCase(first) ? 1 : 0);
    set(line, Feature.BULLET, BULLETS.indexOf(first) >= 0 ? 1 : 0);
    set(line, Feature.SEPARATORS, separators);
    set(line, Feature.SIGNS, signs);
    set(line, Feature.COPIES, Math.min(9, page.copies(line)));
    int shared = 0;
    int shared3 = 0;
    int most = 0;
    for (int i = from; i < to; i++) {
      shared += coverage.contents(i) >= 2 ? 1 : 0;
      shared3 += coverage.contents(i) >= coverage.fewestContentsOfPieces() ? 1 : 0;
      most = Math.max(most, coverage.contents(i));
    }
    set(line, Feature.SHARED, 1000L * shared / Math.max(1, n));
    set(line, Feature.SHARED3, 1000L * shared3 / Math.max(1, n));
    set(line, Feature.CONTENTS, most);
    int row = find(evidence, page.lineKey(line));
    set(line, Feature.LINE_CONTENTS, contents(evidence, row));
    set(
        line,
        Feature.LINE_SHARE,
        row == Evidence.NONE ? 0 : 1000L * evidence.documents(row) / coverage.sitePages());
    set(line, Feature.OPENING_CONTENTS, contents(evidence, find(evidence, page.openingKey(line))));
    set(line, Feature.SITE_PAGES, Math.min(20, coverage.sitePages()));
    set(line, Feature.KIND, kinds.kind(line).code());
    Reason reason = main.reason(line);
    set(line, Feature.REASON, reason == null ? 0 : reason.code());
    set(line, Feature.FORM, contents(evidence, find(evidence, page.formKey(line))));
    set(line, Feature.FORM_OPENING, contents(evidence, find(evidence, page.formOpeningKey(line))));
    set(line, Feature.FORM_CLOSING, contents(evidence, find(evidence, page.formClosingKey(line))));
    label(words, from, to, line);
    int known = 0;
    for (int i = from; i < to; i++) {
      known += titleWords.contains(words.hash(i)) ? 1 : 0;
    }
    set(line, Feature.TITLE, 1000L * known / Math.max(1, n));
    boolean running = lines.isRunning(line);
    boolean own = running && 2 * shared < n && page.copies(line) == 1;
    set(line, Feature.RUNNING, running ? 1 : 0);
    set(line, Feature.OWN, own ? 1 : 0);
    set(line, Feature.DATE_LIKE, numbers >= 2 && eff[line] <= 12 ? numbers : 0);
    boolean furniture = kinds.isFurniture(line);
    runningSum[line + 1] = runningSum[line] + (own ? eff[line] : 0);
    furnitureSum[line + 1] = furnitureSum[line] + (furniture ? 1 : 0);
    labelSum[line + 1] = labelSum[line] + (labelKinds[line] != 0 ? 1 : 0);
    effSum[line + 1] = effSum[line] + eff[line];
    numberSum[line + 1] = numberSum[line] + numbers;
    formSum[line + 1] = formSum[line] + Math.min(9, get(line, Feature.FORM));
    commaSum[line + 1] = commaSum[line] + commas + sentences;
    if (own) {
      lineWords.clear();
      for (int i = from; i < to; i++) {
        long key = telling(words, i, to);
        if (key != 0 && lineWords.add(key)) {
          bodyWords.merge(key, 1, Integer::sum);
        }
      }
    }
  }

  static boolean endsSentence(String text, int i, int end) {
    char c = text.charAt(i);
    if (ENDS.indexOf(c) < 0) {
      return false;
    }
    if (c == '.' || c == '…') {
      int next = i + 1;
      while (next < end && QUOTES.indexOf(text.charAt(next)) >= 0) {
        next++;
      }
      return next >= end || Character.isWhitespace(text.charAt(next));
    }
    return true;
  }

  private void label(WordScanner words, int from, int to, int line) {
    int covered = 0;
    labelKinds[line] = 0;
    if (to - from <= 40) {
      for (int i = from; i < to; ) {
        int longest = labels.longest(words, i, to);
        if (longest > 0) {
          if (i == from) {
            Labels.Kind kind = labels.kind(words, from, from + longest);
            set(line, Feature.LABEL, kind.code());
            labelKinds[line] = 2 * longest >= to - from ? kind.code() : 0;
          }
          covered += longest;
          i += longest;
        } else {
          i++;
        }
      }
      set(line, Feature.LABEL_SHARE, 1000L * covered / Math.max(1, to - from));
    }
  }

  private static int find(Evidence evidence, long key) {
    return key == 0 ? Evidence.NONE : evidence.find(key);
  }

  private static int contents(Evidence evidence, int row) {
    return row == Evidence.NONE ? 0 : evidence.contents(row);
  }

  private static boolean isEndOfText(int kind) {
    return kind == Labels.Kind.RELATED.code() || kind == Labels.Kind.COMMENTS.code();
  }

  private int sum(int[] sums, int from, int to) {
    return sums[Math.min(count, Math.max(from, to))] - sums[Math.max(0, Math.min(from, count))];
  }

  private void context(PageText page, int i) {
    int above = 0;
    for (int k = i - 1; k >= Math.max(0, i - 60) && above == 0; k--) {
      if (isEndOfText(labelKinds[k])) {
        above = i - k;
        set(i, Feature.LABEL_ABOVE_KIND, labelKinds[k]);
      }
    }
    set(i, Feature.LABEL_ABOVE, above == 0 ? 99 : above);
    int below = 0;
    for (int k = i; k < Math.min(count, i + 20) && below == 0; k++) {
      if (isEndOfText(labelKinds[k])) {
        below = k - i + 1;
      }
    }
    set(i, Feature.LABEL_BELOW, below == 0 ? 99 : below);
    int all = Math.max(1, effSum[count]);
    set(i, Feature.LINE_PLACE, 1000L * i / count);
    set(i, Feature.WORD_PLACE, 1000L * effSum[i] / all);
    set(i, Feature.RUNNING_BEFORE, runningSum[i]);
    set(i, Feature.RUNNING_AFTER, runningSum[count] - runningSum[i + 1]);
    set(i, Feature.RUNNING_PLACE, 1000L * runningSum[i] / Math.max(1, runningSum[count]));
    set(i, Feature.PREV1, near(Feature.WORDS, i - 1));
    set(i, Feature.PREV2, near(Feature.WORDS, i - 2));
    set(i, Feature.PREV3, near(Feature.WORDS, i - 3));
    set(i, Feature.NEXT1, near(Feature.WORDS, i + 1));
    set(i, Feature.NEXT2, near(Feature.WORDS, i + 2));
    set(i, Feature.NEXT3, near(Feature.WORDS, i + 3));
    set(i, Feature.PREV_RUNNING, near(Feature.OWN, i - 1));
    set(i, Feature.NEXT_RUNNING, near(Feature.OWN, i + 1));
    set(i, Feature.PREV_SHARED, near(Feature.SHARED, i - 1));
    set(i, Feature.NEXT_SHARED, near(Feature.SHARED, i + 1));
    set(i, Feature.PREV_SENTENCE, near(Feature.SENTENCE, i - 1));
    set(i, Feature.NEXT_SENTENCE, near(Feature.SENTENCE, i + 1));
    set(i, Feature.BEFORE3, sum(runningSum, i - 3, i));
    set(i, Feature.AFTER3, sum(runningSum, i + 1, i + 4));
    set(i, Feature.BEFORE10, sum(runningSum, i - 10, i));
    set(i, Feature.AFTER10, sum(runningSum, i + 1, i + 11));
    set(i, Feature.FURNITURE5, sum(furnitureSum, i - 5, i + 6));
    set(i, Feature.FURNITURE10, sum(furnitureSum, i - 10, i + 11));
    set(i, Feature.LABELS10, sum(labelSum, i - 10, i + 11));
    set(i, Feature.MEAN10, sum(effSum, i - 10, i + 11) * 10L / 21);
    set(i, Feature.NUMBERS10, sum(numberSum, i - 10, i + 11));
    set(i, Feature.LINES, count);
    set(i, Feature.PAGE_WORDS, effSum[count]);
    set(i, Feature.PAGE_RUNNING, runningSum[count]);
    set(i, Feature.PAGE_FURNITURE, 1000L * furnitureSum[count] / count);
    set(i, Feature.OWN_RUNNING, 1000L * runningSum[count] / all);
    int shorts = 0;
    int lo = Math.max(0, i - 5);
    int hi = Math.min(count, i + 6);
    for (int k = lo; k < hi; k++) {
      shorts += eff[k] < 8 ? 1 : 0;
    }
    set(i, Feature.SHORT_SHARE, 1000L * shorts / (hi - lo));
    body(page, i);
    int gap = 0;
    while (i - 1 - gap >= 0 && get(i - 1 - gap, Feature.OWN) == 0 && gap < 60) {
      gap++;
    }
    set(i, Feature.GAP_BEFORE, i - 1 - gap < 0 ? 99 : gap);
    gap = 0;
    while (i + 1 + gap < count && get(i + 1 + gap, Feature.OWN) == 0 && gap < 60) {
      gap++;
    }
    set(i, Feature.GAP_AFTER, i + 1 + gap >= count ? 99 : gap);
    set(i, Feature.FORM_OF_10, sum(formSum, i - 10, i + 11));
    set(i, Feature.COMMAS10, sum(commaSum, i - 10, i + 11));
    set(i, Feature.FURNITURE_BEFORE, furnitureSum[i]);
    runLength(i);
  }

  /** Words of running text that stand in one piece with a line, over gaps of two lines. */
  private void runLength(int i) {
    int words = eff[i];
    for (int side = -1; side <= 1; side += 2) {
      int gap = 0;
      for (int k = i + side; k >= 0 && k < count && gap < 3 && words < 500; k += side) {
        if (get(k, Feature.OWN) == 1) {
          words += eff[k];
          gap = 0;
        } else {
          gap++;
        }
      }
    }
    set(i, Feature.RUN_LENGTH, words);
  }

  /** The key of a word that says what a text is about: a long one, or a pair of letters; or 0. */
  private static long telling(WordScanner words, int i, int to) {
    int length = words.end(i) - words.start(i);
    if (length >= LONG_WORD) {
      return words.hash(i);
    }
    return length == 1 && i + 1 < to && words.start(i + 1) == words.end(i)
        ? words.hash(i) * 31 + words.hash(i + 1)
        : 0;
  }

  /** The share of a line's long words that stand in running text of the page but this line. */
  private void body(PageText page, int line) {
    Lines lines = page.lines();
    WordScanner words = page.words();
    boolean own = get(line, Feature.OWN) == 1;
    int longWords = 0;
    int found = 0;
    for (int i = lines.firstWord(line); i < lines.wordEnd(line); i++) {
      long key = telling(words, i, lines.wordEnd(line));
      if (key != 0) {
        longWords++;
        found += bodyWords.getOrDefault(key, 0) > (own ? 1 : 0) ? 1 : 0;
      }
    }
    set(line, Feature.BODY_SHARE, 1000L * found / Math.max(1, longWords));
  }

  private int near(Feature feature, int line) {
    return line < 0 || line >= count ? 0 : get(line, feature);
  }
}
