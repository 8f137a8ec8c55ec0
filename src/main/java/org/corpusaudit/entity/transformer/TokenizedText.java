package org.corpusaudit.entity.transformer;

/**
 * The tokens of a text in order, as parallel arrays.
 *
 * @param ids what the model knows each token by
 * @param starts where each begins in the text, in UTF-16 code units
 * @param ends where each ends, exclusive; where it begins for a token that stands for nothing there
 * @param words the tokenizer's number of the word that holds it, negative where it tells none
 */
public record TokenizedText(long[] ids, int[] starts, int[] ends, long[] words) {
  /** Tokens of the text. */
  public int size() {
    return ids.length;
  }
}
