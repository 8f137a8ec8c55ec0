package org.corpusaudit.explain;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.text.WordScanner;

/** What differs between two texts, word by folded word, as short lines for a person. */
final class WordDifference {
  private static final int MOST_CHANGES = 20;
  private static final int MOST_CHARS = 200;

  private WordDifference() {}

  /** Lines that begin with {@code -} for what only the first has, {@code +} for the second. */
  static List<String> of(String a, WordScanner wordsOfA, String b, WordScanner wordsOfB) {
    List<AbstractDelta<Long>> changes =
        DiffUtils.diff(hashes(wordsOfA), hashes(wordsOfB)).getDeltas();
    List<String> lines = new ArrayList<>();
    for (AbstractDelta<Long> change : changes) {
      if (lines.size() >= MOST_CHANGES) {
        lines.add("… and more, " + changes.size() + " changes in all");
        break;
      }
      add(lines, "- ", a, wordsOfA, change.getSource().getPosition(), change.getSource().size());
      add(lines, "+ ", b, wordsOfB, change.getTarget().getPosition(), change.getTarget().size());
    }
    return lines;
  }

  private static void add(
      List<String> lines, String mark, String text, WordScanner words, int first, int count) {
    if (count > 0) {
      lines.add(mark + piece(text, words, first, count));
    }
  }

  /** Words of a text in one line, cut when long. */
  static String piece(String text, WordScanner words, int first, int count) {
    String piece =
        text.substring(words.start(first), words.end(first + count - 1)).replaceAll("\\s+", " ");
    return piece.length() <= MOST_CHARS
        ? piece
        : piece.substring(0, piece.offsetByCodePoints(0, piece.codePointCount(0, MOST_CHARS)))
            + "…";
  }

  private static List<Long> hashes(WordScanner words) {
    List<Long> hashes = new ArrayList<>(words.count());
    for (int i = 0; i < words.count(); i++) {
      hashes.add(words.hash(i));
    }
    return hashes;
  }
}
