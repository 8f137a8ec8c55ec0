package org.corpusaudit.dataflow;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.runners.dataflow.DataflowRunner;
import org.apache.beam.runners.dataflow.options.DataflowPipelineOptions;
import org.apache.beam.sdk.extensions.gcp.auth.NoopCredentialFactory;
import org.apache.beam.sdk.extensions.gcp.storage.NoopPathValidator;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.corpusaudit.pipeline.JobGraphs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job as Dataflow would be given it: translated to a template without credentials or network,
 * and looked at.
 */
class DataflowJobTest {
  @TempDir private static Path folder;

  private static JsonNode job;

  @BeforeAll
  static void translate() throws Exception {
    DataflowPipelineOptions options =
        PipelineOptionsFactory.create().as(DataflowPipelineOptions.class);
    options.setRunner(DataflowRunner.class);
    options.setProject("project");
    options.setRegion("europe-west1");
    options.setJobName("corpus-audit");
    options.setLabels(Map.of("job", "corpus-audit"));
    options.setTempLocation("gs://bucket/temporary");
    // Else the runner asks the bucket of the temporary location for its policy.
    options.setGcpTempLocation("gs://bucket/temporary");
    options.setStagingLocation("gs://bucket/staging");
    options.setWorkerMachineType("n2-standard-4");
    options.setMaxNumWorkers(20);
    options.setPathValidatorClass(NoopPathValidator.class);
    options.setCredentialFactoryClass(NoopCredentialFactory.class);
    options.setStagerClass(KeptFiles.class);
    options.setFilesToStage(new ArrayList<>());
    Path template = folder.resolve("template.json");
    options.setTemplateLocation(template.toString());

    JobGraphs.whole(options, "gs://bucket/articles/*.jsonl.gz", "gs://bucket/audit").run();

    job = new ObjectMapper().readTree(Files.readString(template));
  }

  @Test
  void stepsAreThoseThatTheDocumentationLists() throws Exception {
    Set<String> steps = new LinkedHashSet<>();
    for (JsonNode step : job.get("steps")) {
      String name = step.at("/properties/user_name/value").asText();
      assertThat(step.get("kind") + " " + step.get("name"), name.isBlank(), is(false));
      steps.add(JobGraphs.step(name));
    }
    assertThat(steps, everyItem(is(in(JobGraphs.listed()))));
    assertThat(JobGraphs.listed(), everyItem(is(in(steps))));
  }

  @Test
  void everyStepHasAKindThatDataflowRunsAndANameOfItsOwn() {
    Set<String> kinds = new LinkedHashSet<>();
    List<String> names = new ArrayList<>();
    for (JsonNode step : job.get("steps")) {
      kinds.add(step.get("kind").asText());
      names.add(step.at("/properties/user_name/value").asText());
    }
    assertThat(
        kinds,
        containsInAnyOrder(
            "ParallelRead", "ParallelDo", "GroupByKey", "Flatten", "CollectionToSingleton"));
    assertThat(new LinkedHashSet<>(names).size(), equalTo(names.size()));
  }

  @Test
  void shufflesAndSideInputsAreThoseOfTheDesign() {
    List<String> shuffles = new ArrayList<>(named("GroupByKey"));
    shuffles.removeIf(name -> !JobGraphs.isOfPages(name));
    assertThat(shuffles.size(), allOf(greaterThan(20), lessThanOrEqualTo(JobGraphs.MOST_SHUFFLES)));
    assertThat(named("CollectionToSingleton").size(), is(2));
  }

  @Test
  void noElementIsSerializedByJava() {
    String encodings = "";
    for (JsonNode encoding : job.findValues("encoding")) {
      encodings += encoding + "\n";
    }
    assertThat(encodings, not(containsString("SerializableCoder")));
    assertThat(encodings, containsString("kind:bytes"));
  }

  @Test
  void optionsReachTheJob() {
    assertThat(job.at("/labels/job").asText(), is("corpus-audit"));
    assertThat(job.at("/environment/workerPools/0/machineType").asText(), is("n2-standard-4"));
    assertThat(
        job.at("/environment/workerPools/0/autoscalingSettings/maxNumWorkers").asInt(), is(20));
  }

  private static List<String> named(String kind) {
    List<String> names = new ArrayList<>();
    for (JsonNode step : job.get("steps")) {
      if (step.get("kind").asText().equals(kind)) {
        names.add(step.at("/properties/user_name/value").asText());
      }
    }
    return names;
  }
}
