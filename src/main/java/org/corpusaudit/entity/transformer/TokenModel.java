package org.corpusaudit.entity.transformer;

import java.io.Closeable;
import java.io.IOException;

/**
 * A model that gives each token of a chunk a number for each label, with its tokenizer. Safe for
 * many threads; the same chunks in the same order give the same numbers.
 */
public interface TokenModel extends Closeable {
  /**
   * The tokens of a text without those that a chunk begins and ends with.
   *
   * @param text without lone surrogates
   */
  TokenizedText tokenize(String text) throws IOException;

  /** Ids of the tokens that every chunk begins with. */
  long[] opening();

  /** Ids of the tokens that every chunk ends with. */
  long[] closing();

  /**
   * Runs the model on chunks of one length, so that none is padded.
   *
   * @param ids the ids of each chunk's tokens, all of one length
   * @return the numbers (logits) by chunk, token and label, row by row
   * @throws IOException with a sentence when the model fails on them
   */
  float[] logits(long[][] ids) throws IOException;
}
