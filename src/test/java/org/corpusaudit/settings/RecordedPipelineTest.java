package org.corpusaudit.settings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedPipelineTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Names of options of the storages' classes, and of any that nobody has thought of. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // S3: S3Options, AwsOptions.
        "awsCredentialsProvider",
        "SSECustomerKey",
        "SSEKMSKeyId",
        "s3StorageClass",
        "endpoint",
        "proxyConfiguration",
        "clientConfiguration",
        // HDFS: HadoopFileSystemOptions.
        "hdfsConfiguration",
        // GCS: GcpOptions, GcsOptions, OAuth options.
        "gcpCredential",
        "credentialFactoryClass",
        "gcpOauthScopes",
        "impersonateServiceAccount",
        "gcsCustomAuditEntries",
        "serviceAccount",
        // Azure, and what a user registers.
        "azureConnectionString",
        "sasToken",
        "azureCredentialsProvider",
        "password",
        "myOption",
        "Runner",
        "filesToStage",
        "flinkMaster"
      })
  void noOptionIsKeptThatDoesNotDescribeTheAudit(String option) throws Exception {
    ObjectNode pipeline = JSON.createObjectNode();
    pipeline
        .putObject("beam")
        .put(option, "s3cr3t")
        .put("runner", "FlinkRunner")
        .put("parallelism", 4);

    ObjectNode recorded = RecordedPipeline.of(pipeline);

    assertThat(recorded.toString(), not(containsString("s3cr3t")));
    assertThat(
        recorded.toString(), equalTo("{\"beam\":{\"runner\":\"FlinkRunner\",\"parallelism\":4}}"));
    assertThat(pipeline.at("/beam/" + option).asText(), equalTo("s3cr3t"));
  }

  @Test
  void ofEveryOptionOfTheClassesOnThePathFewAreKept() {
    ObjectNode pipeline = JSON.createObjectNode();
    ObjectNode beam = pipeline.putObject("beam");
    for (Class<? extends PipelineOptions> type :
        Set.of(PipelineOptions.class, DirectOptions.class, FlinkPipelineOptions.class)) {
      PipelineOptionsFactory.register(type);
      for (var method : type.getMethods()) {
        if (method.getName().startsWith("set") && method.getParameterCount() == 1) {
          String name = method.getName().substring(3);
          beam.put(Character.toLowerCase(name.charAt(0)) + name.substring(1), "x");
        }
      }
    }
    Set<String> kept = new TreeSet<>();
    RecordedPipeline.of(pipeline).get("beam").fieldNames().forEachRemaining(kept::add);

    assertThat(
        kept,
        equalTo(
            Set.of(
                "jobName",
                "maxParallelism",
                "numberOfExecutionRetries",
                "objectReuse",
                "parallelism",
                "runner",
                "targetParallelism")));
  }

  @Test
  void passwordsInAddressesAndSignaturesAreLeftOut() throws Exception {
    ObjectNode pipeline =
        (ObjectNode)
            JSON.readTree(
                "{\"input\":{\"files\":[\"s3://AKIA:s3cr3t@bucket/a\",\"hdfs://user@host/b\","
                    + "\"https://x.org/a?X-Amz-Signature=s3cr3t&b=1\",\"a:b@c/*.jsonl\"]},"
                    + "\"output\":{\"directory\":\"ftp://u:s3cr3t@h/d\"},\"beam\":true}");

    String recorded = RecordedPipeline.of(pipeline).toString();

    assertThat(recorded, not(containsString("s3cr3t")));
    assertThat(recorded, containsString("s3://AKIA:***@bucket/a"));
    assertThat(recorded, containsString("hdfs://user@host/b"));
    assertThat(recorded, containsString("X-Amz-Signature=***&b=1"));
    assertThat(recorded, containsString("a:b@c/*.jsonl"));
  }

  @Test
  void aRefusalDoesNotRepeatThem() {
    assertThat(
        RecordedPipeline.message(
            "Unable to parse s3cr3t of FlinkRunner",
            Map.of("awsCredentialsProvider", "s3cr3t", "runner", "FlinkRunner")),
        equalTo("Unable to parse *** of FlinkRunner"));
  }
}
