package org.corpusaudit.concordance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.corpusaudit.text.Tokenizer;

/**
 * Finds in a text where a run of words may stand, by the folded letters of those of its words that
 * have no star, next to each other but for what is in no word; and gives the stretches around these
 * places between white space, which alone need be cut into words. Where these do not tell, it gives
 * the whole text. It never passes over a place. Not thread-safe.
 */
final class RunPlaces {
  private static final int[] NONE = {};

  private final List<WordPlaces> run = new ArrayList<>();
  private final boolean adjacent;
  private final boolean local;
  private int[] stretches = new int[64];

  /** For words in their counted form, some of them with stars. */
  RunPlaces(List<String> words) {
    List<char[]> longest = List.of();
    List<char[]> here = new ArrayList<>();
    for (String word : words) {
      List<char[]> needed = WordsQuery.needed(List.of(word));
      // What is shortened to the longest surface does not end where its letters do.
      boolean plain = needed.size() == 1 && WordPlaces.isWhole(word);
      if (plain) {
        here.add(needed.get(0));
      } else {
        here = new ArrayList<>();
      }
      longest = letters(here) > letters(longest) ? List.copyOf(here) : longest;
    }
    adjacent = longest.size() > 1;
    // A sign may stand in no word, and another that does behind it.
    local = longest.size() == words.size() && longest.stream().allMatch(RunPlaces::isOfLetters);
    List<char[]> needed = adjacent ? longest : WordsQuery.needed(words);
    needed.forEach(word -> run.add(new WordPlaces(word, adjacent)));
  }

  private static int letters(List<char[]> words) {
    return words.stream().mapToInt(word -> word.length).sum();
  }

  private static boolean isOfLetters(char[] word) {
    for (char c : word) {
      if (!Tokenizer.isLetterOrDigit(c)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The stretches, start and end of each, in their order; none overlap. Empty where the run stands
   * nowhere.
   *
   * @param chars a text, with room for one more unit behind it
   */
  int[] stretches(char[] chars, int length) {
    if (!adjacent) {
      boolean held = run.stream().allMatch(word -> word.mayStand(chars, length));
      return held ? whole(length) : NONE;
    }
    int size = 0;
    WordPlaces first = run.get(0);
    for (int i = first.next(chars, 0, length); i >= 0; i = first.next(chars, i + 1, length)) {
      int end = follow(chars, first.end(chars, i, length), 1, length);
      if (end == WordPlaces.NO) {
        continue;
      }
      if (end == WordPlaces.UNSURE || !local || hasBreak(chars, i, end)) {
        return whole(length);
      }
      int from = WordPlaces.start(chars, i);
      int to = WordPlaces.stop(chars, end, length);
      if (size > 0 && from < stretches[size - 1]) {
        stretches[size - 1] = Math.max(stretches[size - 1], to);
      } else {
        add(size, from, to);
        size += 2;
      }
    }
    return Arrays.copyOf(stretches, size);
  }

  private void add(int size, int from, int to) {
    if (size == stretches.length) {
      stretches = Arrays.copyOf(stretches, size * 2);
    }
    stretches[size] = from;
    stretches[size + 1] = to;
  }

  private static int[] whole(int length) {
    return new int[] {0, length};
  }

  /** Whether a line ends in a run, which ends a paragraph or not by the lines of the whole text. */
  private static boolean hasBreak(char[] chars, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
        return true;
      }
    }
    return false;
  }

  /**
   * Where the words from one on have ended that may follow at a place, as {@link WordPlaces#end}.
   */
  private int follow(char[] chars, int from, int word, int length) {
    if (from == WordPlaces.UNSURE || word == run.size()) {
      return from;
    }
    for (int i = from; i < length; i++) {
      int end = run.get(word).end(chars, i, length);
      int last = end == WordPlaces.NO ? end : follow(chars, end, word + 1, length);
      if (last != WordPlaces.NO) {
        return last;
      }
      if (isOfOtherWord(chars[i])) {
        return WordPlaces.NO;
      }
    }
    return WordPlaces.NO;
  }

  /** Whether a character begins a word, which then stands between. */
  private static boolean isOfOtherWord(char c) {
    return Tokenizer.isLetterOrDigit(c) && LetterFold.fold(c) > LetterFold.SEVERAL;
  }
}
