/**
 * Runs the user's transformer: ONNX Runtime for the model, DJL's binding of Hugging Face's
 * tokenizers for {@code tokenizer.json}. Only in builds with the profile {@code onnx}, since the
 * native parts are large; found through {@link org.corpusaudit.entity.transformer.TokenModels}.
 */
package org.corpusaudit.onnx;
