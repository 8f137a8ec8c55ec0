package org.corpusaudit.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.comparison.Comparability;

/** Opens the audits that a command line names. */
final class Audits {
  private Audits() {}

  /** Opens an audit whose storage is reached as the environment says. */
  static AuditOutput named(String path) throws RefusedException, IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    return open(path);
  }

  /** Opens an audit whose storage is reached already, as a run's options say. */
  static AuditOutput open(String path) throws RefusedException, IOException {
    Storages.require(List.of(path));
    try {
      return AuditOutput.open(path);
    } catch (FileNotFoundException e) {
      throw new RefusedException(e.getMessage());
    }
  }

  /** Refuses two pipelines whose figures do not mean the same. */
  static void comparable(JsonNode oldPipeline, JsonNode newPipeline) throws RefusedException {
    List<String> different = Comparability.differences(oldPipeline, newPipeline);
    if (!different.isEmpty()) {
      throw new RefusedException(
          "the audits were made with settings that cannot be compared (old, new): "
              + String.join("; ", different)
              + "; run one of them again with the other's");
    }
  }
}
