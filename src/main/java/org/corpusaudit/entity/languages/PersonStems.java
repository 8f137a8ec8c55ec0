package org.corpusaudit.entity.languages;

import java.util.HashMap;
import java.util.Map;
import org.corpusaudit.entity.lexicon.FoldedNames;
import org.corpusaudit.entity.lexicon.SeedFile;

/** Names of persons by the stem that their case forms share, in a language that declines them. */
final class PersonStems {
  /** Letters of the shortest stem by which a name is known: of fewer many words are made. */
  private static final int SHORTEST = 4;

  private final Inflection inflection;
  private final Map<String, Integer> kinds = new HashMap<>();

  PersonStems(Inflection inflection) {
    this.inflection = inflection;
  }

  /** Adds the names of a cell; not the doubtful ones nor those of several words. */
  void add(String cell, Kind kind, FoldedNames form) {
    if (!inflection.isListed()) {
      return;
    }
    for (String word : SeedFile.values(cell)) {
      String folded = form.folded(word);
      String stem = inflection.stem(folded);
      if (!word.startsWith("?") && folded.indexOf(' ') < 0 && stem.length() >= SHORTEST) {
        kinds.merge(stem, kind.bit(), (a, b) -> a | b);
      }
    }
  }

  /** What the names of a stem are, 0 for none. */
  int kinds(String stem) {
    return kinds.getOrDefault(stem, 0);
  }
}
