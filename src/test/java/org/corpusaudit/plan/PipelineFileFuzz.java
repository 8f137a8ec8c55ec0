package org.corpusaudit.plan;

import java.nio.charset.StandardCharsets;
import org.corpusaudit.settings.BadPipelineException;

/** Lets fuzzing of another package parse a pipeline file. */
public final class PipelineFileFuzz {
  private PipelineFileFuzz() {}

  /** The sentence with which a text is refused; empty when it is taken. */
  public static String refusal(byte[] text) {
    try {
      PipelineFile.parse("a.json", new String(text, StandardCharsets.UTF_8)).settings();
      return "";
    } catch (BadPipelineException e) {
      return e.getMessage();
    }
  }
}
