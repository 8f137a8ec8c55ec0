package org.corpusaudit.concordance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was found in pieces of text that came before: few pieces make up most of a text. A piece
 * takes the place of another with which it shares its slot. Memory: at most {@value #SLOTS} pieces
 * of at most {@value #LONGEST} characters, 4 MB. Not thread-safe.
 */
final class PieceHits {
  private static final int SLOTS = 1 << 13;
  private static final int LONGEST = 64;

  private final Known[] slots = new Known[SLOTS];
  private final Map<String, Integer> languages = new HashMap<>();
  private String last = "";
  private int number;
  private int slot;
  private int hash;

  /** A piece with the places within it, start and end of each. */
  private record Known(int hash, int language, char[] piece, int[] places) {}

  /**
   * The places that are known of a piece, start and end of each from its own start; nothing where
   * none are. To be told afterwards with {@link #know}.
   */
  Optional<int[]> of(char[] text, int from, int to, String language) {
    if (!language.equals(last)) {
      last = language;
      number = languages.computeIfAbsent(language, any -> languages.size() + 1);
    }
    hash = number;
    if (to - from > LONGEST) {
      return Optional.empty();
    }
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text[i];
    }
    slot = (hash ^ hash >>> 13) & SLOTS - 1;
    Known known = slots[slot];
    return known != null
            && known.hash == hash
            && known.language == number
            && Arrays.equals(known.piece, 0, known.piece.length, text, from, to)
        ? Optional.of(known.places)
        : Optional.empty();
  }

  /** Remembers the places of the piece that was asked for last. */
  void know(char[] text, int from, int to, int[] places) {
    if (to - from <= LONGEST) {
      slots[slot] = new Known(hash, number, Arrays.copyOfRange(text, from, to), places);
    }
  }
}
