package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedFilesTest {
  @TempDir private Path folder;

  @Test
  void whatAFlinkProcessHasIsNotSentToIt() throws IOException {
    String ours = file("corpus-audit.jar");
    String runner = file("beam-runners-flink-1.19-2.70.0.jar");
    String path =
        String.join(
            File.pathSeparator,
            List.of(
                ours,
                file("flink-core-1.19.0.jar"),
                file("flink-rpc-akka-loader-1.19.0.jar"),
                file("slf4j-jdk14-2.0.17.jar"),
                file("kryo-2.24.0.jar"),
                file("snappy-java-1.1.10.4.jar"),
                runner,
                folder.resolve("gone.jar").toString()));

    assertThat(new ArrayList<>(StagedFiles.of(path)), contains(ours, runner));
  }

  private String file(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "").toString();
  }
}
