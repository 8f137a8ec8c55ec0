package org.corpusaudit.concordance;

import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.text.Tokenizer;

/**
 * Tells of a text whether a run of words may stand in it, by the folded letters of those of its
 * words that have no star, next to each other but for what is in no word. It never passes over a
 * text that has the run. Not thread-safe.
 */
final class RunPlaces {
  private final List<WordPlaces> run = new ArrayList<>();
  private final boolean adjacent;

  /** For words in their counted form, some of them with stars. */
  RunPlaces(List<String> words) {
    List<char[]> longest = List.of();
    List<char[]> here = new ArrayList<>();
    for (String word : words) {
      List<char[]> needed = WordsQuery.needed(List.of(word));
      // What is shortened to the longest surface does not end where its letters do.
      boolean plain =
          needed.size() == 1
              && word.indexOf('*') < 0
              && word.length() < Tokenizer.LONGEST_SURFACE - 1;
      if (plain) {
        here.add(needed.get(0));
      } else {
        here = new ArrayList<>();
      }
      longest = letters(here) > letters(longest) ? List.copyOf(here) : longest;
    }
    adjacent = longest.size() > 1;
    List<char[]> needed = adjacent ? longest : WordsQuery.needed(words);
    needed.forEach(word -> run.add(new WordPlaces(word)));
  }

  private static int letters(List<char[]> words) {
    return words.stream().mapToInt(word -> word.length).sum();
  }

  /**
   * Whether the run may stand in a text.
   *
   * @param chars a text, with room for one more unit behind it
   */
  boolean mayStand(char[] chars, int length) {
    if (!adjacent) {
      return run.stream().allMatch(word -> word.mayStand(chars, length));
    }
    WordPlaces first = run.get(0);
    for (int i = first.next(chars, 0, length); i >= 0; i = first.next(chars, i + 1, length)) {
      if (follow(chars, first.end(chars, i, length), 1, length)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words from one on may follow at a place. */
  private boolean follow(char[] chars, int from, int word, int length) {
    if (from == WordPlaces.UNSURE || word == run.size()) {
      return true;
    }
    for (int i = from; i < length; i++) {
      int end = run.get(word).end(chars, i, length);
      if (end != WordPlaces.NO && follow(chars, end, word + 1, length)) {
        return true;
      }
      if (isOfOtherWord(chars[i])) {
        return false;
      }
    }
    return false;
  }

  /** Whether a character begins a word, which then stands between. */
  private static boolean isOfOtherWord(char c) {
    return Tokenizer.isLetterOrDigit(c) && LetterFold.fold(c) > LetterFold.SEVERAL;
  }
}
