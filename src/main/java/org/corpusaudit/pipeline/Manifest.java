package org.corpusaudit.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.util.ReleaseInfo;
import org.corpusaudit.corpus.LossFigures;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.corpus.formats.InputFile;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.figure.CounterFamily;
import org.corpusaudit.output.Publication;
import org.corpusaudit.output.WrittenShard;
import org.corpusaudit.plan.AuditSettings;
import org.corpusaudit.settings.RecordedPipeline;

/** Makes {@code manifest.json}: what ran, over what, and what it wrote. */
final class Manifest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Told in another way, or only if the run fails. */
  private static final List<CounterFamily> ELSEWHERE =
      List.of(
          ReadingFigures.STARTED,
          ReadingFigures.ENDED,
          LossFigures.BYTES_OF_FILE,
          LossFigures.LOST_BYTES_OF_FILE);

  private Manifest() {}

  static ObjectNode of(
      AuditSettings settings,
      String run,
      long startedMillis,
      Collection<InputFile> inputs,
      Collection<WrittenShard> outputs,
      Counted counted) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode versions = root.putObject("versions");
    String own = Manifest.class.getPackage().getImplementationVersion();
    versions.put("corpusAudit", own == null ? "development" : own);
    versions.put("beam", ReleaseInfo.getReleaseInfo().getVersion());
    versions.put("java", Runtime.version().toString());
    root.put(Publication.RUN, run);
    root.put("started", Instant.ofEpochMilli(startedMillis).toString());
    root.put("wallMillis", System.currentTimeMillis() - startedMillis);
    try {
      root.set("pipeline", RecordedPipeline.of((ObjectNode) JSON.readTree(settings.effective())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the effective pipeline is JSON that we wrote", e);
    }
    ArrayNode files = root.putArray("inputs");
    for (InputFile input : inputs) {
      files
          .addObject()
          .put("path", RecordedPipeline.path(input.path()))
          .put("bytes", input.bytes())
          .put("modified", Instant.ofEpochMilli(input.modifiedMillis()).toString());
    }
    ArrayNode shards = root.putArray("outputs");
    for (WrittenShard shard : outputs) {
      shards
          .addObject()
          .put("path", shard.path())
          .put("rows", shard.rows())
          .put("bytes", shard.bytes())
          .put("sha256", shard.sha256());
    }
    ArrayNode stages = root.putArray("stages");
    ObjectNode counters = root.putObject("counters");
    counted
        .counters()
        .forEach(
            (name, count) -> {
              if (ELSEWHERE.stream().noneMatch(family -> family.isNamed(name))) {
                counters.put(BoundedNames.of(name), count);
              }
            });
    ReadingFigures.STARTED.of(counted).entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(
            begun -> {
              String pass = begun.getKey();
              long started = begun.getValue();
              long ended = ReadingFigures.ENDED.of(counted).getOrDefault(pass, started);
              stages
                  .addObject()
                  .put("name", pass)
                  .put("millis", ended - started)
                  .put("afterMillis", Math.max(0, started - startedMillis));
            });
    return root;
  }

  /**
   * Lists the small files beside the tables; {@code report.html} can be written again and is not.
   */
  static void addFiles(ObjectNode manifest, List<WrittenShard> files) {
    ArrayNode listed = manifest.putArray("files");
    for (WrittenShard file : files) {
      listed
          .addObject()
          .put("path", file.path())
          .put("bytes", file.bytes())
          .put("sha256", file.sha256());
    }
  }
}
