package org.corpusaudit.boilerplate;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import org.corpusaudit.boilerplate.LineKinds.Kind;

/**
 * The running prose that only one page has: what no rule may strip, whatever stands around it.
 *
 * <p>A line is prose when it stands once on its page or is the first of its copies, no more than a
 * fifth of its words stand on another page of its site (on a large site on so many as furniture
 * needs), and it reads as prose:
 *
 * <ul>
 *   <li>{@value #FEWEST_WORDS} words or more, ending as a sentence does in its script, with {@value
 *       #WORDS_OF_SENTENCE} words for each sentence: no list of exclamations;
 *   <li>or {@value #FEWEST_UNENDED_WORDS} words or more without such an end, with a comma or a
 *       sentence's end for every {@value #WORDS_OF_MARK} words and no marks that divide lists;
 *   <li>or as many words in a script that has no marks for sentences.
 * </ul>
 *
 * <p>In scripts without spaces letters count half. Lines of prose with at most {@value #MOST_GAP}
 * line between them are one passage. A passage is protected when it holds {@value
 * #FEWEST_PASSAGE_WORDS} words in {@value #FEWEST_PASSAGE_LINES} lines or more, or {@value
 * #FEWEST_WORDS_OF_FEW_LINES} words in fewer. What follows an embedded article within {@value
 * #LINES_AFTER_EMBEDDED} lines belongs to it. The rows of a table that was set with spaces ({@link
 * ColumnedRows}) stay too where only this page has them. Not thread-safe; reused.
 */
final class Prose {
  private static final int FEWEST_WORDS = 12;
  private static final int WORDS_OF_SENTENCE = 6;
  private static final int FEWEST_UNENDED_WORDS = 40;
  private static final int WORDS_OF_MARK = 20;
  private static final int MOST_GAP = 1;
  private static final int FEWEST_PASSAGE_WORDS = 100;
  private static final int FEWEST_PASSAGE_LINES = 3;
  private static final int FEWEST_WORDS_OF_FEW_LINES = 200;
  private static final int LINES_AFTER_EMBEDDED = 3;
  private static final double MOST_SHARED = 0.2;
  private static final String COMMAS = ",،，、;؛；:：";
  private static final String DIVIDERS = "|•·»›►▶";

  private final ColumnedRows tables = new ColumnedRows();
  private boolean[] own = new boolean[64];
  private boolean[] prose = new boolean[64];
  private boolean[] protect = new boolean[64];
  private int[] words = new int[64];

  /** Finds the prose of a page. */
  void find(PageText page, LineKinds kinds, Coverage coverage) {
    Lines lines = page.lines();
    int count = lines.count();
    if (own.length < count) {
      own = new boolean[count * 2];
      prose = new boolean[count * 2];
      protect = new boolean[count * 2];
      words = new int[count * 2];
    }
    Arrays.fill(protect, 0, count, false);
    int sinceEmbedded = LINES_AFTER_EMBEDDED + 1;
    for (int i = 0; i < count; i++) {
      words[i] = page.weighedWords(i);
      sinceEmbedded = kinds.kind(i) == Kind.EMBEDDED ? 0 : sinceEmbedded + 1;
      own[i] =
          kinds.kind(i) != Kind.EMBEDDED
              && page.isFirstCopy(i)
              && coverage.shared(lines.firstWord(i), lines.wordEnd(i), coverage.fewestContents())
                  <= MOST_SHARED * lines.words(i);
      boolean goesOn = i > 0 && prose[i - 1] && own[i] && continues(page, i);
      boolean reads = goesOn || (own[i] && reads(page, i));
      prose[i] = reads && sinceEmbedded > LINES_AFTER_EMBEDDED;
      sinceEmbedded = reads && !prose[i] ? 0 : sinceEmbedded; // Goes on with what was embedded.
    }
    protectPassages(count);
    tables.find(page, kinds, coverage);
    for (int i = 0; i < count; i++) {
      protect[i] |= tables.isRow(i);
    }
  }

  /** Whether a line stands on this page alone. */
  boolean isOwn(int line) {
    return own[line];
  }

  /** Whether a line is prose of this page alone. */
  boolean isProse(int line) {
    return prose[line];
  }

  /** The first line of prose in a page's main text; behind the last line when there is none. */
  int firstOf(MainText main, int count) {
    int line = 0;
    while (line < count && !(prose[line] && main.isMain(line))) {
      line++;
    }
    return line;
  }

  /** Whether a line must stay. */
  boolean isProtected(int line) {
    return protect[line];
  }

  private void protectPassages(int count) {
    int first = -1;
    int last = -1;
    int lines = 0;
    int sum = 0;
    for (int i = 0; i <= count; i++) {
      if (first >= 0 && (i == count || i - last > MOST_GAP + 1)) {
        boolean held =
            (sum >= FEWEST_PASSAGE_WORDS && lines >= FEWEST_PASSAGE_LINES)
                || sum >= FEWEST_WORDS_OF_FEW_LINES;
        for (int k = first; k <= last; k++) {
          protect[k] = held && prose[k];
        }
        first = -1;
      }
      if (i < count && prose[i]) {
        if (first < 0) {
          first = i;
          lines = 0;
          sum = 0;
        }
        last = i;
        lines++;
        sum += words[i];
      }
    }
  }

  private boolean reads(PageText page, int line) {
    if (words[line] < FEWEST_WORDS) {
      return false;
    }
    String text = page.text();
    int end = page.lines().bodyEnd(line);
    int sentences = 0;
    int commas = 0;
    int dividers = 0;
    for (int i = page.lines().start(line); i < end; i++) {
      char c = text.charAt(i);
      if (c != ' ' && !Character.isLetter(c)) { // No mark is one.
        sentences += LineMarks.endsSentence(text, i, end) ? 1 : 0;
        commas += COMMAS.indexOf(c) >= 0 ? 1 : 0;
        dividers += DIVIDERS.indexOf(c) >= 0 ? 1 : 0;
      }
    }
    if (page.lines().endsSentence(line) || isContinued(page, line)) {
      return words[line] >= WORDS_OF_SENTENCE * sentences;
    }
    if (words[line] < FEWEST_UNENDED_WORDS || dividers > 0) {
      return false;
    }
    return (commas + sentences) * WORDS_OF_MARK >= words[line]
        || hasNoSentenceMarks(text.codePointAt(page.words().start(page.lines().firstWord(line))));
  }

  /** Whether a line goes on, with a small letter, with the sentence of the one before. */
  private static boolean continues(PageText page, int line) {
    Lines lines = page.lines();
    return lines.words(line) > 0
        && !lines.endsSentence(line - 1)
        && Character.isLowerCase(
            page.text().codePointAt(page.words().start(lines.firstWord(line))));
  }

  /** Whether the next line goes on with a line's last sentence and ends it. */
  private static boolean isContinued(PageText page, int line) {
    return line + 1 < page.lines().count()
        && continues(page, line + 1)
        && page.lines().endsSentence(line + 1);
  }

  private static boolean hasNoSentenceMarks(int letter) {
    return switch (UnicodeScript.of(letter)) {
      case THAI, LAO, KHMER, MYANMAR, TIBETAN, JAVANESE, BALINESE, TAI_THAM, NEW_TAI_LUE -> true;
      default -> false;
    };
  }
}
