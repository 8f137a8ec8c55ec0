package org.corpusaudit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.corpusaudit.corpus.formats.InputFile;
import org.corpusaudit.plan.AuditSettings;
import org.corpusaudit.plan.PipelineFile;
import org.corpusaudit.settings.BadPipelineException;
import org.corpusaudit.text.Quantity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks a pipeline file and its input, and runs nothing. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Checks a pipeline file and the input it names; runs nothing.")
final class ValidateCommand implements Callable<Integer> {
  @Mixin private PipelineArguments arguments;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws RefusedException {
    Logging.configure();
    try {
      PipelineFile pipeline = arguments.pipeline();
      AuditSettings settings = pipeline.settings();
      if (StandardInput.isMeant(settings.files())) {
        throw new RefusedException("standard input (-) can be read once: name files to validate");
      }
      EngineOptions engine = EngineOptions.of(pipeline.beamOptions(), List.of(), spec);
      List<InputFile> files = Preflight.input(settings, engine.options());
      settings.checkUserFiles();
      Preflight.expected(settings);
      FirstRecords first = FirstRecords.read(files.get(0), settings.reading());
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          Locale.ROOT,
          "The pipeline file is sound. %s, %s. Of the first %s of %s, %s.%n",
          Quantity.of(files.size(), "input file"),
          Quantity.of(files.stream().mapToLong(InputFile::bytes).sum(), "byte"),
          Quantity.of(first.read(), "record"),
          files.get(0).path(),
          Quantity.of(first.sound(), "is sound", "are sound"));
      out.flush();
      if (first.sound() == 0) {
        throw new RefusedException("no record that was tried is sound: " + first.firstFault());
      }
      return 0;
    } catch (BadPipelineException | IOException e) {
      throw new RefusedException(e.getMessage());
    }
  }
}
