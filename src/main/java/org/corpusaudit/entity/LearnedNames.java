package org.corpusaudit.entity;

import org.corpusaudit.page.ByteReader;

/**
 * What the corpus has taught: its names with their types, which words are no names, and which
 * contexts tell a type. Packed by {@link LearnedNamesMerge}; the same for any cut of the input.
 * Immutable, safe for many threads; one instance should serve all threads of a worker.
 */
public final class LearnedNames {
  /** Most names that are packed. */
  public static final int MOST_NAMES = 200_000;

  private static final LearnedNames NONE = new LearnedNames();

  private LearnedNames() {}

  /** Nothing learned. */
  public static LearnedNames none() {
    return NONE;
  }

  /** Reads what {@link LearnedNamesMerge} packed; an empty entry is nothing learned. */
  public static LearnedNames readFrom(ByteReader in) {
    return NONE;
  }
}
