package org.corpusaudit.cli;

import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Audits on an HDFS cluster of this process: a name node and a data node. */
class HdfsAuditTest {
  private static MiniDFSCluster cluster;

  @TempDir private static Path local;
  private static StoredAudits audits;

  @BeforeAll
  static void start() throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, local.resolve("hdfs").toString());
    cluster = new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
    cluster.waitActive();
    String address = "hdfs://127.0.0.1:" + cluster.getNameNodePort();
    audits =
        new StoredAudits(
            address + "/monthly",
            local,
            "--hdfsConfiguration=[{\"fs.defaultFS\":\"" + address + "\"}]");
  }

  @AfterAll
  static void stop() {
    cluster.shutdown();
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
