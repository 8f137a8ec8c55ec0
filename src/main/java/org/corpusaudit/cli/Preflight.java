package org.corpusaudit.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.corpusaudit.corpus.ArticleMemory;
import org.corpusaudit.corpus.blocks.MatchInput;
import org.corpusaudit.corpus.formats.FieldSurvey;
import org.corpusaudit.corpus.formats.Format;
import org.corpusaudit.corpus.formats.FrameReader;
import org.corpusaudit.corpus.formats.InputFile;
import org.corpusaudit.neardup.IndexRecord;
import org.corpusaudit.output.OutputDirectory;
import org.corpusaudit.output.OutputPlace;
import org.corpusaudit.plan.AuditSettings;
import org.corpusaudit.report.expectations.Expectations;

/** What can be known to be wrong before any work starts. */
final class Preflight {
  private Preflight() {}

  /** Checks the input and the output directory; the options say how files are reached. */
  static List<InputFile> check(AuditSettings settings, PipelineOptions options)
      throws RefusedException, IOException {
    FileSystems.setDefaultPipelineOptions(options);
    Storages.require(List.of(settings.directory()));
    Storages.require(settings.against());
    OutputPlace.require(
        new OutputDirectory(settings.directory(), "", settings.compression()),
        settings.overwrite());
    List<InputFile> files = input(settings, options);
    settings.checkUserFiles();
    earlier(settings);
    expected(settings);
    return files;
  }

  /** Refuses a heap that cannot hold the longest article that the settings allow. */
  static void memory(AuditSettings settings, long heapBytes) throws RefusedException {
    Optional<String> fault = ArticleMemory.fault(heapBytes, settings.reading().maxRecordBytes());
    if (fault.isPresent()) {
      throw new RefusedException(fault.get());
    }
  }

  /** Refuses an earlier audit that this one cannot be compared with. */
  private static void earlier(AuditSettings settings) throws RefusedException, IOException {
    byte[] header = IndexRecord.header(settings.duplicates());
    for (String audit : settings.against()) {
      List<InputFile> files = MatchInput.indexOf(audit);
      String path = files.get(0).path();
      try (InputStream in =
          Channels.newInputStream(FileSystems.open(FileSystems.matchNewResource(path, false)))) {
        byte[] found = FrameReader.first(path, in);
        if (!Arrays.equals(found, header)) {
          throw new RefusedException(
              String.format(
                  Locale.ROOT,
                  "the index of %s was made as %s and this run compares as %s: set"
                      + " duplicates.shingle as it was then",
                  audit,
                  new String(found, StandardCharsets.UTF_8),
                  new String(header, StandardCharsets.UTF_8)));
        }
      }
    }
  }

  /** Refuses an earlier audit with which expectations cannot compare this one. */
  static void expected(AuditSettings settings) throws RefusedException, IOException {
    JsonNode pipeline = new ObjectMapper().readTree(settings.effective());
    String against = pipeline.path("expectations").path(Expectations.AGAINST).asText();
    if (!against.isEmpty()) {
      Audits.comparable(Audits.open(against).manifest().path("pipeline"), pipeline);
    }
  }

  /** Checks the input alone. */
  static List<InputFile> input(AuditSettings settings, PipelineOptions options)
      throws RefusedException, IOException {
    FileSystems.setDefaultPipelineOptions(options);
    Storages.require(settings.files());
    List<InputFile> files = MatchInput.files(settings.files());
    if (files.isEmpty()) {
      throw new RefusedException(
          "no file matches the input "
              + String.join(", ", settings.files())
              + ": name files with --input");
    }
    for (InputFile file : files) {
      if (Format.of(file.path(), settings.reading()).isEmpty()) {
        throw new RefusedException(Format.refusal(file.path()));
      }
    }
    Optional<String> fault =
        FieldSurvey.fault(
            files,
            settings.reading(),
            settings.maxRejectedShare(),
            path -> FileSystems.open(FileSystems.matchNewResource(path, false)));
    if (fault.isPresent()) {
      throw new RefusedException(fault.get());
    }
    return files;
  }
}
