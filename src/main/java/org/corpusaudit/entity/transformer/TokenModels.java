package org.corpusaudit.entity.transformer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * A library that runs models: found as a service, since it is large and only some builds have it.
 */
public interface TokenModels {
  /**
   * Opens the model of a folder.
   *
   * @param folder the local folder of {@link ModelFolder}
   * @param labels how many labels the model must tell apart
   * @param threads threads of one run
   * @throws IOException with a sentence when a file cannot be read or the model does not fit
   */
  TokenModel open(Path folder, int labels, int threads) throws IOException;

  /**
   * The library of this build.
   *
   * @throws IOException with a sentence when it has none, or its native part does not load
   */
  static TokenModels ofThisBuild() throws IOException {
    try {
      Iterator<TokenModels> found =
          ServiceLoader.load(TokenModels.class, TokenModels.class.getClassLoader()).iterator();
      if (found.hasNext()) {
        return found.next();
      }
    } catch (ServiceConfigurationError e) {
      throw new IOException(
          "entities.recognizer \"onnx\" cannot be used, since its library does not load here: "
              + e.getMessage(),
          e);
    }
    throw new IOException(
        "entities.recognizer \"onnx\" is not in this build: set CORPUS_AUDIT_PROFILES=onnx for"
            + " ./corpus-audit, or build with mvn -B package -Ponnx -DskipTests");
  }
}
