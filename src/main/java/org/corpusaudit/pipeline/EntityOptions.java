package org.corpusaudit.pipeline;

import java.io.Serializable;
import org.corpusaudit.cooccurrence.PairSettings;
import org.corpusaudit.entity.EntitySettings;
import org.corpusaudit.entity.recognition.Recognizers;

/**
 * What a run does with entities.
 *
 * @param recognizers what finds them
 * @param counting what is counted of them
 * @param writeMentions whether every mention is written
 * @param pairs which pairs of entities are written, if {@link #countPairs()}
 */
record EntityOptions(
    Recognizers recognizers, EntitySettings counting, boolean writeMentions, PairSettings pairs)
    implements Serializable {
  /** Whether pairs of entities are counted. */
  boolean countPairs() {
    return counting.vocabulary() > 0;
  }

  /** Whether the corpus is searched for names that no list has. */
  boolean learn() {
    return recognizers.builtIn() && recognizers.learn();
  }
}
