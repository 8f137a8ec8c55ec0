package org.corpusaudit.schematransform;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How a stage is configured.
 *
 * @param files patterns of the input files; empty where rows are the input
 * @param temporary folder that input rows are stored in, or empty
 * @param output directory of the audit, or empty
 * @param settings keys of a pipeline file and their values
 */
record StageConfiguration(
    List<String> files, String temporary, String output, Map<String, String> settings) {
  /** Makes a stage of the input that is configured, and sets the settings. */
  <S> S stage(Function<String[], S> ofFiles, Function<String, S> ofRows, Setter<S> setter) {
    if (files.isEmpty() == temporary.isEmpty()) {
      throw new IllegalArgumentException(
          "write either files, or temporary for the input rows to be stored in");
    }
    S stage =
        files.isEmpty() ? ofRows.apply(temporary) : ofFiles.apply(files.toArray(new String[0]));
    for (Map.Entry<String, String> setting : new TreeMap<>(settings).entrySet()) {
      stage = setter.set(stage, setting.getKey(), setting.getValue());
    }
    return stage;
  }

  /** Gives a stage with one more setting. */
  @FunctionalInterface
  interface Setter<S> {
    S set(S stage, String key, String value);
  }
}
