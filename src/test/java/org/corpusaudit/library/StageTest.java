package org.corpusaudit.library;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.transforms.windowing.FixedWindows;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.Row;
import org.joda.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stage cannot do is refused while the pipeline is built; what it cannot read is told. */
class StageTest {
  private static final Schema ARTICLE =
      Schema.builder().addStringField("id").addStringField("text").build();
  private static final Queue<Row> GOT = new ConcurrentLinkedQueue<>();

  @TempDir private Path folder;

  @Test
  void aStageThatItsOwnSettingSwitchesOffIsRefused() {
    Map<String, PTransform<PInput, PCollection<Row>>> off = new LinkedHashMap<>();
    off.put("duplicates", FindDuplicates.in("a/*").with("duplicates", "false"));
    off.put("duplicates.writePairs", pairs().with("duplicates.writePairs", "false"));
    off.put("duplicates.containment", contained().with("duplicates.containment", "false"));
    off.put("boilerplate", StripBoilerplate.in("a/*").with("boilerplate", "false"));
    off.put("terms", CountTerms.in("a/*").with("terms", "false"));
    off.put("terms.ngrams.sizes", CountTerms.in("a/*").ngrams().with("terms.ngrams.sizes", "[]"));
    off.put("terms.facets", CountTerms.in("a/*").facets().with("terms.facets", "false"));
    off.put("cooccurrences", CountPairs.in("a/*").with("cooccurrences", "false"));
    off.put("entities", CountEntities.in("a/*").with("entities", "false"));
    off.put("entities.facets", CountEntities.in("a/*").facets().with("entities.facets", "false"));
    off.put("entities.pairs", CountEntities.in("a/*").pairs().with("entities.pairs", "false"));
    off.forEach(
        (setting, stage) ->
            refuses("the setting " + setting + " switches off", () -> pipeline().apply(stage)));
  }

  @Test
  void aRunnersPageShowsTheInputAndTheSettingsThatWereMade() {
    Map<String, Object> shown = new TreeMap<>();
    DisplayData.from(
            FindDuplicates.in("a/*", "b/*")
                .withThreshold(0.6)
                .withThreshold(0.7)
                .with("beam.password", "secret"))
        .items()
        .forEach(item -> shown.put(item.getKey(), item.getValue()));

    assertThat(shown.get("files"), is("a/*,b/*"));
    assertThat(shown.get("duplicates.threshold"), is("0.7"));
    assertThat(shown.toString(), not(containsString("secret")));
    assertThat(shown.containsKey("temporary"), is(false));
  }

  @Test
  void inputThatIsNoneIsRefused() {
    refuses("name at least one pattern", FindDuplicates::in);
    refuses("a pattern of files is empty", () -> CountTerms.in(""));
    refuses("a pattern of files is empty", () -> CountTerms.in("a/*", null));
    refuses("the folder that rows are stored in is empty", () -> CountTerms.ofRows(""));
    refuses("the folder that rows are stored in is empty", () -> KeepArticles.ofRows(null));
    refuses("the folder that rows are stored in / is the root", () -> KeepArticles.ofRows("/"));
    refuses("the output directory is empty", () -> AuditCorpus.in("a/*").to(""));
    refuses("the output directory is empty", () -> AuditCorpus.in("a/*").to(null));
    refuses("is the root", () -> AuditCorpus.in("a/*").to("/"));
    refuses("has no value", () -> CountTerms.in("a/*").with("terms.stems", null));
    refuses("has no name", () -> CountTerms.in("a/*").with(null, "1"));
    refuses("those of in(…)", () -> CountTerms.in("a/*").with("input.files", "[\"b/*\"]"));
    // A directory may be called by a number.
    AuditCorpus.in("a/*").to("2026");
  }

  @Test
  void settingsOfFilesAreRefusedWhereRowsAreRead() {
    refuses("is for files", () -> CountTerms.ofRows("t").with("input.fields.text", "body"));
    refuses("is for files", () -> CountTerms.ofRows("t").with("input.format", "csv"));
    refuses(
        "is for files", () -> CountTerms.ofRows("t").with("input", "{\"fields\":{\"id\":\"n\"}}"));
    CountTerms.ofRows("t").with("input.maxRejectedShare", "0.5");
  }

