package org.corpusaudit.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Set;
import java.util.UUID;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.corpusaudit.corpus.blocks.BlockStore;
import org.corpusaudit.loss.AuditFailedException;
import org.corpusaudit.output.BadAuditException;
import org.corpusaudit.output.OutputDirectory;
import org.corpusaudit.output.Publication;
import org.corpusaudit.output.RunLock;
import org.corpusaudit.page.TemporaryFolder;
import org.corpusaudit.pipeline.Audit;
import org.corpusaudit.plan.AuditSettings;

/** Runs the job. */
public final class AuditJob {
  /** What systems say of a disk that takes no more. */
  private static final Set<String> FULL =
      Set.of("No space left on device", "Disk quota exceeded", "File too large");

  private static final String NO_MEMORY =
      "the job ran out of memory: give the JVM more, for example with JAVA_OPTS=-Xmx8g";

  /** The DirectRunner keeps what passes hand on in memory, whatever we do. */
  private static final String DIRECT_HOLDS =
      ", or run it with --runner=FlinkRunner: embedded Flink writes to disk what passes hand on,"
          + " which the DirectRunner holds in memory";

  private AuditJob() {}

  /**
   * Runs the job and waits for it.
   *
   * @return the summary
   * @throws AuditFailedException when it fails, with a sentence; what it had written under
   *     temporary names is deleted
   * @throws BadAuditException when the output directory cannot take it or another run writes there
   */
  public static JsonNode run(AuditSettings settings, PipelineOptions options)
      throws AuditFailedException, BadAuditException {
    String run = UUID.randomUUID().toString();
    OutputDirectory directory =
        new OutputDirectory(settings.directory(), run, settings.compression());
    FileSystems.setDefaultPipelineOptions(options);
    RunLock lock = lock(directory, true);
    boolean endsWithThisProcess = endsWithThisProcess(options); // The run changes the options.
    boolean isDirect = isDirect(options);
    Leavings leavings = endsWithThisProcess ? Leavings.deletedAtTheEnd(directory) : Leavings.NONE;
    HeapWatch heap = HeapWatch.start();
    try (lock;
        leavings;
        heap) {
      Pipeline pipeline = Pipeline.create(options);
      Audit.addTo(pipeline, settings, run, System.currentTimeMillis());
      PipelineResult.State state = finish(pipeline, options, run);
      if (state != PipelineResult.State.DONE) {
        throw new AuditFailedException("the engine ended the job in the state " + state);
      }
      try (InputStream in =
          Channels.newInputStream(FileSystems.open(directory.file("summary.json")))) {
        return new ObjectMapper().readTree(in);
      }
    } catch (RuntimeException | IOException | OutOfMemoryError e) {
      String sentence = heap.isFull() ? NO_MEMORY : sentence(e);
      cleanUp(directory);
      if (sentence.equals(NO_MEMORY) && isDirect) {
        sentence += DIRECT_HOLDS;
      }
      if (endsWithThisProcess && FULL.contains(sentence)) { // Files of our own are named by then.
        sentence = TemporaryFolder.failure(new IOException(sentence, e)).getMessage();
      }
      throw new AuditFailedException(sentence, e);
    }
  }

  private static PipelineResult.State finish(Pipeline pipeline, PipelineOptions options, String run)
      throws IOException {
    // Workers of another process could not read what this one keeps.
    BlockStore store = endsWithThisProcess(options) ? BlockStore.open(run) : null;
    EmbeddedFlink embedded = EmbeddedFlink.forJob(options);
    try (store;
        embedded) {
      PipelineResult result =
          isDirect(options) ? PacedClock.run(pipeline, options) : pipeline.run(options);
      return result.waitUntilFinish();
    }
  }

  /**
   * Hands the job to its engine and does not wait for it: its last step writes what tells its end.
   *
   * @throws AuditFailedException when the engine does not take it
   * @throws BadAuditException when the output directory cannot take it or another run writes there
   */
  public static void submit(AuditSettings settings, PipelineOptions options)
      throws AuditFailedException, BadAuditException {
    if (endsWithThisProcess(options)) {
      throw new BadAuditException(
          "the "
              + options.getRunner().getSimpleName()
              + " runs the job in this process, which would end it: leave out --detach, or name a"
              + " cluster's runner");
    }
    if (FlinkRunner.class.equals(options.getRunner())) {
      options.as(FlinkPipelineOptions.class).setAttachedMode(false);
    }
    String run = UUID.randomUUID().toString();
    OutputDirectory directory =
        new OutputDirectory(settings.directory(), run, settings.compression());
    FileSystems.setDefaultPipelineOptions(options);
    lock(directory, false); // The job's last step gives it up.
    try {
      Pipeline pipeline = Pipeline.create(options);
      Audit.addTo(pipeline, settings, run, System.currentTimeMillis());
      pipeline.run();
    } catch (RuntimeException e) {
      cleanUp(directory);
      throw new AuditFailedException(sentence(e), e);
    }
  }

  /** Whether a job with these options runs in this process and ends with it. */
  public static boolean endsWithThisProcess(PipelineOptions options) {
    return isDirect(options) || EmbeddedFlink.isMeant(options);
  }

  /** By name: the jar for clusters has no DirectRunner. */
  private static boolean isDirect(PipelineOptions options) {
    return options.getRunner().getName().equals("org.apache.beam.runners.direct.DirectRunner");
  }

  private static RunLock lock(OutputDirectory directory, boolean attended)
      throws BadAuditException {
    try {
      return RunLock.take(directory, attended);
    } catch (BadAuditException e) {
      throw e;
    } catch (IOException e) {
      throw new BadAuditException(
          "the output directory "
              + directory.directory()
              + " cannot be written ("
              + e
              + "): choose another with --output");
    }
  }

  private static void cleanUp(OutputDirectory directory) {
    try {
      new Publication(directory, false).abandon();
    } catch (IOException e) {
      // The failure that led here tells more than that its leavings could not be removed.
      return;
    }
  }

  /**
   * The deepest cause that says something: engines wrap what went wrong several times. Where it is
   * wrapped by a sentence that has it and says of which file or folder, that one.
   */
  static String sentence(Throwable failure) {
    String sentence = "the job failed";
    String place = "";
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof AuditFailedException) {
        return at.getMessage();
      }
      if (at instanceof OutOfMemoryError) {
        return NO_MEMORY;
      }
      String message = String.valueOf(at.getMessage());
      if (at.getMessage() != null && !message.isBlank() && !place.contains(message)) {
        sentence = at instanceof IOException ? message : at.toString();
        boolean wraps = at.getCause() != null && message.equals(at.getCause().toString());
        place = at instanceof IOException && !wraps ? message : "";
      }
    }
    return sentence;
  }
}
