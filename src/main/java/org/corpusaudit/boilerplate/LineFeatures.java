package org.corpusaudit.boilerplate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.corpusaudit.text.Reason;
import org.corpusaudit.text.WordScanner;

/**
 * What is seen of each line of a page, as whole numbers: its own marks and words, what other pages
 * and other sites say of it, and what stands around it. Shares are in thousandths. Words of scripts
 * without spaces count half. Not thread-safe; reused.
 */
final class LineFeatures {
  private static final int WIDTH = LineFeature.values().length;
  private static final int MOST = 10_000;

  /** Lines to something that is not there. */
  private static final int FAR = 99;

  private final LineLabels labels = new LineLabels(Labels.shipped());
  private final LineMarks marks = new LineMarks();
  private final BodyWords body = new BodyWords();
  private final Set<Long> titleWords = new HashSet<>();
  private final WordScanner titleScanner = new WordScanner();
  private int[] values = new int[0];
  private int count;
  private int[] eff = new int[64];
  private final LineSum runningSum = new LineSum();
  private final LineSum furnitureSum = new LineSum();
  private final LineSum labelSum = new LineSum();
  private final LineSum effSum = new LineSum();
  private final LineSum numberSum = new LineSum();
  private final LineSum formSum = new LineSum();
  private final LineSum commaSum = new LineSum();
  private final List<LineSum> sums =
      List.of(runningSum, furnitureSum, labelSum, effSum, numberSum, formSum, commaSum);