  @Test
  void rowsThatAreNoArticlesAreRefused() {
    for (FieldType type : List.of(FieldType.INT64, FieldType.BYTES, FieldType.DATETIME)) {
      for (String field : List.of("text", "id", "url", "published")) {
        Schema.Builder schema = Schema.builder().addField(field, type);
        if (!field.equals("text")) {
          schema.addStringField("text");
        }
        Schema built = schema.build();
        refuses(
            "the field " + field + " of the rows is " + type.getTypeName(),
            () -> pipeline().apply(Create.empty(built)).apply(CountTerms.ofRows("t")));
      }
    }
    refuses(
        "have no field text",
        () ->
            pipeline()
                .apply(Create.empty(Schema.builder().addStringField("body").build()))
                .apply(CountTerms.ofRows("t")));
    refuses("stand in windows", () -> rows().apply(windows()).apply(CountTerms.ofRows("t")));
    refuses(
        "have no end",
        () ->
            rows()
                .setIsBoundedInternal(PCollection.IsBounded.UNBOUNDED)
                .apply(CountTerms.ofRows("t")));
    refuses("applied to rows", () -> pipeline().apply(CountTerms.ofRows("t")));
    refuses("applied to the pipeline", () -> rows().apply(CountTerms.in("a/*")));
  }

  @Test
  void recordsThatAreRejectedFailAStagePastTheBoundAndCanBeTaken() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      lines.append(i % 3 == 0 ? "{\"id\":\"" + i + "\",\"text\":\"one two\"}\n" : "no json\n");
    }
    String files = Files.writeString(folder.resolve("a.jsonl"), lines).toString();

    Pipeline failing = pipeline();
    failing.apply(CountTerms.in(files));
    Exception failure = assertThrows(Exception.class, () -> failing.run().waitUntilFinish());
    assertThat(failure.toString(), containsString("20 of 30 records were rejected (20 bad-json)"));

    assertThat(run(CountTerms.in(files).with("input.maxRejectedShare", "1")).size(), is(2));
    List<Row> rejected = run(CountTerms.in(files).rejected());
    assertThat(rejected.size(), is(20));
    assertThat(rejected.get(0).getString("file"), equalTo(files));
    assertThat(rejected.get(0).getString("reason"), equalTo("bad-json"));
    assertThat(rejected.get(0).getString("record"), equalTo("no json"));
  }

  @Test
  void anAuditIntoADirectoryThatHoldsAnotherFailsAndLeavesIt() throws IOException {
    String files =
        Files.writeString(folder.resolve("a.jsonl"), "{\"id\":\"1\",\"text\":\"one two\"}\n")
            .toString();
    Path full = Files.createDirectories(folder.resolve("full"));
    Files.writeString(full.resolve("summary.json"), "of another");
    Pipeline pipeline = pipeline();
    pipeline.apply(AuditCorpus.in(files).to(full.toString()));

    Exception failure = assertThrows(Exception.class, () -> pipeline.run().waitUntilFinish());

    assertThat(failure.toString(), containsString("is not empty"));
    assertThat(Files.readString(full.resolve("summary.json")), equalTo("of another"));
    try (var left = Files.list(full)) {
      assertThat(left.count(), is(1L));
    }
  }

  private static FindDuplicates pairs() {
    return FindDuplicates.in("a/*").pairs();
  }

  private static FindDuplicates contained() {
    return FindDuplicates.in("a/*").contained();
  }

  private static PTransform<PCollection<Row>, PCollection<Row>> windows() {
    return Window.into(FixedWindows.of(Duration.standardMinutes(1)));
  }

  private static PCollection<Row> rows() {
    return pipeline().apply(Create.empty(ARTICLE));
  }

  private static Pipeline pipeline() {
    return Pipeline.create(PipelineOptionsFactory.fromArgs("--runner=DirectRunner").create());
  }

  private static void refuses(String sentence, Supplier<?> made) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, made::get, sentence);
    assertThat(refusal.getMessage(), containsString(sentence));
  }

  private static List<Row> run(PTransform<PInput, PCollection<Row>> stage) {
    GOT.clear();
    Pipeline pipeline = pipeline();
    Pipeline.applyTransform("Stage", pipeline.begin(), stage).apply(ParDo.of(new Take()));
    pipeline.run().waitUntilFinish();
    return List.copyOf(GOT);
  }

  private static final class Take extends DoFn<Row, Void> {
    @ProcessElement
    public void process(@Element Row row) {
      GOT.add(row);
    }
  }
}
