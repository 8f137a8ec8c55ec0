package org.corpusaudit.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.output.AuditOutput;

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
                "From a stage's first block to its last; stages overlap where the engine runs them"
                    + " side by side.")
            .figure(
                "Wall time", seconds(manifest.path("wallMillis").asLong()), MANIFEST, "wallMillis")
            .figure(
                "Input files",
                Cell.count(manifest.path("inputs").size()).shown(),
                MANIFEST,
                "inputs")
            .figure("Input bytes", Cell.count(bytes).shown(), MANIFEST, "inputs.bytes");
    JsonNode stages = manifest.path("stages");
    if (!stages.isEmpty()) {
      List<String> names = new ArrayList<>();
      List<Double> seconds = new ArrayList<>();
      Grid grid =
          new Grid(
              "stages-table", "Stages", MANIFEST, "stages", stages.size(), "stage", "#seconds");
      for (JsonNode stage : stages) {
        double took = stage.path("millis").asLong() / 1e3;
        names.add(stage.path("name").asText());
        seconds.add(took);
        grid.row(stage.path("name").asText(), Cell.real(took));
      }
      section
          .chart(
              Chart.bars("stages-chart", "ranked", "Seconds by stage", MANIFEST, names)
                  .series("seconds", seconds))
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
            "#bytes");
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
