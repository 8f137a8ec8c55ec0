package org.corpusaudit.sample;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFilesTest {
  @TempDir private Path folder;

  @Test
  void theCommittedSampleIsWhatTheGeneratorMakes() throws Exception {
    SampleFiles.write(folder);

    for (String file :
        List.of("articles/part-0.jsonl", "articles/note.txt", "truth/duplicates.jsonl")) {
      assertThat(
          file,
          Files.readString(Path.of("sample-data", file)),
          equalTo(Files.readString(folder.resolve(file))));
    }
  }
}
