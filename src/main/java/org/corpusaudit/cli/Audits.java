package org.corpusaudit.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.corpusaudit.output.AuditOutput;

/** Opens the audits that a command line names. */
final class Audits {
  private Audits() {}

  static AuditOutput open(String path) throws RefusedException, IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    try {
      return AuditOutput.open(path);
    } catch (FileNotFoundException e) {
      throw new RefusedException(e.getMessage());
    }
  }
}
