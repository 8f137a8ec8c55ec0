package org.corpusaudit.report;

import static org.corpusaudit.report.layout.Message.say;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.report.layout.Shortened;
import org.corpusaudit.report.layout.TwoTexts;
import org.corpusaudit.text.WordScanner;

/**
 * Two texts as one sequence of runs: what both have, what only one has (Myers 1986, "An O(ND)
 * difference algorithm"), words compared as they are compared for duplicates. Of long runs that
 * both have the ends are given. Cost: words times differing words; at most {@value #MOST_WORDS}
 * words of each text are compared.
 */
final class TextDifference {
  private static final int MOST_WORDS = 2000;
  private static final int MOST_RUNS = 60;
  private static final int MOST_RUN_CHARS = 600;
  private static final int CONTEXT_WORDS = 12;

  private final String first;
  private final String second;
  private final WordScanner wordsOfFirst = new WordScanner();
  private final WordScanner wordsOfSecond = new WordScanner();
  private final List<TwoTexts.Run> runs = new ArrayList<>();

  private TextDifference(String first, String second) {
    this.first = first;
    this.second = second;
    wordsOfFirst.scan(first);
    wordsOfSecond.scan(second);
  }

  /** The runs, at most {@value #MOST_RUNS} and a last one that says what was left out. */
  static List<TwoTexts.Run> of(String first, String second) {
    return new TextDifference(first, second).runs();
  }

  private List<TwoTexts.Run> runs() {
    List<Long> a = hashes(wordsOfFirst);
    List<Long> b = hashes(wordsOfSecond);
    int at = 0;
    int changes = 0;
    List<AbstractDelta<Long>> deltas = DiffUtils.diff(a, b).getDeltas();
    for (AbstractDelta<Long> delta : deltas) {
      if (runs.size() >= MOST_RUNS) {
        int more = deltas.size() - changes;
        add("skipped", say(more == 1 ? "%,d more difference" : "%,d more differences", more));
        return runs;
      }
      changes++;
      int from = delta.getSource().getPosition();
      same(at, from);
      only("first", first, wordsOfFirst, from, delta.getSource().size());
      only(
          "second",
          second,
          wordsOfSecond,
          delta.getTarget().getPosition(),
          delta.getTarget().size());
      at = from + delta.getSource().size();
    }
    same(at, a.size());
    if (wordsOfFirst.count() > MOST_WORDS || wordsOfSecond.count() > MOST_WORDS) {
      add("skipped", say("words past the first %,d are not compared", MOST_WORDS));
    }
    return runs;
  }

  private void same(int from, int to) {
    int words = to - from;
    if (words > 3 * CONTEXT_WORDS) {
      if (from > 0) {
        add("same", piece(first, wordsOfFirst, from, CONTEXT_WORDS));
      }
      int kept = from > 0 ? 2 * CONTEXT_WORDS : CONTEXT_WORDS;
      int left = words - kept;
      add("skipped", say(left == 1 ? "%,d word the same" : "%,d words the same", left));
      add("same", piece(first, wordsOfFirst, to - CONTEXT_WORDS, CONTEXT_WORDS));
    } else if (words > 0) {
      add("same", piece(first, wordsOfFirst, from, words));
    }
  }

  private void only(String kind, String text, WordScanner words, int from, int count) {
    if (count > 0) {
      add(kind, Shortened.to(MOST_RUN_CHARS, piece(text, words, from, count)));
    }
  }

  private void add(String kind, String text) {
    add(kind, Message.verbatim(text));
  }

  private void add(String kind, Message text) {
    runs.add(new TwoTexts.Run(kind, text));
  }

  /** Words with what stands between them, in one line. */
  private static String piece(String text, WordScanner words, int from, int count) {
    return text.substring(words.start(from), words.end(from + count - 1)).replaceAll("\\s+", " ");
  }

  private static List<Long> hashes(WordScanner words) {
    int count = Math.min(MOST_WORDS, words.count());
    List<Long> hashes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      hashes.add(words.hash(i));
    }
    return hashes;
  }
}
