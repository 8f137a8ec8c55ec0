package org.corpusaudit.cli;

import java.net.URI;
import java.nio.file.Path;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Audits on an S3 server of this process that keeps its objects in memory. */
class S3AuditTest {
  private static S3Proxy server;
  private static BlobStoreContext objects;

  @TempDir private static Path local;
  private static StoredAudits audits;

  @BeforeAll
  static void start() throws Exception {
    objects =
        ContextBuilder.newBuilder("transient")
            .credentials("id", "key")
            .build(BlobStoreContext.class);
    BlobStore store = objects.getBlobStore();
    store.createContainerInLocation(null, "corpus");
    server =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(URI.create("http://127.0.0.1:0"))
            // The client says how it has made its check sums.
            .ignoreUnknownHeaders(true)
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "id", "key")
            .build();
    server.start();
    audits =
        new StoredAudits(
            "s3://corpus/monthly",
            local,
            "--awsRegion=us-east-1",
            "--endpoint=http://127.0.0.1:" + server.getPort(),
            "--awsCredentialsProvider={\"@type\":\"StaticCredentialsProvider\","
                + "\"accessKeyId\":\"id\",\"secretAccessKey\":\"key\"}");
  }

  @AfterAll
  static void stop() throws Exception {
    server.stop();
    objects.close();
  }

  @Test
  void anAuditIsTheSameAsOnTheLocalDisk() throws Exception {
    audits.anAuditIsTheSameAsOnTheLocalDisk();
  }

  @Test
  void anAuditThatFailsLeavesNothingThatLooksComplete() throws Exception {
    audits.anAuditThatFailsLeavesNothingThatLooksComplete();
  }
}
