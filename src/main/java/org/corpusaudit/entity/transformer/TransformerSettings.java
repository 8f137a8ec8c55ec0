package org.corpusaudit.entity.transformer;

import java.io.Serializable;
import java.util.SortedMap;

/**
 * How names are found by the user's own transformer.
 *
 * @param folder where model, tokenizer and labels stand, or empty where another recogniser is used
 * @param batch most chunks that the model is given at once
 * @param maxLength most tokens of a chunk, with those that begin and end it
 * @param overlap tokens that two chunks of one sentence share at least
 * @param threads threads of one run of the model
 * @param minimumScore least mean probability of the labels of a name's words, 0 to 1
 * @param types for labels of the model PER, LOC, ORG, MISC, or none for what is no name
 */
public record TransformerSettings(
    String folder,
    int batch,
    int maxLength,
    int overlap,
    int threads,
    double minimumScore,
    SortedMap<String, String> types)
    implements Serializable {
  /** Whether it is used. */
  public boolean isOn() {
    return !folder.isEmpty();
  }
}
