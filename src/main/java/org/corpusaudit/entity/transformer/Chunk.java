package org.corpusaudit.entity.transformer;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of a sentence's tokens that the model is given at once.
 *
 * @param start its first token
 * @param end the token after its last
 */
record Chunk(int start, int end) {
  /**
   * The chunks of a sentence: one where it fits, else of the longest length, each as far behind the
   * one before it as the overlap lets it, but the last at the sentence's end, so that it overlaps
   * more and is not short.
   *
   * @param tokens of the sentence
   * @param longest most tokens of a chunk
   * @param overlap tokens that two neighbours share at least, fewer than {@code longest}
   */
  static List<Chunk> of(int tokens, int longest, int overlap) {
    List<Chunk> chunks = new ArrayList<>();
    int start = 0;
    while (tokens - start > longest) {
      chunks.add(new Chunk(start, start + longest));
      start += longest - overlap;
    }
    int last = chunks.isEmpty() ? 0 : tokens - longest;
    if (tokens > 0) {
      chunks.add(new Chunk(last, tokens));
    }
    return chunks;
  }

  int length() {
    return end - start;
  }

  /**
   * Tokens between one of its own and the nearer of its ends at which the sentence goes on; the
   * sentence's own ends hide nothing.
   */
  int context(int token, int tokens) {
    int before = start == 0 ? Integer.MAX_VALUE : token - start;
    int behind = end == tokens ? Integer.MAX_VALUE : end - 1 - token;
    return Math.min(before, behind);
  }
}
