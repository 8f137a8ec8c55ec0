package org.corpusaudit.examples;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.corpusaudit.pipeline.AuditRuns;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every example gives what the whole audit of the same files has in its tables. */
@Tag("slow")
class ExamplesTest {
  private static final String FILES = "sample-data/articles/*";
  private static final Queue<String> GOT = new ConcurrentLinkedQueue<>();

  @TempDir private static Path folder;

  private static Path audit;

  @BeforeAll
  static void audit() throws Exception {
    audit = folder.resolve("audit");
    List<String> told = run(p -> AuditThenTell.addTo(p, FILES, audit.toString()));
    assertThat(told, contains(containsString(audit + ": {")));
    // Nothing but the graph has run: no launcher has written them.
    for (String file : List.of("manifest.json", "summary.json", "report.html")) {
      assertThat(file, Files.exists(audit.resolve(file)), is(true));
    }
  }

  @Test
  void duplicatesAreThoseOfTheAudit() throws Exception {
    List<String> found = run(p -> NearDuplicateReport.addTo(p, FILES));
    // A lower threshold finds what the audit found and more.
    assertThat(found.size(), greaterThan(20));
    assertThat(found.toString(), not(containsString("null")));
  }

  @Test
  void textsAreThoseOfTheDocuments() throws Exception {
    List<String> texts = new ArrayList<>();
    for (String line : AuditRuns.rows(audit).get("documents")) {
      texts.add(new ObjectMapper().readTree(line).get("text").asText());
    }
    assertThat(sorted(run(p -> CleanTexts.addTo(p, FILES))), equalTo(sorted(texts)));
  }

  @Test
  void segmentsAreThoseOfTheAudit() throws Exception {
    List<String> segments = new ArrayList<>();
    for (String line : AuditRuns.rows(audit).get("boilerplate/segments")) {
      var row = new ObjectMapper().readTree(line);
      if (row.get("documents").asInt() >= 5) {
        segments.add(row.get("site").asText() + ": " + row.get("text").asText());
      }
    }
    assertThat(sorted(run(p -> MenusOfSites.addTo(p, FILES, 5))), equalTo(sorted(segments)));
  }

  @Test
  void termsAreCountedOfRows() {
    Schema schema =
        Schema.builder()
            .addStringField("id")
            .addStringField("language")
            .addStringField("text")
            .build();
    List<String> words =
        run(
            p -> {
              PCollection<Row> rows =
                  p.apply(
                      Create.of(
                              Row.withSchema(schema)
                                  .addValues("1", "en", "a river and a bank")
                                  .build(),
                              Row.withSchema(schema).addValues("2", "en", "the river rose").build())
                          .withRowSchema(schema));
              return WordList.addTo(rows, folder.resolve("rows").toString());
            });
    assertThat(words, containsInAnyOrder("a 2", "river 2"));
  }

  @Test
  void pairsAreThoseOfTheAudit() throws Exception {
    List<String> found = run(p -> Collocations.addTo(p, FILES, 10));
    List<String> pairs = new ArrayList<>();
    for (String line : AuditRuns.rows(audit).get("cooccurrences/terms")) {
      String[] cells = line.split("\t", -1);
      if (!cells[0].equals("a") && logDice(cells) >= 10) {
        pairs.add(cells[0] + " " + cells[1]);
      }
    }
    assertThat(pairs.size(), greaterThan(10));
    assertThat(sorted(found), equalTo(sorted(pairs)));
  }

  @Test
  void entitiesAreThoseOfTheAudit() throws Exception {
    List<String> entities = new ArrayList<>();
    String type = "";
    for (String line : AuditRuns.rows(audit).get("entities")) {
      String[] cells = line.split("\\t", -1);
      if (!cells[0].equals("entity") && Long.parseLong(cells[2]) >= 3) {
        type = type.isEmpty() ? cells[1] : type;
        if (cells[1].equals(type)) {
          entities.add(cells[0] + " " + cells[2]);
        }
      }
    }
    String wanted = type;
    assertThat(entities.size(), greaterThan(0));
    assertThat(sorted(run(p -> EntitiesOfType.addTo(p, FILES, wanted))), equalTo(sorted(entities)));
  }

  private static double logDice(String[] cells) {
    return Double.parseDouble(cells[8]);
  }

  private static List<String> sorted(List<String> lines) {
    return lines.stream().sorted().toList();
  }

  private static List<String> run(Function<Pipeline, PCollection<String>> example) {
    GOT.clear();
    Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.create());
    example.apply(pipeline).apply("Gather", ParDo.of(new GatherFn()));
    pipeline.run().waitUntilFinish();
    return new ArrayList<>(GOT);
  }

  private static final class GatherFn extends DoFn<String, Void> {
    @ProcessElement
    @SuppressWarnings({"unused", "EffectivelyPrivate"}) // Beam calls it.
    public void process(@Element String line) {
      GOT.add(line);
    }
  }
}
