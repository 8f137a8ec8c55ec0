package org.corpusaudit.entity.recognition;

/** What depends on nothing but the word, and is found out once somebody asks. */
enum WordFact {
  /** Its affixed relatives in the corpus show it to be a common one. */
  RELATED(1),
  /** The corpus has it far oftener without what seems to be attached to it. */
  DERIVED(2),
  /** A conjunction or preposition seems to be attached to it. */
  ATTACHED(4),
  /** Words for places stand in front of it now and then, or it is rare. */
  PLACED(8),
  /** No list has it, and the corpus does not show it as a name. */
  NAMELESS(16);

  private final int bit;

  WordFact(int bit) {
    this.bit = bit;
  }

  /** Its place in a set of facts. */
  int bit() {
    return bit;
  }
}
