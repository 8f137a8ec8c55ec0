package org.corpusaudit.keyness;

import org.corpusaudit.measure.Keyness;

/**
 * A word in both.
 *
 * @param word in the form that is compared
 * @param language BCP 47, empty where counts are not by language
 * @param counts its occurrences
 * @param articles the articles that have it, of all; all 0 where one side does not know them
 * @param documents articles of the target that have it
 * @param referenceDocuments articles of the reference that have it
 */
record KeyRow(
    String word,
    String language,
    Keyness counts,
    Keyness articles,
    long documents,
    long referenceDocuments) {

  /** Occurrences in a million tokens of the target. */
  double perMillion() {
    return counts.size() == 0 ? 0 : 1e6 * counts.count() / counts.size();
  }

  /** Occurrences in a million tokens of the reference. */
  double referencePerMillion() {
    return counts.referenceSize() == 0 ? 0 : 1e6 * counts.referenceCount() / counts.referenceSize();
  }

  /**
   * Whether the target has it more often, by its tokens; not where either side has no tokens of its
   * language, so that nothing tells.
   */
  boolean isMore() {
    return counts.table().o11() > counts.table().e11();
  }

  /** Whether the target has it less often, by its tokens. */
  boolean isLess() {
    return counts.table().o11() < counts.table().e11();
  }
}