  /** A line's feature. */
  int value(int line, int feature) {
    return values[line * WIDTH + feature];
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
    }
    Arrays.fill(values, 0, count * WIDTH, 0);
    for (LineSum sum : sums) {
      sum.clear();
    }
    titleWords.clear();
    titleScanner.scan(title);
    for (int i = 0; i < titleScanner.count(); i++) {
      titleWords.add(titleScanner.hash(i));
    }
    body.clear();
    for (int i = 0; i < count; i++) {
      ownLine(page, evidence, coverage, kinds, main, i);
    }
    for (int i = 0; i < count; i++) {
      context(page, i);
    }
  }

  private void set(int line, LineFeature feature, long value) {
    values[line * WIDTH + feature.place()] = (int) Math.min(MOST, value);
  }

  private int get(int line, LineFeature feature) {
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
    marks.count(text, start, end);
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
    set(line, LineFeature.WORDS, eff[line]);
    set(line, LineFeature.CHARS, end - start);
    char last = end > start ? text.charAt(end - 1) : ' ';
    boolean sentence = LineMarks.isEnd(last) || lines.endsSentence(line);
    set(line, LineFeature.SENTENCE, sentence ? 1 : 0);
    set(line, LineFeature.QUOTE_END, LineMarks.isQuote(last) ? 1 : 0);
    set(line, LineFeature.COLON_END, last == ':' || last == '：' ? 1 : 0);
    set(line, LineFeature.SENTENCES, marks.sentences());
    set(line, LineFeature.COMMAS, marks.commas());
    set(line, LineFeature.DIGITS, marks.digits());
    set(line, LineFeature.CAPITALS, 1000L * capitals / Math.max(1, n));
    set(line, LineFeature.WORD_LENGTH, 10L * wordChars / Math.max(1, n));
    char first = end > start ? text.charAt(start) : ' ';
    set(line, LineFeature.LOWER_START, Character.isLowerCase(first) ? 1 : 0);
    set(line, LineFeature.BULLET, LineMarks.isBullet(first) ? 1 : 0);
    set(line, LineFeature.SEPARATORS, marks.separators());
    set(line, LineFeature.SIGNS, marks.signs());
    set(line, LineFeature.COPIES, Math.min(9, page.copies(line)));
    int shared = 0;
    int shared3 = 0;
    int most = 0;
    for (int i = from; i < to; i++) {
      shared += coverage.contents(i) >= 2 ? 1 : 0;
      shared3 += coverage.contents(i) >= coverage.fewestContentsOfPieces() ? 1 : 0;
      most = Math.max(most, coverage.contents(i));
    }
    set(line, LineFeature.SHARED, 1000L * shared / Math.max(1, n));
    set(line, LineFeature.SHARED3, 1000L * shared3 / Math.max(1, n));
    set(line, LineFeature.CONTENTS, most);
    int row = find(evidence, page.lineKey(line));
    set(line, LineFeature.LINE_CONTENTS, contents(evidence, row));
    set(
        line,
        LineFeature.LINE_SHARE,
        row == Evidence.NONE ? 0 : 1000L * evidence.documents(row) / coverage.sitePages());
    set(
        line,
        LineFeature.OPENING_CONTENTS,
        contents(evidence, find(evidence, page.openingKey(line))));
    set(line, LineFeature.SITE_PAGES, Math.min(20, coverage.sitePages()));
    set(line, LineFeature.KIND, kinds.kind(line).code());
    Reason reason = main.reason(line);
    set(line, LineFeature.REASON, reason == null ? 0 : reason.code());
    set(line, LineFeature.FORM, contents(evidence, find(evidence, page.formKey(line))));
    set(
        line,
        LineFeature.FORM_OPENING,
        contents(evidence, find(evidence, page.formOpeningKey(line))));
    set(
        line,
        LineFeature.FORM_CLOSING,
        contents(evidence, find(evidence, page.formClosingKey(line))));
    labels.see(line, words, from, to);
    set(line, LineFeature.LABEL, labels.first());
    set(line, LineFeature.LABEL_SHARE, labels.share());
    int known = 0;
    for (int i = from; i < to; i++) {
      known += titleWords.contains(words.hash(i)) ? 1 : 0;
    }
    set(line, LineFeature.TITLE, 1000L * known / Math.max(1, n));
    boolean running = lines.isRunning(line);
    boolean own = running && 2 * shared < n && page.copies(line) == 1;
    set(line, LineFeature.RUNNING, running ? 1 : 0);
    set(line, LineFeature.OWN, own ? 1 : 0);
    set(line, LineFeature.DATE_LIKE, numbers >= 2 && eff[line] <= 12 ? numbers : 0);
    boolean furniture = kinds.isFurniture(line);
    runningSum.add(own ? eff[line] : 0);
    furnitureSum.add(furniture ? 1 : 0);
    labelSum.add(labels.kind(line) != 0 ? 1 : 0);
    effSum.add(eff[line]);
    numberSum.add(numbers);
    formSum.add(Math.min(9, get(line, LineFeature.FORM)));
    commaSum.add(marks.commas() + marks.sentences());
    if (own) {
      body.add(words, from, to);
    }
  }

  private static int find(Evidence evidence, long key) {
    return key == 0 ? Evidence.NONE : evidence.find(key);
  }

  private static int contents(Evidence evidence, int row) {
    return row == Evidence.NONE ? 0 : evidence.contents(row);
  }

  private void context(PageText page, int i) {
    int above = labels.linesToAbove(i);
    set(i, LineFeature.LABEL_ABOVE, above == 0 ? FAR : above);
    set(i, LineFeature.LABEL_ABOVE_KIND, above == 0 ? 0 : labels.kind(i - above));
    int below = labels.linesToBelow(i, count);
    set(i, LineFeature.LABEL_BELOW, below == 0 ? FAR : below);
    int all = Math.max(1, effSum.before(count));
    set(i, LineFeature.LINE_PLACE, 1000L * i / count);
    set(i, LineFeature.WORD_PLACE, 1000L * effSum.before(i) / all);
    set(i, LineFeature.RUNNING_BEFORE, runningSum.before(i));
    set(i, LineFeature.RUNNING_AFTER, runningSum.between(i + 1, count));
    set(
        i,
        LineFeature.RUNNING_PLACE,
        1000L * runningSum.before(i) / Math.max(1, runningSum.before(count)));
    set(i, LineFeature.PREV1, near(LineFeature.WORDS, i - 1));
    set(i, LineFeature.PREV2, near(LineFeature.WORDS, i - 2));
    set(i, LineFeature.PREV3, near(LineFeature.WORDS, i - 3));
    set(i, LineFeature.NEXT1, near(LineFeature.WORDS, i + 1));
    set(i, LineFeature.NEXT2, near(LineFeature.WORDS, i + 2));
    set(i, LineFeature.NEXT3, near(LineFeature.WORDS, i + 3));
    set(i, LineFeature.PREV_RUNNING, near(LineFeature.OWN, i - 1));
    set(i, LineFeature.NEXT_RUNNING, near(LineFeature.OWN, i + 1));
    set(i, LineFeature.PREV_SHARED, near(LineFeature.SHARED, i - 1));
    set(i, LineFeature.NEXT_SHARED, near(LineFeature.SHARED, i + 1));
    set(i, LineFeature.PREV_SENTENCE, near(LineFeature.SENTENCE, i - 1));
    set(i, LineFeature.NEXT_SENTENCE, near(LineFeature.SENTENCE, i + 1));
    set(i, LineFeature.BEFORE3, runningSum.between(i - 3, i));
    set(i, LineFeature.AFTER3, runningSum.between(i + 1, i + 4));
    set(i, LineFeature.BEFORE10, runningSum.between(i - 10, i));
    set(i, LineFeature.AFTER10, runningSum.between(i + 1, i + 11));
    set(i, LineFeature.FURNITURE5, furnitureSum.between(i - 5, i + 6));
    set(i, LineFeature.FURNITURE10, furnitureSum.between(i - 10, i + 11));
    set(i, LineFeature.LABELS10, labelSum.between(i - 10, i + 11));
    set(i, LineFeature.MEAN10, effSum.between(i - 10, i + 11) * 10L / 21);
    set(i, LineFeature.NUMBERS10, numberSum.between(i - 10, i + 11));
    set(i, LineFeature.LINES, count);
    set(i, LineFeature.PAGE_WORDS, effSum.before(count));
    set(i, LineFeature.PAGE_RUNNING, runningSum.before(count));
    set(i, LineFeature.PAGE_FURNITURE, 1000L * furnitureSum.before(count) / count);
    set(i, LineFeature.OWN_RUNNING, 1000L * runningSum.before(count) / all);
    int shorts = 0;
    int lo = Math.max(0, i - 5);
    int hi = Math.min(count, i + 6);
    for (int k = lo; k < hi; k++) {
      shorts += eff[k] < 8 ? 1 : 0;
    }
    set(i, LineFeature.SHORT_SHARE, 1000L * shorts / (hi - lo));
    Lines lines = page.lines();
    boolean own = get(i, LineFeature.OWN) == 1;
    set(
        i,
        LineFeature.BODY_SHARE,
        body.share(page.words(), lines.firstWord(i), lines.wordEnd(i), own));
    int gap = 0;
    while (i - 1 - gap >= 0 && get(i - 1 - gap, LineFeature.OWN) == 0 && gap < 60) {
      gap++;
    }
    set(i, LineFeature.GAP_BEFORE, i - 1 - gap < 0 ? FAR : gap);
    gap = 0;
    while (i + 1 + gap < count && get(i + 1 + gap, LineFeature.OWN) == 0 && gap < 60) {
      gap++;
    }
    set(i, LineFeature.GAP_AFTER, i + 1 + gap >= count ? FAR : gap);
    set(i, LineFeature.FORM_OF_10, formSum.between(i - 10, i + 11));
    set(i, LineFeature.COMMAS10, commaSum.between(i - 10, i + 11));
    set(i, LineFeature.FURNITURE_BEFORE, furnitureSum.before(i));
    runLength(i);
  }

  /** Words of running text that stand in one piece with a line, over gaps of two lines. */
  private void runLength(int i) {
    int words = eff[i];
    for (int side = -1; side <= 1; side += 2) {
      int gap = 0;
      for (int k = i + side; k >= 0 && k < count && gap < 3 && words < 500; k += side) {
        if (get(k, LineFeature.OWN) == 1) {
          words += eff[k];
          gap = 0;
        } else {
          gap++;
        }
      }
    }
    set(i, LineFeature.RUN_LENGTH, words);
  }

  private int near(LineFeature feature, int line) {
    return line < 0 || line >= count ? 0 : get(line, feature);
  }
}
