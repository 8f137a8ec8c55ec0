/**
 * What stands between a text and a transformer that labels tokens: sentences, chunks of them no
 * longer than the model takes, batches, and names out of the labels of words.
 *
 * <p>In: a text, and a {@link org.corpusaudit.entity.transformer.TokenModel} that some library runs
 * ({@link org.corpusaudit.entity.transformer.TokenModels} finds it). Out: {@link
 * org.corpusaudit.entity.transformer.LabelledName}s in UTF-16 offsets of the text. Nothing here
 * knows ONNX, nor what a label means.
 */
package org.corpusaudit.entity.transformer;
