package org.corpusaudit.page;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** What is spilled is made of the corpus's text: nobody else may read it. */
class TemporaryFolderTest {
  @Test
  void nobodyElseCanLookIntoIt() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path file = TemporaryFolder.newFile();

    assertThat(modes(file.getParent()), equalTo("rwx------"));
    assertThat(modes(file), equalTo("rw-------"));
    Files.delete(file);
  }

  @Test
  void aSorterThatSpillsLeavesNothing() throws IOException {
    Path probe = TemporaryFolder.newFile();
    Files.delete(probe);
    byte[] entry = new byte[1000];
    try (EntrySorter sorter = new EntrySorter(10_000)) {
      for (int i = 0; i < 100; i++) {
        entry[0] = (byte) i;
        sorter.add(entry, 0, entry.length);
      }
      assertThat(sorter.spilledRuns() > 5, is(true));
    }
    try (var left = Files.list(probe.getParent())) {
      assertThat(left.count(), is(0L));
    }
  }

  @Test
  void aFullDiskIsToldWithThePlaceAndWhatToDo() {
    EntryCursor broken =
        new EntryCursor() {
          @Override
          public boolean next() throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public byte[] array() {
            return new byte[0];
          }

          @Override
          public int offset() {
            return 0;
          }

          @Override
          public int length() {
            return 0;
          }
        };

    IOException failure = assertThrows(IOException.class, () -> SpilledRun.write(broken));

    assertThat(
        failure.getMessage(),
        allOf(
            containsString("the temporary folder " + System.getProperty("java.io.tmpdir")),
            containsString("No space left on device"),
            containsString("-Djava.io.tmpdir=DIR")));
  }

  private static String modes(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
