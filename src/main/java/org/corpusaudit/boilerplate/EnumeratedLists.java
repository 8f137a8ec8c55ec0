package org.corpusaudit.boilerplate;

import java.util.BitSet;

/**
 * The enumerations that belong to a page's text: a line that ends with a colon, then {@value
 * #FEWEST_ITEMS} items or more under one bullet or under ascending numbers. Their lines are short
 * and end no sentence, as those of menus do, but what announces them is about what the text is
 * about: {@value #LEAST_ABOUT} of a thousand of its telling words stand in the page's own running
 * text, of a broken-off sentence of {@value #WORDS_OF_SENTENCE} words or more {@value
 * #LEAST_ABOUT_OF_SENTENCE}. A label ({@link Labels}) announces no such list. All items must be
 * this page's alone, and at most half of them stand on other sites: the most read articles stand on
 * many pages, rules for comments on many sites. Not thread-safe; reused.
 */
final class EnumeratedLists {
  private static final int FEWEST_ITEMS = 3;
  private static final int WORDS_OF_SENTENCE = 10;
  private static final int LEAST_ABOUT = 500;
  private static final int LEAST_ABOUT_OF_SENTENCE = 300;
  private static final int MOST_DIGITS = 3;
  private static final String COLONS = ":：";
  private static final String MARKS_OF_NUMBERS = ".)、．）";

  /** What a line without bullet and number opens with. */
  private static final int NONE = 0;

  private final Labels labels = Labels.shipped();
  private final BodyWords body = new BodyWords();
  private final BitSet parts = new BitSet();

  /** The number that the last line looked at opens with, where it opens with one. */
  private int number;

  /** Finds the lists of a page. */
  void find(PageText page, Evidence evidence, Prose prose) {
    Lines lines = page.lines();
    int count = lines.count();
    parts.clear();
    boolean known = false;
    for (int i = 1; i + FEWEST_ITEMS <= count; ) {
      int end = isColon(page.text().charAt(lines.bodyEnd(i - 1) - 1)) ? end(page, prose, i) : i;
      if (end - i >= FEWEST_ITEMS) {
        if (!known) {
          read(page, prose);
          known = true;
        }
        boolean own = 2 * onOtherSites(page, evidence, i, end) <= end - i;
        parts.set(i - 1, end, own && announces(page, prose, i - 1));
      }
      i = Math.max(end, i + 1);
    }
  }

  /** Whether a line is an item of a list that belongs to the text, or announces one. */
  boolean isPart(int line) {
    return parts.get(line);
  }

  /** Behind the last of the items from one on, which open alike. */
  private int end(PageText page, Prose prose, int first) {
    int opening = opening(page, first);
    int before = -1;
    int i = first;
    while (opening != NONE
        && i < page.lines().count()
        && prose.isOwn(i)
        && opening(page, i) == opening
        && number > before) {
      before = Character.isDigit(opening) ? number : -1;
      i++;
    }
    return i;
  }

  /** The bullet of a line; the mark behind its number, as that of a number; or none. */
  private int opening(PageText page, int line) {
    String text = page.text();
    int end = page.lines().bodyEnd(line);
    int at = page.lines().start(line);
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    number = 0;
    if (LineMarks.isBullet(text.charAt(at))) {
      return text.charAt(at);
    }
    int from = at;
    while (at < end && at - from <= MOST_DIGITS && Character.isDigit(text.charAt(at))) {
      number = number * 10 + Character.digit(text.charAt(at++), 10);
    }
    boolean numbered =
        at > from
            && at - from <= MOST_DIGITS
            && at + 1 < end
            && MARKS_OF_NUMBERS.indexOf(text.charAt(at)) >= 0
            && !Character.isDigit(text.charAt(at + 1));
    return numbered ? '0' + MARKS_OF_NUMBERS.indexOf(text.charAt(at)) : NONE;
  }

  private void read(PageText page, Prose prose) {
    body.clear();
    Lines lines = page.lines();
    for (int i = 0; i < lines.count(); i++) {
      if (lines.isRunning(i) && prose.isOwn(i)) {
        body.add(page.words(), lines.firstWord(i), lines.wordEnd(i));
      }
    }
  }

  private boolean announces(PageText page, Prose prose, int line) {
    int from = page.lines().firstWord(line);
    int to = page.lines().wordEnd(line);
    int label = labels.longest(page.words(), from, to);
    if (!prose.isOwn(line) || label > 1 || 2 * label >= to - from) {
      return false;
    }
    boolean added = page.lines().isRunning(line);
    boolean sentence = page.weighedWords(line) >= WORDS_OF_SENTENCE;
    return body.share(page.words(), from, to, added)
        >= (sentence ? LEAST_ABOUT_OF_SENTENCE : LEAST_ABOUT);
  }

  private static int onOtherSites(PageText page, Evidence evidence, int from, int to) {
    int found = 0;
    for (int i = from; i < to; i++) {
      long form = page.formKey(i);
      int row = form == 0 ? Evidence.NONE : evidence.find(form);
      found += row != Evidence.NONE && evidence.contents(row) >= 2 ? 1 : 0;
    }
    return found;
  }

  private static boolean isColon(char c) {
    return COLONS.indexOf(c) >= 0;
  }
}
