package org.corpusaudit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.util.MimeTypes;
import org.corpusaudit.output.AuditOutput;
import picocli.CommandLine;

/**
 * What must hold of audits on any storage: the same bytes as on the local disk, found by a pattern,
 * written whole, refused where an audit stands, and nothing that looks like one after a failure.
 */
final class StoredAudits {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String root;
  private final List<String> options;
  private final Path local;

  /** Audits under a folder of a storage that is reached with Beam options. */
  StoredAudits(String root, Path local, String... options) {
    this.root = root;
    this.local = local;
    this.options = List.of(options);
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.fromArgs(options).create());
  }

  void anAuditIsTheSameAsOnTheLocalDisk() throws Exception {
    Map<String, byte[]> files = articles();
    Path input = Files.createDirectories(local.resolve("articles"));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(input.resolve(file.getKey()), file.getValue());
      put("articles/" + file.getKey(), file.getValue());
    }
    put("articles/readme.md", new byte[1]);

    assertThat(run(input + "/*.gz", local.resolve("audit").toString()), equalTo(""));
    assertThat(run(root + "/articles/*.gz", root + "/audit"), equalTo(""));

    AuditOutput stored = AuditOutput.open(root + "/audit");
    assertThat(
        outputs(stored), equalTo(outputs(AuditOutput.open(local.resolve("audit").toString()))));
    assertThat(outputs(stored).size(), greaterThan(10));
    for (Map.Entry<String, String> shard : outputs(stored).entrySet()) {
      assertThat(shard.getKey(), sha256(get("audit/" + shard.getKey())), equalTo(shard.getValue()));
    }
    assertThat(names("audit/**").stream().filter(n -> n.contains(".incomplete-")).count(), is(0L));

    assertThat(run(root + "/articles/*.gz", root + "/audit"), containsString("is not empty"));
    assertThat(run(root + "/articles/*.gz", root + "/audit", "--overwrite"), equalTo(""));
    assertThat(outputs(AuditOutput.open(root + "/audit")), equalTo(outputs(stored)));
  }

  void anAuditThatFailsLeavesNothingThatLooksComplete() throws Exception {
    put("broken/a.jsonl", "{\"text\":\"one\"}\nno JSON\n".getBytes(UTF_8));

    assertThat(run(root + "/broken/*", root + "/failed"), containsString("1 of 2 records"));
    assertThat(names("failed/manifest.json"), equalTo(List.of()));
    assertThat(names("failed/summary.json"), equalTo(List.of()));
    assertThat(names("failed/**").stream().filter(n -> n.contains(".incomplete-")).count(), is(0L));
    assertThat(
        run(
            root + "/broken/*",
            root + "/failed",
            "--overwrite",
            "--set",
            "input.maxRejectedShare=1"),
        equalTo(""));
    assertThat(AuditOutput.open(root + "/failed").rows("documents"), is(1L));
  }

  /** Stores the articles below {@code articles/}. */
  void putArticles() throws IOException {
    for (Map.Entry<String, byte[]> file : articles().entrySet()) {
      put("articles/" + file.getKey(), file.getValue());
    }
  }

  /** Hashes of the shards of an audit, by their paths. */
  Map<String, String> outputs(String audit) throws IOException {
    return outputs(AuditOutput.open(root + "/" + audit));
  }

  /** Runs an audit; what it says when it does not succeed. */
  String run(String input, String output, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("run", "--input=" + input, "--output=" + output, "--quiet"));
    arguments.addAll(Arrays.asList(more));
    arguments.addAll(options);
    StringWriter err = new StringWriter();
    CommandLine command = CorpusAudit.commandLine().setErr(new PrintWriter(err, true));
    int status = command.execute(arguments.toArray(String[]::new));
    return status == 0 ? "" : err.toString();
  }

  private static Map<String, String> outputs(AuditOutput audit) {
    Map<String, String> shards = new TreeMap<>();
    for (JsonNode shard : audit.manifest().path("outputs")) {
      shards.put(shard.path("path").asText(), shard.path("sha256").asText());
    }
    return shards;
  }

  private void put(String path, byte[] bytes) throws IOException {
    try (OutputStream out =
        Channels.newOutputStream(
            FileSystems.create(
                FileSystems.matchNewResource(root + "/" + path, false), MimeTypes.BINARY))) {
      out.write(bytes);
    }
  }

  private byte[] get(String path) throws IOException {
    try (InputStream in =
        Channels.newInputStream(
            FileSystems.open(FileSystems.matchNewResource(root + "/" + path, false)))) {
      return in.readAllBytes();
    }
  }

  /** Objects that a pattern below the root matches. */
  List<String> names(String pattern) throws IOException {
    MatchResult found = FileSystems.match(root + "/" + pattern, EmptyMatchTreatment.ALLOW);
    return Stream.of(found)
        .flatMap(
            match -> {
              try {
                return match.metadata().stream();
              } catch (IOException e) {
                return Stream.empty(); // Nothing is there.
              }
            })
        .map(file -> file.resourceId().toString())
        .toList();
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static Map<String, byte[]> articles() throws IOException {
    Random random = new Random(3);
    Map<String, byte[]> files = new TreeMap<>();
    for (int file = 0; file < 4; file++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (OutputStream out = new GZIPOutputStream(bytes)) {
        for (int i = 0; i < 40; i++) {
          StringBuilder text = new StringBuilder("Home News Sport\n");
          for (int word = 0; word < 120; word++) {
            text.append('w').append(random.nextInt(i < 38 ? 500 : 1)).append(' ');
          }
          String url = "https://site" + file + ".org/" + i;
          out.write(
              (JSON.createObjectNode().put("url", url).put("text", text.toString()) + "\n")
                  .getBytes(UTF_8));
        }
      }
      files.put("part-" + file + ".jsonl.gz", bytes.toByteArray());
    }
    return files;
  }
}
