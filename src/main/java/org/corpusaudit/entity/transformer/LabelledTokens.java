package org.corpusaudit.entity.transformer;

import java.util.Arrays;

/**
 * A sentence's tokens with the labels that they have so far: of several chunks that hold a token
 * the one decides in which it has most context, of equal ones the first.
 */
final class LabelledTokens {
  /** The label of a token for which the model gave no number. */
  static final int NONE = -1;

  /** That of one which begins or ends a chunk, where a text has it written out. */
  private static final int MARK = -2;

  private final SentenceCuts.Sentence place;
  private final TokenizedText tokens;
  private final int[] labels;
  private final double[] scores;
  private final int[] contexts;

  LabelledTokens(SentenceCuts.Sentence place, TokenizedText tokens) {
    this.place = place;
    this.tokens = tokens;
    labels = new int[tokens.size()];
    scores = new double[tokens.size()];
    contexts = new int[tokens.size()];
    Arrays.fill(contexts, -1);
  }

  /** Where the sentence stands in the text. */
  SentenceCuts.Sentence place() {
    return place;
  }

  TokenizedText tokens() {
    return tokens;
  }

  /** The label of a token: that of the largest number, of equal ones the first; or less than 0. */
  int label(int token) {
    return labels[token];
  }

  /** Its probability, by softmax over the token's numbers. */
  double score(int token) {
    return scores[token];
  }

  /** Tokens for which the model gave what is no number. */
  int unlabelled() {
    return (int) Arrays.stream(labels).filter(label -> label == NONE).count();
  }

  /** Takes the label from tokens that begin or end a chunk, which a text may have written out. */
  void unlabel(long id) {
    for (int token = 0; token < labels.length; token++) {
      if (tokens.ids()[token] == id) {
        labels[token] = MARK;
      }
    }
  }

  /**
   * Takes what the model says of a chunk.
   *
   * @param logits where its numbers stand
   * @param from the first number of its first token
   * @param of numbers of a token
   */
  void take(Chunk chunk, float[] logits, int from, int of) {
    for (int token = chunk.start(); token < chunk.end(); token++) {
      int context = chunk.context(token, tokens.size());
      if (context > contexts[token]) {
        contexts[token] = context;
        decide(token, logits, from + (token - chunk.start()) * of, of);
      }
    }
  }

  private void decide(int token, float[] logits, int from, int of) {
    int best = 0;
    double sum = 0;
    for (int i = 1; i < of; i++) {
      best = logits[from + i] > logits[from + best] ? i : best;
    }
    for (int i = 0; i < of; i++) {
      sum += Math.exp((double) logits[from + i] - logits[from + best]);
    }
    boolean sound = Double.isFinite(sum) && sum >= 1;
    labels[token] = sound ? best : NONE;
    scores[token] = sound ? 1 / sum : 0;
  }
}
