package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.corpusaudit.plan.PipelineFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.ParseResult;

/** The flex template's metadata and the main class that is given its parameters agree. */
class FlexTemplateTest {
  private static final Map<String, String> VALUES =
      Map.of(
          "input", "gs://bucket/articles/*.jsonl.gz",
          "output", "gs://bucket/audit",
          "pipeline", "{\"duplicates\": {\"threshold\": 0.7}}",
          "overwrite", "true");

  private static JsonNode metadata;

  @BeforeAll
  static void read() throws IOException {
    metadata =
        new ObjectMapper().readTree(Files.readString(Path.of("pipelines/dataflow/metadata.json")));
  }

  @Test
  void everyParameterIsTakenByTheCommand() throws IOException {
    List<String> names = new ArrayList<>();
    List<String> parameters = new ArrayList<>();
    for (JsonNode parameter : metadata.get("parameters")) {
      String name = parameter.get("name").asText();
      names.add(name);
      parameters.add("--" + name + "=" + VALUES.get(name));
    }
    assertThat(names, containsInAnyOrder(VALUES.keySet().toArray()));

    ParseResult run =
        CorpusAudit.commandLine()
            .parseArgs(FlexTemplate.command(parameters.toArray(new String[0])))
            .subcommand();

    assertThat(run.unmatched(), is(List.of("--runner=DataflowRunner")));
    assertThat(run.matchedOptionValue("--detach", false), is(true));
    assertThat(run.matchedOptionValue("--overwrite", false), is(true));
    assertThat(run.matchedOptionValue("--input", List.of()), is(List.of(VALUES.get("input"))));
  }

  @Test
  void thePipelineParameterIsAPipelineFile() throws Exception {
    String[] command = FlexTemplate.command("--pipeline=" + VALUES.get("pipeline"));
    PipelineFile file = PipelineFile.read(Path.of(command[3]));
    assertThat(file.settings().duplicates().threshold(), is(0.7));
  }

  @Test
  void theRegularExpressionsLetTheValuesPass() {
    for (JsonNode parameter : metadata.get("parameters")) {
      for (JsonNode regex : parameter.path("regexes")) {
        String value = VALUES.get(parameter.get("name").asText());
        assertThat(value, Pattern.matches(regex.asText(), value), is(true));
      }
      assertThat(parameter.get("helpText").asText().isBlank(), is(false));
    }
  }

  @Test
  void theRegularExpressionsLetJsonOfSeveralLinesAndChoicesPass() {
    Map<String, String> values =
        Map.of(
            "input", "gs://bucket/{a,b}/*.jsonl,gs://bucket/c-{1,2,3}.txt",
            "pipeline", "\n{\n  \"duplicates\": {\n    \"threshold\": 0.7\n  }\n}\n");
    for (JsonNode parameter : metadata.get("parameters")) {
      String value = values.get(parameter.get("name").asText());
      if (value != null) {
        String regex = parameter.at("/regexes/0").asText();
        assertThat(value, Pattern.matches(regex, value), is(true));
        assertThat(regex, Pattern.matches(regex, "gs://bucket/{a,/x"), is(false));
        assertThat(regex, Pattern.matches(regex, "articles/*.jsonl"), is(false));
      }
    }
  }

  @Test
  void optionsOfTheEngineGoThrough() throws IOException {
    List<String> command = List.of(FlexTemplate.command("--overwrite=false", "--region=REGION"));
    assertThat(command, hasItem("--region=REGION"));
    assertThat(command, everyItem(not(startsWith("--overwrite"))));
  }
}
