package org.corpusaudit.report;

import static org.corpusaudit.report.layout.Message.say;
import static org.corpusaudit.report.layout.Message.verbatim;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Chart;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.report.layout.Section;

/** How long the run took, and what it wrote. */
final class StageSection implements SectionMaker {
  private static final String MANIFEST = "manifest.json";

  @Override
  public List<Section> of(AuditOutput audit) throws IOException {
    JsonNode manifest = audit.manifest();
    long bytes = 0;
    for (JsonNode input : manifest.path("inputs")) {
      bytes += input.path("bytes").asLong();
    }
    Section section =
        new Section(
                "stages",
                say("The run"),
                say(
                    "How long each stage took, from its first block of the input to its last. Grouping,"
                        + " merging and writing between them are in the wall time alone."))
            .figure(
                say("Wall time"),
                seconds(manifest.path("wallMillis").asLong()),
                MANIFEST,
                "wallMillis")
            .figure(
                say("Input files"),
                Cell.count(manifest.path("inputs").size()).shown(),
                MANIFEST,
                "inputs")
            .figure(say("Input bytes"), Cell.count(bytes).shown(), MANIFEST, "inputs.bytes")
            .figure(
                say("Records a second"),
                Cell.count(
                        Math.round(
                            ReadingFigures.READ.in(audit.summary()).asDouble()
                                / Math.max(1, manifest.path("wallMillis").asLong())
                                * 1e3))
                    .shown(),
                MANIFEST,
                "wallMillis");
    JsonNode stages = manifest.path("stages");
    if (!stages.isEmpty()) {
      List<String> names = new ArrayList<>();
      List<Double> seconds = new ArrayList<>();
      List<Double> starts = new ArrayList<>();
      double records = ReadingFigures.READ.in(audit.summary()).asDouble();
      double wall = Math.max(1, manifest.path("wallMillis").asDouble());
      Grid grid =
          new Grid(
                  "stages-table",
                  say("Stages"),
                  MANIFEST,
                  verbatim("stages"),
                  stages.size(),
                  "stage",
                  "#seconds",
                  "#of the wall time",
                  "#records a second")
              .means("stage", say("a pass over the corpus or its tables"))
              .means("seconds", say("from its first block to its last"))
              .means(
                  "of the wall time",
                  say("its seconds over those of the whole run; passes run at once"))
              .means("records a second", say("records that it took in, over its seconds"));
      for (JsonNode stage : stages) {
        double took = stage.path("millis").asLong() / 1e3;
        names.add(stage.path("name").asText());
        seconds.add(took);
        starts.add(stage.path("afterMillis").asLong() / 1e3);
        grid.row(
            stage.path("name").asText(),
            Cell.real(took),
            Cell.share(1e3 * took / wall),
            Cell.count(Math.round(records / Math.max(1e-3, took))));
      }
      section
          .chart(
              Chart.bars(
                      "stages-chart",
                      "ranked",
                      say("Seconds by stage, when it ran"),
                      MANIFEST,
                      names)
                  .series(say("seconds"), seconds)
                  .from(starts)
                  .beside("stages-table"))
          .grid(grid);
    }
    Grid outputs =
        new Grid(
                "outputs-table",
                say("Output files"),
                MANIFEST,
                verbatim("outputs"),
                manifest.path("outputs").size(),
                "file",
                "#rows",
                "#bytes")
            .means("file", say("a shard, beside this page"))
            .means("rows", say("its rows"))
            .means("bytes", say("its size as it lies there"));
    for (JsonNode shard : manifest.path("outputs")) {
      if (outputs.rows().size() < 200) {
        outputs.row(
            shard.path("path").asText(),
            Cell.count(shard.path("rows").asLong()),
            Cell.count(shard.path("bytes").asLong()));
      }
    }
    return List.of(section.grid(outputs));
  }

  private static Message seconds(long millis) {
    return say("%s s", Cell.real(millis / 1e3).shown());
  }
}
