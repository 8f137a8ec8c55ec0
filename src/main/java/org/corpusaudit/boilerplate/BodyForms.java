package org.corpusaudit.boilerplate;

import java.util.Arrays;

/**
 * What belongs to a page's text although its lines are short and most of them end no sentence, as
 * those of furniture do: {@link CellTable}, {@link AlikeRows}, {@link Utterances} and {@link
 * TwinLines}. They are told by their form and by their place: within {@value #MOST_BETWEEN} lines,
 * which are no furniture and no labels and stay with them, below prose of the main text that only
 * this page has, or below another of these, or between such prose and the title above it. Where a
 * label of other articles or of comments stands below the text nothing more is looked for. Not
 * thread-safe; reused.
 */
final class BodyForms {
  private static final int MOST_BETWEEN = 2;
  private static final int FEWEST_OF_RUN = 4;

  private final BodyLines lines = new BodyLines();
  private final CellTable cells = new CellTable();
  private final AlikeRows rows = new AlikeRows();
  private boolean[] text = new boolean[64];
  private boolean[] parts = new boolean[64];
  private boolean[] doubtful = new boolean[64];

  /**
   * Finds them on a page.
   *
   * @param title the line that gives the page's title, or {@link TitleLine#NONE}
   */
  void find(
      PageText page,
      Evidence evidence,
      LineKinds kinds,
      MainText main,
      Prose prose,
      EnumeratedLists lists,
      NumberedRows numbered,
      int title) {
    int count = page.lines().count();
    if (parts.length < count) {
      text = new boolean[count * 2];
      parts = new boolean[count * 2];
      doubtful = new boolean[count * 2];
    }
    Arrays.fill(parts, 0, count, false);
    Arrays.fill(doubtful, 0, count, false);
    for (int i = 0; i < count; i++) {
      text[i] = main.isMain(i) && (prose.isProse(i) || lists.isPart(i) || numbered.isRow(i));
    }
    lines.read(page, evidence, kinds);
    look(title);
  }

  private void look(int title) {
    int anchor = -1; // The last line of the text so far, where nothing else stands between.
    int open = -1; // Behind the title, where no prose stands yet.
    boolean begun = false;
    for (int i = 0; i < lines.count(); ) {
      if (text[i]) {
        if (open >= 0) {
          Arrays.fill(parts, open, i, anchor >= open && i - anchor <= MOST_BETWEEN + 1);
        }
        open = -1;
        begun = true;
        anchor = i++;
      } else if (begun && lines.endsText(i)) {
        return;
      } else if (i == title) {
        open = begun ? -1 : i + 1;
        anchor = i++;
      } else {
        int end = anchor >= 0 && i - anchor <= MOST_BETWEEN + 1 ? end(i) : i;
        int twins = TwinLines.end(lines, i);
        if (end == i && twins > i && (anchor == i - 1 || isText(2 * twins - i))) {
          Arrays.fill(parts, i, twins, true);
          end = 2 * twins - i;
          anchor = end - 1;
        } else if (end > i) {
          Arrays.fill(parts, anchor + 1, end, begun);
          anchor = end - 1;
        } else if (lines.isForeign(i) || lines.isLabel(i)) {
          anchor = -1;
          open = -1;
        } else if (begun && anchor == i - 1) {
          Arrays.fill(doubtful, i, run(i), true);
        }
        i = Math.max(end, i + 1);
      }
    }
  }

  /** Whether a line belongs to the text by its form. */
  boolean isPart(int line) {
    return parts[line];
  }

  /**
   * Whether a line stands right below the text with {@value #FEWEST_OF_RUN} or more other short
   * lines, of which no other page and no label says what they are: names, or other headlines.
   */
  boolean isDoubtful(int line) {
    return doubtful[line];
  }

  private boolean isText(int line) {
    return line < lines.count() && text[line];
  }

  private int end(int line) {
    int next = line;
    while (next < lines.count() && !text[next]) {
      next++;
    }
    int end = Utterances.end(lines, line, next);
    end = Math.max(end, rows.end(lines, line, next));
    end = Math.max(end, cells.end(lines, line, next));
    end = Math.min(end, next);
    return lines.areOwn(line, end) ? end : line;
  }

  private int run(int first) {
    int end = first;
    while (end < lines.count()
        && !lines.isForeign(end)
        && !lines.isLabel(end)
        && !lines.isField(end)
        && !lines.isDated(end)
        && !text[end]
        && lines.words(end) < LineKinds.LONG_LINE_WORDS) {
      end++;
    }
    return end - first >= FEWEST_OF_RUN && lines.areOwn(first, end) ? end : first;
  }
}
