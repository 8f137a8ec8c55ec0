package org.corpusaudit.entity.transformer;

/**
 * What a model takes for a name.
 *
 * @param start first UTF-16 code unit in the text
 * @param end the code unit after its last
 * @param label what the model calls it, without the mark of a scheme
 * @param score mean probability of the labels of its words, 0 to 1
 */
public record LabelledName(int start, int end, String label, double score) {
  LabelledName movedBy(int offset) {
    return new LabelledName(start + offset, end + offset, label, score);
  }
}
