package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Audits on an S3 server that is slow, answers 503 or breaks connections: they end with the same
 * rows, or with one sentence and nothing that looks like an audit.
 */
class S3FaultsTest {
  private static final int NONE = Integer.MAX_VALUE;

  /** The client looks whether a connection still stands once nothing was sent for two seconds. */
  private static final int IDLE_MILLIS = 2500;

  private static final String INPUT = "s3://corpus/faults/articles/*.gz";
  private static final Duration LONGEST = Duration.ofMinutes(8);

  private static S3Proxy server;
  private static BlobStoreContext objects;
  private static FaultyRoad road;
  private static StoredAudits audits;
  private static Map<String, String> expected;

  @TempDir private static Path local;

  @BeforeAll
  static void start() throws Exception {
    objects =
        ContextBuilder.newBuilder("transient")
            .credentials("id", "key")
            .build(BlobStoreContext.class);
    objects.getBlobStore().createContainerInLocation(null, "corpus");
    server =
        S3Proxy.builder()
            .blobStore(objects.getBlobStore())
            .endpoint(URI.create("http://127.0.0.1:0"))
            .ignoreUnknownHeaders(true)
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "id", "key")
            .build();
    server.start();
    road = new FaultyRoad(server.getPort());
    audits =
        new StoredAudits(
            "s3://corpus/faults",
            local,
            "--awsRegion=us-east-1",
            "--endpoint=http://127.0.0.1:" + road.port(),
            "--awsCredentialsProvider={\"@type\":\"StaticCredentialsProvider\","
                + "\"accessKeyId\":\"id\",\"secretAccessKey\":\"key\"}");
    audits.putArticles();
    assertThat(audits.run(INPUT, "s3://corpus/faults/sound"), equalTo(""));
    expected = audits.outputs("sound");
  }

  @AfterAll
  static void stop() throws Exception {
    road.close();
    server.stop();
    objects.close();
  }

  /** Nothing goes wrong any more, and the connections that were cut are not used again. */
  @BeforeEach
  void heal() throws Exception {
    road.become(0, NONE, NONE);
    Thread.sleep(IDLE_MILLIS);
  }

  @Test
  void aSlowServerGivesTheSameRows() throws Exception {
    road.become(40, NONE, NONE);

    assertThat(run("slow"), equalTo(""));

    assertThat(audits.outputs("slow"), equalTo(expected));
  }

  @Test
  void everyThirdConnectionRefusedGivesTheSameRowsOrASentence() throws Exception {
    road.become(0, 3, 60_000);

    String told = run("refused");

    assertThat(road.faults(), greaterThan(3));
    endsWholeOrWithASentence("refused", told);
  }

  @Test
  void aServerThatRefusesFromSomeMomentOnEndsTheRunWithASentence() throws Exception {
    CompletableFuture<String> told = CompletableFuture.supplyAsync(() -> run("moment"));
    while (audits.names("moment/**").isEmpty() && !told.isDone()) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    road.become(0, 1, NONE);

    String sentence = told.get(LONGEST.toSeconds(), TimeUnit.SECONDS);

    assertThat(road.faults(), greaterThan(0));
    assertThat(sentence, not(equalTo("")));
    endsWholeOrWithASentence("moment", sentence);
  }

  @Test
  void aServerThatRefusesAllIsToldInASentence() throws Exception {
    road.become(0, 1, NONE);

    String told = run("none");

    assertThat(told.lines().count(), is(1L));
    heal();
    assertThat(audits.names("none/**").size(), is(0));
  }

  private static String run(String output) {
    return assertTimeoutPreemptively(
        LONGEST, () -> audits.run(INPUT, "s3://corpus/faults/" + output));
  }

  private void endsWholeOrWithASentence(String output, String told) throws Exception {
    System.out.println(output + ": " + road.faults() + " faults; " + told);
    heal();
    if (told.isEmpty()) {
      assertThat(audits.outputs(output), equalTo(expected));
      return;
    }
    assertThat(told, told.lines().count(), is(1L));
    assertThat(audits.names(output + "/manifest.json").size(), is(0));
    assertThat(audits.run(INPUT, "s3://corpus/faults/" + output, "--overwrite"), equalTo(""));
    assertThat(audits.outputs(output), equalTo(expected));
  }
}
