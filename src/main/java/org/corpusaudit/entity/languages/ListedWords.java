package org.corpusaudit.entity.languages;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.corpusaudit.entity.lexicon.FoldedNames;
import org.corpusaudit.entity.lexicon.SeedFile;

/** The kinds and uses of one language's listed words and phrases, over folded spellings. */
final class ListedWords {
  private final FoldedNames form;
  private final Map<String, Integer> kinds = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final Map<String, Integer> phrases = new HashMap<>();
  private final Set<String> phraseStarts = new HashSet<>();

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
      uses.merge(folded, use.bit(), (a, b) -> a | b);
      if (use.kinds() != 0) {
        add(folded, use.kinds());
      }
    }
  }

  /** Adds a folded word or phrase of some kinds. */
  void add(String folded, int bits) {
    int space = folded.indexOf(' ');
    if (space < 0) {
      kinds.merge(folded, bits, (a, b) -> a | b);
    } else {
      phrases.merge(folded, bits, (a, b) -> a | b);
      phraseStarts.add(folded.substring(0, space));
    }
  }

  /** Kinds of a word. */
  int kinds(String folded) {
    return kinds.getOrDefault(folded, 0);
  }

  /** {@link RuleWord}s that a word is. */
  int uses(String folded) {
    return uses.getOrDefault(folded, 0);
  }

  /** Kinds of several words together. */
  int phraseKinds(String folded) {
    return phrases.getOrDefault(folded, 0);
  }

  boolean opensPhrase(String folded) {
    return phraseStarts.contains(folded);
  }
}
