package org.corpusaudit.entity.languages;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.corpusaudit.entity.lexicon.FoldedNames;
import org.corpusaudit.entity.lexicon.SeedFile;

/** The kinds and uses of one language's listed words and phrases, over folded spellings. */
final class ListedWords {
  /** Bits of the filter: at 16 for each of the words of a long list one in 16 is let through. */
  private static final int FILTER_BITS = 1 << 18;

  private static final Listed NOT_LISTED = new Listed();

  private final FoldedNames form;
  private final Map<String, Listed> words = new HashMap<>();

  /** Kinds of phrases of several words; of what only begins such a phrase 0. */
  private final Map<String, Integer> phrases = new HashMap<>();

  /** A bit for the hash of each word, so that what is not listed is not looked up. */
  private final long[] filter = new long[FILTER_BITS / Long.SIZE];

  /** What a word is listed as. */
  private static final class Listed {
    private int kinds;
    private int uses;
    private boolean opensPhrase;
  }

  ListedWords(FoldedNames form) {
    this.form = form;
  }

  /** Adds a cell of words of a kind. */
  void add(String cell, Kind kind) {
    for (String word : SeedFile.values(cell)) {
      boolean ambiguous = kind == Kind.GIVEN && word.startsWith("?");
      int bits = kind.bit() | (ambiguous ? Kind.AMBIGUOUS_GIVEN.bit() : 0);
      add(form.folded(word), bits);
    }
  }

  /** Adds a cell of words of a use, which may make a kind of them too. */
  void add(String cell, RuleWord use) {
    for (String word : SeedFile.values(cell)) {
      String folded = form.folded(word);
      listed(folded).uses |= use.bit();
      if (use.kinds() != 0) {
        add(folded, use.kinds());
      }
    }
  }

  /** Adds a folded word or phrase of some kinds. */
  void add(String folded, int bits) {
    int space = folded.indexOf(' ');
    if (space < 0) {
      listed(folded).kinds |= bits;
    } else {
      phrases.merge(folded, bits, (a, b) -> a | b);
      listed(folded.substring(0, space)).opensPhrase = true;
      for (int to = folded.indexOf(' ', space + 1); to > 0; to = folded.indexOf(' ', to + 1)) {
        phrases.putIfAbsent(folded.substring(0, to), 0);
      }
    }
  }

  private Listed listed(String folded) {
    int bit = bit(folded);
    filter[bit >>> 6] |= 1L << bit;
    return words.computeIfAbsent(folded, word -> new Listed());
  }

  private Listed find(String folded) {
    int bit = bit(folded);
    return (filter[bit >>> 6] & 1L << bit) == 0
        ? NOT_LISTED
        : words.getOrDefault(folded, NOT_LISTED);
  }

  private static int bit(String folded) {
    int hash = folded.hashCode() * 0x9E3779B9;
    return hash >>> Integer.numberOfLeadingZeros(FILTER_BITS - 1);
  }

  /** Kinds of a word. */
  int kinds(String folded) {
    return find(folded).kinds;
  }

  /** {@link RuleWord}s that a word is. */
  int uses(String folded) {
    return find(folded).uses;
  }

  /** Kinds of several words together; nothing where no phrase is or begins with them. */
  Optional<Integer> phraseKinds(String folded) {
    return Optional.ofNullable(phrases.get(folded));
  }

  boolean opensPhrase(String folded) {
    return find(folded).opensPhrase;
  }
}
