package org.corpusaudit.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Chart;
import org.corpusaudit.report.layout.Grid;
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
                "The run",
                "How long each stage took, from its first block of the input to its last. Grouping,"
                    + " merging and writing between them are in the wall time alone.")
            .figure(
                "Wall time", seconds(manifest.path("wallMillis").asLong()), MANIFEST, "wallMillis")
            .figure(
                "Input files",
                Cell.count(manifest.path("inputs").size()).shown(),
                MANIFEST,
                "inputs")
            .figure("Input bytes", Cell.count(bytes).shown(), MANIFEST, "inputs.bytes")
            .figure(
                "Records a second",
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
                  "Stages",
                  MANIFEST,
                  "stages",
                  stages.size(),
                  "stage",
                  "#seconds",
                  "#of the wall time",
                  "#records a second")
              .means("stage", "a pass over the corpus or its tables")
              .means("seconds", "from its first block to its last")
              .means(
                  "of the wall time", "its seconds over those of the whole run; passes run at once")
              .means("records a second", "records that it took in, over its seconds");
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
              Chart.bars("stages-chart", "ranked", "Seconds by stage, when it ran", MANIFEST, names)
                  .series("seconds", seconds)
                  .from(starts)
                  .beside("stages-table"))
          .grid(grid);
    }
    Grid outputs =
        new Grid(
                "outputs-table",
                "Output files",
                MANIFEST,
                "outputs",
                manifest.path("outputs").size(),
                "file",
                "#rows",
                "#bytes")
            .means("file", "a shard, beside this page")
            .means("rows", "its rows")
            .means("bytes", "its size as it lies there");
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

  private static String seconds(long millis) {
    return Cell.real(millis / 1e3).shown() + " s";
  }
}
