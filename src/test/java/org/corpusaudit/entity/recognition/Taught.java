package org.corpusaudit.entity.recognition;

import org.corpusaudit.entity.learning.LearnedEntry;
import org.corpusaudit.entity.learning.LearnedNames;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/** What a corpus is said to have taught of one language, fact by fact. */
final class Taught {
  private final ByteWriter packed = new ByteWriter();
  private final String language;

  private Taught(String language) {
    this.language = language;
  }

  static Taught in(String language) {
    return new Taught(language);
  }

  /** A folded word: in small letters, with a capital inside, behind places and given names. */
  Taught word(String folded, int lower, int inside, int placed, int borne) {
    return add(LearnedEntry.WORD, folded, lower, inside, 0, placed, borne, 0);
  }

  /** A folded base: kinds of relatives, with the article, with other affixes, alone. */
  Taught base(String folded, int kinds, int definite, int affixed, int bare) {
    return add(LearnedEntry.AFFIXES, folded, kinds, definite, affixed, bare);
  }

  /** A folded short name of a full one behind its type's letter, as 9 articles use it. */
  Taught alias(String folded, String full) {
    add(LearnedEntry.ALIAS, folded, 9, 0);
    packed.putLong(1).putString(full);
    return this;
  }

  private Taught add(int kind, String key, int... counts) {
    packed.putByte(kind).putString(language).putString(key);
    LearnedEntry.counts(packed, counts);
    return this;
  }

  LearnedNames names() {
    return LearnedNames.readFrom(new ByteReader(packed.toByteArray()));
  }
}
