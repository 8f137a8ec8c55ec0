package org.corpusaudit.entity.recognition;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.corpusaudit.entity.transformer.TransformerSettings;

/**
 * The models that a worker's threads share: opened by the first thread that wants one, closed when
 * the last of those that hold it lets go.
 */
final class SharedModels {
  private static final Map<TransformerSettings, Holding> HELD = new HashMap<>();

  private SharedModels() {}

  /** A model with the number of those that hold it. */
  private static final class Holding {
    private int holders;
    private UserModel model;
  }

  /** Holds a model, which need not be open. */
  static void hold(TransformerSettings settings) {
    synchronized (HELD) {
      HELD.computeIfAbsent(settings, s -> new Holding()).holders++;
    }
  }

  /** The model, for one that holds it. */
  static UserModel get(TransformerSettings settings) throws IOException {
    synchronized (HELD) {
      Holding holding = HELD.get(settings);
      if (holding == null) {
        throw new IllegalStateException("nobody holds the model of " + settings.folder());
      }
      if (holding.model == null) {
        holding.model = UserModel.open(settings);
      }
      return holding.model;
    }
  }

  /** Lets go of a model. */
  static void release(TransformerSettings settings) throws IOException {
    synchronized (HELD) {
      Holding holding = HELD.get(settings);
      if (holding == null || --holding.holders > 0) {
        return;
      }
      HELD.remove(settings);
      if (holding.model != null) {
        holding.model.close();
      }
    }
  }
}
