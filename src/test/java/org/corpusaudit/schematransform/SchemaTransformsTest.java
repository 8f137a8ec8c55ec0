package org.corpusaudit.schematransform;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.beam.model.expansion.v1.ExpansionApi;
import org.apache.beam.model.pipeline.v1.ExternalTransforms.SchemaTransformPayload;
import org.apache.beam.model.pipeline.v1.RunnerApi;
import org.apache.beam.sdk.coders.RowCoder;
import org.apache.beam.sdk.expansion.service.ExpansionService;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.SchemaTranslation;
import org.apache.beam.sdk.schemas.transforms.SchemaTransformProvider;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.vendor.grpc.v1p69p0.com.google.protobuf.ByteString;
import org.apache.beam.vendor.grpc.v1p69p0.io.grpc.stub.StreamObserver;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Other SDKs find the stages through Beam's expansion service, and expand them. */
class SchemaTransformsTest {
  private static final String PREFIX = "beam:schematransform:org.corpusaudit:";

  @Test
  void everyStageIsExpandedForAnotherSdk() throws IOException {
    Map<String, SchemaTransformProvider> providers = providers();
    assertThat(
        providers.keySet(), hasItems(PREFIX + "audit_corpus:v1", PREFIX + "find_duplicates:v1"));
    for (SchemaTransformProvider provider : providers.values()) {
      if (!provider.inputCollectionNames().isEmpty()) {
        assertThat(provider.identifier(), endsWith("_of_rows:v1"));
        continue; // Its rows would come from the other SDK.
      }
      Row configuration =
          Row.withSchema(provider.configurationSchema())
              .withFieldValue("files", List.of("articles/*"))
              .withFieldValue("temporary", null)
              .withFieldValue("output", "audit")
              .withFieldValue("settings", Map.of("duplicates.threshold", "0.7"))
              .build();

      ExpansionApi.ExpansionResponse response = expand(provider, configuration);

      assertThat(response.getError(), is(emptyString()));
      RunnerApi.PTransform expanded = response.getTransform();
      assertThat(expanded.getSubtransformsCount(), greaterThan(0));
      assertThat(expanded.getOutputsMap().keySet(), hasItems("output"));
      String coder =
          response
              .getComponents()
              .getPcollectionsOrThrow(expanded.getOutputsOrThrow("output"))
              .getCoderId();
      assertThat(
          response.getComponents().getCodersOrThrow(coder).getSpec().getUrn(),
          is("beam:coder:row:v1"));
    }
  }

  @Test
  void aSettingThatNoPipelineFileHasIsRefusedWhenTheStageIsExpanded() throws IOException {
    SchemaTransformProvider provider = providers().get(PREFIX + "find_duplicates:v1");
    Row configuration =
        Row.withSchema(provider.configurationSchema())
            .withFieldValue("files", List.of("articles/*"))
            .withFieldValue("temporary", null)
            .withFieldValue("output", null)
            .withFieldValue("settings", Map.of("duplicates.treshold", "0.7"))
            .build();

    assertThat(expand(provider, configuration).getError(), containsString("duplicates.threshold"));
  }

  @Test
  void whatTheDocumentationShowsInYamlIsExpanded() throws IOException {
    int expanded = 0;
    for (Map<String, Object> yaml : documented()) {
      Map<String, String> names = new TreeMap<>();
      for (Object provider : (List<?>) yaml.getOrDefault("providers", List.of())) {
        ((Map<?, ?>) ((Map<?, ?>) provider).get("transforms"))
            .forEach((name, urn) -> names.put((String) name, (String) urn));
      }
      Set<String> ofFiles = new TreeSet<>(providers().keySet());
      ofFiles.removeIf(urn -> urn.endsWith("_of_rows:v1"));
      assertThat(new TreeSet<>(names.values()), equalTo(ofFiles));
      Map<?, ?> pipeline = (Map<?, ?>) yaml.get("pipeline");
      for (Object step : (List<?>) pipeline.get("transforms")) {
        Map<?, ?> transform = (Map<?, ?>) step;
        String urn = names.get(transform.get("type"));
        if (urn != null) {
          SchemaTransformProvider provider = providers().get(urn);
          assertThat(expand(provider, (Map<?, ?>) transform.get("config")).getError(), is(""));
          expanded++;
        }
      }
    }
    assertThat(expanded, greaterThan(0));
  }

  /** As Beam YAML makes the row of a configuration: no value is of another type than written. */
  private static ExpansionApi.ExpansionResponse expand(
      SchemaTransformProvider provider, Map<?, ?> config) throws IOException {
    Schema schema = provider.configurationSchema();
    List<Object> values = new ArrayList<>();
    for (Object name : config.keySet()) {
      assertThat(schema.getFieldNames(), hasItem((String) name));
    }
    for (String name : schema.getFieldNames()) {
      values.add(config.get(name));
    }
    return expand(provider, Row.withSchema(schema).addValues(values).build());
  }

  private static List<Map<String, Object>> documented() throws IOException {
    List<Map<String, Object>> found = new ArrayList<>();
    String[] parts = Files.readString(Path.of("docs/library.md")).split("```", -1);
    for (String part : parts) {
      if (part.startsWith("yaml\n")) {
        found.add(new Yaml().load(part.substring("yaml\n".length())));
      }
    }
    return found;
  }

  @Test
  void oneOfFilesAndRowsIsTheInput() {
    SchemaTransformProvider provider = providers().get(PREFIX + "count_terms:v1");
    Row nothing = Row.nullRow(provider.configurationSchema());

    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> provider.from(nothing));

    assertThat(refused.getMessage(), containsString("write either files, or temporary"));
  }

  private static Map<String, SchemaTransformProvider> providers() {
    Map<String, SchemaTransformProvider> ours = new TreeMap<>();
    for (SchemaTransformProvider provider : ServiceLoader.load(SchemaTransformProvider.class)) {
      if (provider.identifier().startsWith(PREFIX)) {
        ours.put(provider.identifier(), provider);
      }
    }
    return ours;
  }

  private static ExpansionApi.ExpansionResponse expand(
      SchemaTransformProvider provider, Row configuration) throws IOException {
    Schema schema = provider.configurationSchema();
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    RowCoder.of(schema).encode(configuration, encoded);
    SchemaTransformPayload payload =
        SchemaTransformPayload.newBuilder()
            .setIdentifier(provider.identifier())
            .setConfigurationSchema(SchemaTranslation.schemaToProto(schema, true))
            .setConfigurationRow(ByteString.copyFrom(encoded.toByteArray()))
            .build();
    RunnerApi.PTransform transform =
        RunnerApi.PTransform.newBuilder()
            .setUniqueName("stage")
            .setSpec(
                RunnerApi.FunctionSpec.newBuilder()
                    .setUrn("beam:expansion:payload:schematransform:v1")
                    .setPayload(payload.toByteString()))
            .build();
    Answer answer = new Answer();
    new ExpansionService(new String[0])
        .expand(
            ExpansionApi.ExpansionRequest.newBuilder()
                .setNamespace("test")
                .setTransform(transform)
                .build(),
            answer);
    return answer.response;
  }

  /** Takes the one answer of a call that is made in this thread. */
  private static final class Answer implements StreamObserver<ExpansionApi.ExpansionResponse> {
    private ExpansionApi.ExpansionResponse response =
        ExpansionApi.ExpansionResponse.getDefaultInstance();

    @Override
    public void onNext(ExpansionApi.ExpansionResponse next) {
      response = next;
    }

    @Override
    public void onError(Throwable failure) {
      throw new IllegalStateException(failure);
    }

    @Override
    public void onCompleted() {}
  }
}
