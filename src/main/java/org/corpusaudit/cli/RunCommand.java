package org.corpusaudit.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.options.PipelineOptions;
import org.corpusaudit.corpus.blocks.BlockPlan;
import org.corpusaudit.corpus.formats.InputFile;
import org.corpusaudit.job.AuditJob;
import org.corpusaudit.output.BadAuditException;
import org.corpusaudit.plan.AuditSettings;
import org.corpusaudit.plan.PipelineFile;
import org.corpusaudit.report.expectations.Expectations;
import org.corpusaudit.settings.BadPipelineException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs the job. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs the audit.",
    footer = {
      "",
      "Any other option goes to Beam, such as --runner=FlinkRunner --parallelism=2",
      "",
      "Examples:",
      "  corpus-audit run",
      "  corpus-audit run -i 'news/*.jsonl.gz' -o audit --set duplicates.threshold=0.7",
      "  corpus-audit run pipelines/deduplicate.json -i news.jsonl -o clean",
      "  zcat news.gz | corpus-audit run -i - -o audit",
      "",
      "A run that was stopped begins anew: what its passes hand on lives in the engine."
    })
final class RunCommand implements Callable<Integer> {
  @Mixin private PipelineArguments arguments;

  @Option(names = "--quiet", description = "Prints nothing but what went wrong.")
  private boolean quiet;

  @Option(
      names = "--progress",
      description = "How progress is told: auto, json (an object a line) or none.",
      defaultValue = "AUTO",
      converter = StyleConverter.class)
  private ProgressStyle progress;

  /** Takes the styles in small letters. */
  static final class StyleConverter implements CommandLine.ITypeConverter<ProgressStyle> {
    @Override
    public ProgressStyle convert(String value) {
      try {
        return ProgressStyle.valueOf(value.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new CommandLine.TypeConversionException(
            "write --progress=auto, --progress=json or --progress=none");
      }
    }
  }

  @Option(
      names = "--detach",
      description =
          "Submits the job and does not wait for it; manifest.json, written last, tells its end.")
  private boolean detach;

  @Option(names = "--resume", hidden = true, description = "Refused: says why.")
  private boolean resume;

  @Unmatched private List<String> beamArguments = new ArrayList<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws RefusedException, IOException {
    Logging.configure();
    LargeRun.endWithParent();
    long started = System.nanoTime();
    if (resume) {
      throw new RefusedException(
          "there is no --resume: what the passes of a run hand to each other lives in its engine"
              + " and ends with it, and no pass leaves a file that a later run could begin from;"
              + " run again without it (Flink and Dataflow repeat lost work by themselves)");
    }
    if (!beamArguments.isEmpty()) { // A misspelt name is told before what follows from it.
      EngineOptions.of(Map.of(), beamArguments, spec).options();
    }
    PipelineFile pipeline = arguments.pipeline();
    AuditSettings settings;
    EngineOptions engine;
    boolean piped = false;
    try {
      settings = pipeline.settings();
      engine = EngineOptions.of(pipeline.beamOptions(), beamArguments, spec);
      if (StandardInput.isMeant(settings.files())) {
        piped = true;
        pipeline.setFiles(List.of(StandardInput.keep(System.in, settings, engine)));
        settings = pipeline.settings();
      }
    } catch (BadPipelineException e) {
      throw new RefusedException(e.getMessage());
    }
    List<InputFile> files;
    PipelineOptions beforeInput = engine.options();
    boolean here = AuditJob.endsWithThisProcess(beforeInput);
    if (here) { // A worker's own memory it asks itself.
      Preflight.memory(settings, Runtime.getRuntime().maxMemory());
    }
    try {
      files = Preflight.check(settings, beforeInput);
    } catch (IOException e) {
      throw new RefusedException(e.getMessage());
    }
    if (here
        && !piped
        && !detach
        && LargeRun.pays(BlockPlan.textBytes(files, settings.reading()), settings)) {
      return LargeRun.run(spec.root().commandLine().getParseResult().originalArgs());
    }
    PipelineOptions options =
        engine.forInput(
            files, settings, quiet || progress == ProgressStyle.JSON, spec.commandLine().getErr());
    if (detach) {
      AuditJob.submit(settings, options);
      return 0;
    }
    ProgressDisplay display =
        new ProgressDisplay(
            ShownWriter.raw(spec.commandLine().getErr()), quiet ? ProgressStyle.NONE : progress);
    JsonNode summary;
    boolean withTheRun = AuditJob.endsWithThisProcess(options); // The run changes the options.
    Interruption interruption = new Interruption(() -> interrupted(display, withTheRun));
    try (interruption) {
      summary = AuditJob.run(settings, options);
    } catch (IOException e) {
      int status = e instanceof BadAuditException ? CorpusAudit.REFUSED : CorpusAudit.FAILED;
      display.end(RunEnd.failed(status, e.getMessage()));
      throw e;
    } finally {
      display.close();
    }
    if (!quiet) {
      PrintWriter out = spec.commandLine().getOut();
      ClosingSummary.print(out, summary, settings.directory(), (System.nanoTime() - started) / 1e9);
      out.flush();
    }
    int status = expectations(settings);
    display.end(RunEnd.done(status, settings.directory(), summary));
    return status;
  }

  /** Tells that the process ends before the run. */
  private void interrupted(ProgressDisplay display, boolean withTheRun) {
    display.end(RunEnd.failed(CorpusAudit.INTERRUPTED, RunEnd.INTERRUPTED));
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        "corpus-audit: interrupted; "
            + (withTheRun
                ? "what the run had written under temporary names is deleted, and no audit is left:"
                    + " run again to begin anew"
                : "the job is not stopped by that: its engine's own commands do"));
    err.flush();
  }

  /** Says which expectations are not met, and gives the exit status. */
  private int expectations(AuditSettings settings) throws RefusedException {
    try {
      JsonNode outcome = Audits.open(settings.directory()).json(Expectations.FILE);
      for (JsonNode result : outcome.path("results")) {
        if (!result.path("passed").asBoolean()) {
          spec.commandLine().getErr().println("corpus-audit: expectation not met: " + result);
        }
      }
      return outcome.path("passed").asBoolean(true) ? 0 : CorpusAudit.UNEXPECTED;
    } catch (IOException e) {
      throw new RefusedException(e.getMessage());
    }
  }
}
