package org.corpusaudit.onnx;

import java.io.IOException;
import org.corpusaudit.entity.transformer.TokenModel;
import org.corpusaudit.entity.transformer.TokenizedText;

/** A tokenizer and a model that belong together. */
final class OnnxModel implements TokenModel {
  private final HuggingFaceTokens tokens;
  private final OnnxSession session;

  OnnxModel(HuggingFaceTokens tokens, OnnxSession session) {
    this.tokens = tokens;
    this.session = session;
  }

  @Override
  public TokenizedText tokenize(String text) throws IOException {
    return tokens.tokenize(text);
  }

  @Override
  public long[] opening() {
    return tokens.opening();
  }

  @Override
  public long[] closing() {
    return tokens.closing();
  }

  @Override
  public float[] logits(long[][] ids) throws IOException {
    return session.logits(ids);
  }

  @Override
  public void close() throws IOException {
    try {
      session.close();
    } finally {
      tokens.close();
    }
  }
}
