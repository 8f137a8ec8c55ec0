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
 * <p>{@value #FEWEST_OF_RUN} other short lines or more that only this page has, without dates and
 * contact details, belong to the text by their place alone: amid prose, with {@value
 * #FEWEST_WORDS_BESIDE} words of it right above and right below; right below prose that stands
 * below the title and is the smaller part; and right below a title without prose. Not thread-safe;
 * reused.
 */
final class BodyForms {
  private static final int MOST_BETWEEN = 2;
  private static final int FEWEST_OF_RUN = 4;
  private static final int MOST_ABOVE = 80;
  private static final int FEWEST_WORDS_BESIDE = 25;

  private final BodyLines lines = new BodyLines();
  private final CellTable cells = new CellTable();
  private final AlikeRows rows = new AlikeRows();
  private final Refrains refrains = new Refrains();
  private boolean[] text = new boolean[64];
  private boolean[] parts = new boolean[64];
  private boolean[] doubtful = new boolean[64];

  /** Words of the text without these. */
  private int words;

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
    words = 0;
    for (int i = 0; i < count; i++) {
      text[i] = main.isMain(i) && (prose.isProse(i) || lists.isPart(i) || numbered.isRow(i));
      words += text[i] ? page.weighedWords(i) : 0;
    }
    lines.read(page, evidence, kinds);
    int first = prose.firstOf(main, count);
    int found = title.findAbove(page, evidence, coverage, first < count ? first : textEnd());
    if (found != TitleLine.NONE) {
      lookAbove(found);
      lookBelow(found);
    }
    look(found);
  }

  /** Says that a page of so many lines has none. */
  void clear(int count) {
    if (parts.length < count) {
      text = new boolean[count * 2];
      parts = new boolean[count * 2];
      doubtful = new boolean[count * 2];
    }
    Arrays.fill(parts, 0, count, false);
    Arrays.fill(doubtful, 0, count, false);
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
          if (anchor >= open && i - anchor <= MOST_BETWEEN + 1) {
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
          boolean held = isAmidText(i, run) || (title != TitleLine.NONE && words(i, run) > words);
          Arrays.fill(held ? parts : doubtful, i, run, true);
          end = held ? run : i;
          anchor = held ? end - 1 : anchor;
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

  /** Whether text goes on right below some lines: no list of other articles divides it. */
  private boolean isAmidText(int from, int to) {
    int above = from;
    while (isText(above - 1)) {
      above--;
    }
    int below = to;
    while (isText(below)) {
      below++;
    }
    return words(above, from) >= FEWEST_WORDS_BESIDE && words(to, below) >= FEWEST_WORDS_BESIDE;
  }

  private int words(int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += lines.words(i);
    }
    return sum;
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

  private int run(int first) {
    int end = first;
    while (end < lines.count()
        && !lines.isForeign(end)
        && !lines.isLabel(end)
        && !lines.isField(end)
        && !lines.hasTime(end)
        && lines.words(end) > 0
        && !text[end]
        && lines.words(end) < LineKinds.LONG_LINE_WORDS) {
      end++;
    }
    return end - first >= FEWEST_OF_RUN && lines.areOwn(first, end) ? end : first;
  }
}
