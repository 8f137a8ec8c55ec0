package org.corpusaudit.boilerplate;

import java.util.Arrays;
import java.util.BitSet;
import org.corpusaudit.text.Reason;

/**
 * What the forms of a page's own text ({@link BodyForms}) ask of its lines: whether a line stands
 * on other pages or sites or names furniture, and what it is made of. Not thread-safe; reused.
 */
final class BodyLines {
  private final Labels labels = Labels.shipped();
  private PageText page = new PageText();
  private boolean[] foreign = new boolean[64];
  private final BitSet asked = new BitSet();
  private final BitSet labelled = new BitSet();
  private Evidence known = new Evidence();
  private boolean[] numbered = new boolean[64];
  private boolean[] timed = new boolean[64];

  /** Reads the lines of a page. */
  void read(PageText of, Evidence evidence, LineKinds kinds) {
    page = of;
    int count = page.lines().count();
    if (foreign.length < count) {
      foreign = Arrays.copyOf(foreign, count * 2);
      numbered = Arrays.copyOf(numbered, count * 2);
      timed = Arrays.copyOf(timed, count * 2);
    }
    for (int i = 0; i < count; i++) {
      int from = page.lines().firstWord(i);
      int to = page.lines().wordEnd(i);
      numbered[i] = LineNumbers.count(page, from, to) > 0;
      timed[i] = numbered[i] && LineNumbers.hasTime(page, from, to);
      long key = page.lineKey(i);
      boolean furniture = kinds.isFurniture(i) && kinds.reason(i) != Reason.PAGE_REPEATED;
      foreign[i] = furniture || (key != 0 && evidence.find(key) != Evidence.NONE);
    }
    known = evidence;
    asked.clear();
    labelled.clear();
  }

  /** The page. */
  PageText page() {
    return page;
  }

  /** Lines of the page. */
  int count() {
    return page.lines().count();
  }

  /** Words of a line. */
  int words(int line) {
    return page.weighedWords(line);
  }

  /**
   * Whether a line is furniture, other than what the page itself repeats, or is a line of another
   * page of the site.
   */
  boolean isForeign(int line) {
    return foreign[line];
  }

  /** Whether no more than half of some lines are lines of other sites. */
  boolean areOwn(int from, int to) {
    int found = 0;
    for (int i = from; i < to; i++) {
      found += isElsewhere(i) ? 1 : 0;
    }
    return 2 * found <= to - from;
  }

  /** Whether labels make up half of a line's words, or all words of one that ends a sentence. */
  boolean isLabel(int line) {
    if (!asked.get(line)) { // Few lines of a page are asked about.
      asked.set(line);
      labelled.set(line, hasLabel(line));
    }
    return labelled.get(line);
  }

  /** Whether a line has a number. */
  boolean hasNumber(int line) {
    return numbered[line];
  }

  /** Whether a colon and white space stand right before a number: {@code Fax: 3 495 6}. */
  boolean isField(int line) {
    String text = page.text();
    int end = page.lines().bodyEnd(line);
    for (int i = page.lines().start(line); i + 2 < end; i++) {
      if (text.charAt(i) == ':' && Character.isWhitespace(text.charAt(i + 1))) {
        char next = text.charAt(i + 2);
        return Character.isDigit(next) || next == '+' || next == '(';
      }
    }
    return false;
  }

  /** Whether a line has a year or a clock time. */
  boolean hasTime(int line) {
    return timed[line];
  }

  /** Whether a line has a year or a clock time and words beside it, as earlier headlines do. */
  boolean isDated(int line) {
    int from = page.lines().firstWord(line);
    int to = page.lines().wordEnd(line);
    return timed[line] && LineNumbers.count(page, from, to) < to - from;
  }

  /** Whether a line ends a sentence by a mark of its own, quotes and brackets behind it aside. */
  boolean endsSaying(int line) {
    int end = page.lines().bodyEnd(line);
    while (end - 1 > page.lines().start(line) && LineMarks.isQuote(page.text().charAt(end - 1))) {
      end--;
    }
    return Lines.isSentence(page.text(), end);
  }

  /** Whether a line ends a sentence. */
  boolean endsSentence(int line) {
    return page.lines().endsSentence(line);
  }

  /** One number is like another: of a line with one the form says nothing. */
  private boolean isElsewhere(int line) {
    long form = numbered[line] ? 0 : page.formKey(line);
    int row = form == 0 ? Evidence.NONE : known.find(form);
    return row != Evidence.NONE && known.contents(row) >= 2;
  }

  /** Whether a line is the label of other articles or of comments. */
  boolean endsText(int line) {
    int from = page.lines().firstWord(line);
    Labels.Kind kind = labels.kind(page.words(), from, page.lines().wordEnd(line));
    return kind == Labels.Kind.RELATED || kind == Labels.Kind.COMMENTS;
  }

  private boolean hasLabel(int line) {
    int from = page.lines().firstWord(line);
    int end = page.lines().wordEnd(line);
    int words = end - from - LineNumbers.count(page, from, end);
    int covered = 0;
    for (int i = from; i < end; ) {
      int longest = labels.longest(page.words(), i, end);
      covered += longest;
      i += Math.max(1, longest);
    }
    return covered > 0 && (endsSaying(line) ? covered >= words : 2 * covered >= words);
  }
}
