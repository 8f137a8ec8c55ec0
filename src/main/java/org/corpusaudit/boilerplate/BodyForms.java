package org.corpusaudit.boilerplate;

import java.util.Arrays;

/**
 * What belongs to a page's text although its lines are short and most of them end no sentence, as
 * those of furniture do: {@link CellTable}, {@link AlikeRows}, {@link Utterances}, {@link
 * TwinLines}, {@link ScheduleRows}, {@link KeyedRows}, {@link LetteredItems} and {@link Refrains}.
 * They are told by their form and by their place: within {@value #MOST_BETWEEN} lines, which are no
 * furniture and no labels and stay with them, below prose of the main text that only this page has,
 * or below another of these, or between such prose and the title above it, where furniture may
 * stand below the title. Where a label of other articles or of comments stands below the text
 * nothing more is looked for.
 *
 * <p>{@value #FEWEST_OF_RUN} other short lines or more that only this page has, without contact
 * details, belong to the text by their place alone: right below prose of it, between the title and
 * such prose, and right below a title without prose. Of a page without title and prose it is the
 * lines in one place, between labels and furniture, that have twice the words of those in any other
 * and {@value #FEWEST_WORDS_OF_BLOCK} or more; this is said where {@value #FEWEST_PAGES} pages or
 * more show what furniture is. On sites of fewer than {@value #FEW_PAGES} pages, whose furniture is
 * little known, lines of up to {@value #MOST_WORDS_OF_RUN_OF_FEW} words are such lines, {@value
 * #FEWEST_OF_RUN_OF_FEW} are enough, any running text of the page alone is text, and without a
 * title what stands right above it belongs to it. Not thread-safe; reused.
 */
final class BodyForms {
  private static final int MOST_BETWEEN = 2;
  private static final int FEWEST_OF_RUN = 4;
  private static final int FEW_PAGES = 5;
  private static final int FEWEST_OF_RUN_OF_FEW = 2;
  private static final int MOST_WORDS_OF_RUN_OF_FEW = 40;
  private static final int MOST_ABOVE = 80;
  private static final int FEWEST_PAGES = 3;
  private static final int FEWEST_WORDS_OF_BLOCK = 40;

  private final BodyLines lines = new BodyLines();
  private final CellTable cells = new CellTable();
  private final AlikeRows rows = new AlikeRows();
  private final Refrains refrains = new Refrains();
  private boolean[] text = new boolean[64];
  private boolean[] parts = new boolean[64];
  private boolean few;

  /** Finds them on a page, whose title has been read. */
  void find(
      PageText page,
      TitleLine title,
      Evidence evidence,
      Coverage coverage,
      LineKinds kinds,
      MainText main,
      Prose prose,
      EnumeratedLists lists,
      NumberedRows numbered) {
    int count = page.lines().count();
    clear(count);
    few = coverage.sitePages() < FEW_PAGES;
    for (int i = 0; i < count; i++) {
      text[i] = main.isMain(i) && (reads(page, prose, i) || lists.isPart(i) || numbered.isRow(i));
    }
    lines.read(page, evidence, kinds);
    int first = prose.firstOf(main, count);
    int found = title.findAbove(page, evidence, coverage, first < count ? first : textEnd());
    if (found != TitleLine.NONE) {
      lookAbove(found);
      lookBelow(found);
    }
    if (found == TitleLine.NONE && coverage.sitePages() >= FEWEST_PAGES) {
      if (first == count) {
        largestBlock();
      } else if (few) {
        int from = blockAbove(first);
        boolean own = first - from >= FEWEST_OF_RUN && lines.areOwn(from, first);
        Arrays.fill(parts, from, own ? first : from, true);
      }
    }
    look(found);
  }

  /** Where few pages show what is furniture, a line of text that is too short for prose counts. */
  private boolean reads(PageText page, Prose prose, int line) {
    return prose.isProse(line) || (few && prose.isOwn(line) && page.lines().isRunning(line));
  }

  /** Says that a page of so many lines has none. */
  void clear(int count) {
    if (parts.length < count) {
      text = new boolean[count * 2];
      parts = new boolean[count * 2];
    }
    Arrays.fill(parts, 0, count, false);
  }

  /** The first label below which other articles or comments stand. */
  private int textEnd() {
    int line = 0;
    while (line < lines.count() && !lines.endsText(line)) {
      line++;
    }
    return line;
  }

