package org.corpusaudit.entity;

import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;

/**
 * Gathers from a block's articles what tells names: candidates with the evidence of their types,
 * how words are written, and the contexts of names that are known. Sums are sent whenever they
 * take {@value #BUDGET_BYTES} bytes. To be merged by {@link NameMerge}. Not thread-safe.
 */
public final class HarvestStep {
  private static final long BUDGET_BYTES = 32L << 20;

  private final BuiltInRecognizer recognizer;
  private final Partitioning partitioning;
  private final Routes out;
  private final int route;

  /**
   * A step for one block.
   *
   * @param recognizer what is known before: the user's lexicon and the seeds
   * @param route where entries go, keyed by partition
   */
  public HarvestStep(
      BuiltInRecognizer recognizer, Partitioning partitioning, Routes out, int route) {
    this.recognizer = recognizer;
    this.partitioning = partitioning;
    this.out = out;
    this.route = route;
  }

  /** Harvests one kept article; arguments as for {@link EntityRecognizer#recognize}. */
  public void article(String text, String language, String site) {}

  /** Sends all that is held; to be called after the last article. */
  public void end() {}
}
