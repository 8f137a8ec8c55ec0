package org.corpusaudit.output;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.util.MimeTypes;
import org.corpusaudit.store.ObjectStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
  private static final String LOCK = ".incomplete-lock";

  @TempDir private Path folder;

  @BeforeAll
  static void registerFileSystems() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  @Test
  void aSecondRunIsRefusedUntilTheFirstHasEnded() throws IOException {
    RunLock first = RunLock.take(run("one"), true);

    BadAuditException refusal =
        assertThrows(BadAuditException.class, () -> RunLock.take(run("two"), true));

    assertThat(refusal.getMessage(), containsString("another run (one, process "));
    first.close();
    assertThat(Files.exists(folder.resolve(LOCK)), is(false));
    RunLock.take(run("two"), true).close();
  }

  @Test
  void onAStoreOfObjectsTooASecondRunIsRefused() throws IOException {
    ObjectStore.clear();
    OutputDirectory one = new OutputDirectory("store://bucket/audit", "one", ShardCompression.NONE);
    OutputDirectory two = new OutputDirectory("store://bucket/audit", "two", ShardCompression.NONE);
    try (RunLock first = RunLock.take(one, true)) {
      assertThrows(BadAuditException.class, () -> RunLock.take(two, true));
      assertThat(first != null, is(true));
    }
    RunLock.take(two, true).close();
    assertThat(ObjectStore.objects().isEmpty(), is(true));
  }

  @Test
  void aLockThatItsRunCouldNotDeleteIsTakenByTheNextRunOfTheSameProcess() throws IOException {
    ObjectStore.clear();
    OutputDirectory one =
        new OutputDirectory("store://bucket/audit", "left", ShardCompression.NONE);
    OutputDirectory two =
        new OutputDirectory("store://bucket/audit", "next", ShardCompression.NONE);
    RunLock left = RunLock.take(one, true);
    ObjectStore.refuse(0, Integer.MAX_VALUE);
    left.close();
    ObjectStore.heal();
    assertThat(ObjectStore.objects().isEmpty(), is(false));

    RunLock.take(two, true).close();

    assertThat(ObjectStore.objects().isEmpty(), is(true));
  }

  @Test
  void aLockThatWasWrittenBeforeItsRunFailedToBeginIsTakenByTheNextRun() throws IOException {
    for (boolean attended : new boolean[] {true, false}) {
      int before = 0;
      boolean failed = true;
      while (failed) { // The store goes away one request later each time.
        ObjectStore.clear();
        put("store://bucket/audit/.incomplete-dead/part");
        String name = "begun-" + attended + before;
        OutputDirectory one =
            new OutputDirectory("store://bucket/audit", name, ShardCompression.NONE);
        ObjectStore.refuse(before++, Integer.MAX_VALUE);
        failed = fails(one, attended);
        ObjectStore.heal();
        if (failed) {
          RunLock.take(run("store://bucket/audit", name + "-next"), true).close();
        }
      }
      assertThat(before > 1, is(true));
    }
  }

  private static void put(String file) throws IOException {
    FileSystems.create(FileSystems.matchNewResource(file, false), MimeTypes.BINARY).close();
  }

  private static OutputDirectory run(String directory, String name) {
    return new OutputDirectory(directory, name, ShardCompression.NONE);
  }

  private static boolean fails(OutputDirectory directory, boolean attended) {
    try {
      RunLock.take(directory, attended).close();
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void theLockOfAProcessThatIsGoneFromThisMachineIsTakenAtOnce() throws IOException {
    ObjectNode holder = held("dead", true);
    holder.put("pid", 1L << 22).put("processStarted", "2020-01-01T00:00:00Z");
    Files.writeString(folder.resolve(LOCK), holder.toString());

    RunLock.take(run("next"), true).close();
  }

  @Test
  void aProcessOfTheSameNumberThatBeganAtAnotherTimeIsAnother() throws IOException {
    ObjectNode holder = held("dead", true).put("processStarted", "2020-01-01T00:00:00Z");
    Files.writeString(folder.resolve(LOCK), holder.toString());

    RunLock.take(run("next"), true).close();
  }

  @Test
  void aRunOnAnotherMachineIsHeldForDeadWhenItWasSilentForFiveMinutes() throws IOException {
    ObjectNode holder = held("far", true).put("host", "another-machine");
    Files.writeString(folder.resolve(LOCK), holder.toString());
    assertThrows(BadAuditException.class, () -> RunLock.take(run("next"), true));

    holder.put("seen", Instant.now().minus(RunLock.SILENCE).minusSeconds(1).toString());
    Files.writeString(folder.resolve(LOCK), holder.toString());
    RunLock.take(run("next"), true).close();
  }

  @Test
  void aRunThatNobodyWaitsForHoldsItForADayOrUntilItsLastStep() throws IOException {
    RunLock.take(run("detached"), false);
    assertThrows(BadAuditException.class, () -> RunLock.take(run("next"), true));

    new Publication(run("detached"), false).cleanUp();
    RunLock.take(run("next"), true).close();

    ObjectNode holder = held("far", false).put("host", "another-machine");
    holder.put("seen", Instant.now().minus(RunLock.UNATTENDED).minusSeconds(1).toString());
    Files.writeString(folder.resolve(LOCK), holder.toString());
    RunLock.take(run("next"), true).close();
  }

  @Test
  void aLockThatWasLeftHalfWrittenGoesByTheTimeOfItsFile() throws IOException {
    Path lock = Files.writeString(folder.resolve(LOCK), "{\"run\":");
    assertThrows(BadAuditException.class, () -> RunLock.take(run("next"), true));

    Files.setLastModifiedTime(
        lock, FileTime.from(Instant.now().minus(RunLock.SILENCE).minusSeconds(1)));
    RunLock.take(run("next"), true).close();
  }

  @Test
  void whatDeadRunsHaveLeftGoesWithTheNext() throws IOException {
    Path dead = Files.createDirectories(folder.resolve(".incomplete-dead"));
    Files.writeString(dead.resolve("terms-part-00000-of-00001.tsv.gz-x"), "half");
    Path own = Files.writeString(folder.resolve("notes.txt"), "mine");

    RunLock.take(run("next"), true).close();

    assertThat(Files.exists(dead), is(false));
    assertThat(Files.exists(own), is(true));
  }

  private ObjectNode held(String run, boolean attended) throws IOException {
    RunLock lock = RunLock.take(run(run), attended);
    ObjectNode holder = (ObjectNode) new ObjectMapper().readTree(folder.resolve(LOCK).toFile());
    lock.close();
    return holder;
  }

  private OutputDirectory run(String name) {
    return new OutputDirectory(folder.toString(), name, ShardCompression.NONE);
  }
}
