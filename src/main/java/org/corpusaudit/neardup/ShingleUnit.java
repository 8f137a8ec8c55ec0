package org.corpusaudit.neardup;

import org.corpusaudit.text.WordScanner;

/** What shingles are runs of. */
public enum ShingleUnit {
  /** Words, and characters in scripts without spaces between words. */
  AUTO,
  /** As {@link #AUTO}: where a script does not show words, its characters are the words. */
  WORD,
  /** Characters in every script: letters, digits and marks, folded. */
  CHARACTER;

  WordScanner scanner() {
    return this == CHARACTER ? WordScanner.ofCharacters() : new WordScanner();
  }
}