  /** Forms right above the first text below a title, whatever furniture stands above them. */
  private void lookAbove(int title) {
    int next = title + 1;
    while (next < lines.count() && !text[next] && !lines.endsText(next)) {
      next++;
    }
    if (!isText(next)) {
      return;
    }
    for (int i = Math.max(title + 1, next - MOST_ABOVE); i < next; i++) {
      int end = end(i);
      if (end > i && next - end <= MOST_BETWEEN && areOwnLines(end, next)) {
        Arrays.fill(parts, i, next, true);
        return;
      }
    }
  }

  /** Of a page without prose below its title the first lines there that only this page has. */
  private void lookBelow(int title) {
    for (int i = title + 1; i < lines.count() && !lines.endsText(i); ) {
      int end = i;
      while (end < lines.count()
          && !lines.isForeign(end)
          && !lines.isLabel(end)
          && !lines.endsText(end)) {
        if (text[end]) {
          return;
        }
        end++;
      }
      if (end - i >= FEWEST_OF_RUN && lines.areOwn(i, end)) {
        Arrays.fill(parts, i, end, true);
        return;
      }
      i = end + 1;
    }
  }

  /** The first of the lines right above one that are neither furniture nor labels. */
  private int blockAbove(int line) {
    int from = line;
    while (from > 0 && isOfBlock(from - 1)) {
      from--;
    }
    return from;
  }

  private boolean isOfBlock(int line) {
    return !lines.isForeign(line) && !lines.isLabel(line) && lines.words(line) > 0;
  }

  /** Of a page without prose and title the lines that only it has, where one place has most. */
  private void largestBlock() {
    int best = 0;
    int bestEnd = 0;
    int most = 0;
    int second = 0;
    for (int i = 0; i < lines.count(); ) {
      int end = i;
      int words = 0;
      while (end < lines.count() && isOfBlock(end)) {
        words += lines.words(end++);
      }
      if (words > most && lines.areOwn(i, end)) {
        second = most;
        most = words;
        best = i;
        bestEnd = end;
      } else {
        second = Math.max(second, words);
      }
      i = Math.max(end, i + 1);
    }
    if (most >= FEWEST_WORDS_OF_BLOCK && most >= 2 * second) {
      Arrays.fill(parts, best, bestEnd, true);
    }
  }

  private boolean areOwnLines(int from, int to) {
    for (int i = from; i < to; i++) {
      if (lines.isForeign(i) || lines.isLabel(i)) {
        return false;
      }
    }
    return true;
  }

  private void look(int title) {
    int anchor = -1; // The last line of the text so far, where nothing else stands between.
    int open = -1; // Behind the title, where no prose stands yet.
    boolean begun = false;
    for (int i = 0; i < lines.count(); ) {
      if (text[i]) {
        if (open >= 0) {
          boolean formsEnd = anchor >= open && i - anchor <= MOST_BETWEEN + 1;
          if (formsEnd || (i > open && run(open) == i)) {
            Arrays.fill(parts, open, i, true);
          }
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
          int run = run(i);
          Arrays.fill(parts, i, run, true);
          anchor = run > i ? run - 1 : anchor;
          end = run;
        }
        i = Math.max(end, i + 1);
      }
    }
  }

  /** Whether a line belongs to the text by its form. */
  boolean isPart(int line) {
    return parts[line];
  }

  private boolean isText(int line) {
    return line >= 0 && line < lines.count() && text[line];
  }

  private int end(int line) {
    int next = line;
    while (next < lines.count() && !text[next]) {
      next++;
    }
    int end = Utterances.end(lines, line, next);
    end = Math.max(end, rows.end(lines, line, next));
    end = Math.max(end, cells.end(lines, line, next));
    end = Math.max(end, ScheduleRows.end(lines, line, next));
    end = Math.max(end, KeyedRows.end(lines, line, next));
    end = Math.max(end, LetteredItems.end(lines, line, next));
    end = Math.max(end, refrains.end(lines, line, next));
    end = Math.min(end, next);
    return lines.areOwn(line, end) ? end : line;
  }

  /**
   * Behind the last of the short lines of this page that begin with a line, where there are enough.
   */
  private int run(int first) {
    int most = few ? MOST_WORDS_OF_RUN_OF_FEW : LineKinds.LONG_LINE_WORDS - 1;
    int end = first;
    while (end < lines.count()
        && !lines.isForeign(end)
        && !lines.isLabel(end)
        && !lines.isField(end)
        && lines.words(end) > 0
        && !text[end]
        && lines.words(end) <= most) {
      end++;
    }
    int fewest = few ? FEWEST_OF_RUN_OF_FEW : FEWEST_OF_RUN;
    return end - first >= fewest && lines.areOwn(first, end) ? end : first;
  }
}
