package org.corpusaudit.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import java.io.IOException;
import java.nio.file.Path;
import org.corpusaudit.entity.transformer.ModelFolder;
import org.corpusaudit.entity.transformer.TokenModel;
import org.corpusaudit.entity.transformer.TokenModels;

/** Opens models with ONNX Runtime and their tokenizers with Hugging Face's. */
public final class OnnxModels implements TokenModels {
  @Override
  public TokenModel open(Path folder, int labels, int threads) throws IOException {
    OrtEnvironment environment;
    try {
      // What it would print of errors stands in the exceptions, too.
      environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      environment.setTelemetry(false);
    } catch (OrtException | LinkageError e) {
      throw new IOException(
          "entities.recognizer \"onnx\" cannot be used here, since the native part of ONNX Runtime"
              + " does not load: "
              + e,
          e);
    }
    HuggingFaceTokens tokens = HuggingFaceTokens.read(folder.resolve(ModelFolder.TOKENIZER));
    try {
      OnnxSession session =
          OnnxSession.open(environment, folder.resolve(ModelFolder.MODEL), labels, threads);
      return new OnnxModel(tokens, session);
    } catch (IOException | RuntimeException e) {
      tokens.close();
      throw e;
    }
  }
}
