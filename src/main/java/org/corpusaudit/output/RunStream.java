package org.corpusaudit.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * Writes a file of a run. In stores of objects a file appears when it is closed: where the run has
 * failed by then, and its clean-up may be over, it is deleted again.
 */
final class RunStream extends FilterOutputStream {
  private final ResourceId file;
  private final String run;

  RunStream(OutputStream out, ResourceId file, String run) {
    super(out);
    this.file = file;
    this.run = run;
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    out.write(source, offset, length);
  }

  @Override
  public void close() throws IOException {
    out.close();
    if (EndedRuns.has(run)) {
      FileSystems.delete(List.of(file), StandardMoveOptions.IGNORE_MISSING_FILES);
      throw new IOException("the run has failed: nothing more is written");
    }
  }
}
