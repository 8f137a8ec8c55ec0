package org.corpusaudit.report;

import static org.corpusaudit.report.layout.Message.say;
import static org.corpusaudit.report.layout.Message.verbatim;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.corpusaudit.corpus.CorpusTables;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.corpus.RejectedReason;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Chart;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.report.layout.Section;
import org.corpusaudit.report.layout.Shortened;

/** What could not be read, by reason, and the first of these records. */
final class RejectedSection implements SectionMaker {
  private static final int RECORDS = 100;
  private static final int RECORD_CHARS = 200;
  private static final Map<String, Message> MEANINGS =
      Arrays.stream(RejectedReason.values())
          .collect(Collectors.toMap(RejectedReason::label, reason -> say(reason.meaning())));

  @Override
  public List<Section> of(AuditOutput audit) throws IOException {
    JsonNode reasons = audit.summary().path("rejected");
    double read = Math.max(1, ReadingFigures.READ.in(audit.summary()).asDouble());
    Section section =
        new Section(
            "rejected",
            say("Rejected records"),
            reasons.isEmpty()
                ? say("None: every record was sound.")
                : say(
                    "Records that could not be read, had no text or repeated an id. The rest of the"
                        + " audit is without them."));
    section.count(say("Records rejected"), audit.summary(), ReadingFigures.REJECTED);
    if (reasons.isEmpty()) {
      return List.of(section);
    }
    Grid byReason =
        new Grid(
                "reasons-table",
                say("Reasons"),
                Section.SUMMARY,
                verbatim("rejected"),
                reasons.size(),
                "reason",
                "meaning",
                "#records",
                "#share of all")
            .means("reason", say("why records were rejected, in a word"))
            .means("meaning", say("the same in a phrase"))
            .means("records", say("records rejected for it"))
            .means("share of all", say("of the records read"));
    List<String> names = new ArrayList<>();
    List<Double> counts = new ArrayList<>();
    for (Map.Entry<String, JsonNode> reason : reasons.properties()) {
      names.add(reason.getKey());
      counts.add(reason.getValue().asDouble());
      byReason.row(
          reason.getKey(),
          MEANINGS.getOrDefault(reason.getKey(), verbatim("")),
          Cell.count(reason.getValue().asLong()),
          Cell.share(reason.getValue().asDouble() / read));
    }
    if (names.size() > 1) {
      section.chart(
          Chart.bars("reasons-chart", "ranked", say("Records by reason"), Section.SUMMARY, names)
              .series(say("records"), counts)
              .beside("reasons-table"));
    }
    return List.of(section.grid(byReason).grid(records(audit)));
  }

  private static Grid records(AuditOutput audit) throws IOException {
    Grid grid =
        new Grid(
                "rejected-table",
                say("Rejected records"),
                SectionMaker.file(audit, "rejected"),
                say("rejected records"),
                audit.rows("rejected"),
                "reason",
                "file",
                "#at byte",
                "message",
                "record")
            .means("reason", CorpusTables.REJECTED.columns(), "reason")
            .means("file", CorpusTables.REJECTED.columns(), "file")
            .means("at byte", CorpusTables.REJECTED.columns(), "position")
            .means("message", CorpusTables.REJECTED.columns(), "message")
            .means("record", CorpusTables.REJECTED.columns(), "record");
    for (String shard : audit.shards("rejected")) {
      if (grid.rows().size() < RECORDS) {
        audit.readJson(
            shard,
            row -> {
              grid.row(
                  row.path("reason").asText(),
                  row.path("file").asText(),
                  Cell.count(row.path("position").asLong()),
                  row.path("message").asText(),
                  Shortened.to(RECORD_CHARS, row.path("record").asText()));
              return grid.rows().size() < RECORDS;
            });
      }
    }
    return grid;
  }
}
