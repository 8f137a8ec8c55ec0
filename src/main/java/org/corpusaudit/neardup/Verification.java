package org.corpusaudit.neardup;

/** How candidate pairs are compared. */
public enum Verification {
  /** By the exact Jaccard similarity of their shingles: about 1.3 kB travel for 260 words. */
  EXACT,
  /** By an estimate from signatures of 256 bytes, with a standard error of at most 0.032. */
  SIGNATURE;

  Comparison open() {
    return this == EXACT ? new ExactComparison() : new SignatureComparison();
  }
}
