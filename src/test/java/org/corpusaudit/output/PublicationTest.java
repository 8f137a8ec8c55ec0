package org.corpusaudit.output;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.corpusaudit.table.Columns;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine may run the step that publishes again, after none, some or all of it was done. */
class PublicationTest {
  private static final Table ROWS = Table.jsonLines("documents", "a row", Columns.NONE);

  @TempDir private Path folder;

  @BeforeAll
  static void registerFileSystems() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  @Test
  void publishingAgainLeavesWhatWasPublished() throws IOException {
    OutputDirectory run = directory("one");
    List<WrittenShard> shards = List.of(write(run, 0, 2, "a"), write(run, 1, 2, "b"));
    publish(run, shards);

    publish(run, shards);

    assertThat(
        files(),
        containsInAnyOrder(
            "documents/part-00000-of-00002.jsonl",
            "documents/part-00001-of-00002.jsonl",
            "manifest.json"));
    assertThat(Files.readString(folder.resolve(shards.get(1).path())), is("b\n"));
  }

  @Test
  void aRunThatFailedLeavesNothingAndBeginsNothingMore() throws IOException {
    OutputDirectory run = directory("failed");
    run.open(ROWS, 0, 2);
    new Publication(run, false).abandon();

    IOException refused = assertThrows(IOException.class, () -> write(run, 1, 2, "late"));

    assertThat(refused.getMessage(), containsString("the run has failed"));
    assertThat(files(), is(List.of()));
    assertThat(Files.exists(Path.of(run.temporaryFolder().toString())), is(false));
    assertThat(write(directory("two"), 0, 1, "b").rows(), is(1L));
  }

  @Test
  void anAttemptGoesOnWhereOneStoppedBetweenTwoShards() throws IOException {
    publish(directory("one"), List.of(write(directory("one"), 0, 1, "old")));
    OutputDirectory run = directory("two");
    List<WrittenShard> shards = List.of(write(run, 0, 2, "a"), write(run, 1, 2, "b"));
    new Publication(run, true).move(shards.subList(0, 1));

    publish(run, shards);

    assertThat(
        files(),
        containsInAnyOrder(
            "documents/part-00000-of-00002.jsonl",
            "documents/part-00001-of-00002.jsonl",
            "manifest.json"));
  }

  @Test
  void anAttemptGoesOnWhereOneStoppedWhileAnEarlierAuditWasDeleted() throws IOException {
    OutputDirectory earlier = directory("one");
    publish(earlier, List.of(write(earlier, 0, 2, "old"), write(earlier, 1, 2, "old")));
    OutputDirectory run = directory("two");
    List<WrittenShard> shards = List.of(write(run, 0, 1, "new"));
    Files.delete(folder.resolve("manifest.json"));
    Files.delete(folder.resolve("documents/part-00000-of-00002.jsonl"));

    publish(run, shards);

    assertThat(files(), containsInAnyOrder("documents/part-00000-of-00001.jsonl", "manifest.json"));
  }

  @Test
  void allThatAnAuditCanHaveLeftIsDeletedWhateverWroteItAndNothingElse() throws IOException {
    Files.createDirectories(folder.resolve("boilerplate/spans"));
    Files.createDirectories(folder.resolve("parquet/cooccurrences/terms"));
    Files.createDirectories(folder.resolve("documents"));
    Files.createDirectories(folder.resolve("mine"));
    for (String left :
        List.of(
            "summary.json",
            "report.html",
            "expectations.json",
            "documents/part-00003-of-00009.jsonl.gz",
            "boilerplate/spans/part-00000-of-00001.jsonl.zst",
            "parquet/cooccurrences/terms/part-00000-of-00001.parquet")) {
      Files.writeString(folder.resolve(left), "of a run that failed");
    }
    List<String> own =
        List.of("notes.txt", "documents/notes.txt", "mine/part-00000-of-00001.jsonl", "a.jsonl");
    for (String file : own) {
      Files.writeString(folder.resolve(file), "mine");
    }
    OutputDirectory run = directory("two");

    publish(run, List.of(write(run, 0, 1, "new")));

    List<String> expected = new ArrayList<>(own);
    expected.add("documents/part-00000-of-00001.jsonl");
    expected.add("manifest.json");
    assertThat(files(), containsInAnyOrder(expected.toArray(new String[0])));
  }

  @Test
  void whereAnotherRunHasPublishedMeanwhileNothingIsMixed() throws IOException {
    OutputDirectory run = directory("two");
    List<WrittenShard> shards = List.of(write(run, 0, 1, "late"));
    OutputDirectory other = directory("one");
    publish(other, List.of(write(other, 0, 1, "first")));

    BadAuditException refusal =
        assertThrows(BadAuditException.class, () -> new Publication(run, false).move(shards));

    assertThat(refusal.getMessage(), containsString("files of another audit"));
    assertThat(
        Files.readString(folder.resolve("documents/part-00000-of-00001.jsonl")), is("first\n"));
  }

  @Test
  void shardsOfAFailedAttemptDoNotSurvive() throws IOException {
    OutputDirectory run = directory("one");
    write(run, 0, 1, "of an attempt that failed");
    WrittenShard shard = write(run, 0, 1, "of the one that did not");

    publish(run, List.of(shard));

    assertThat(files(), containsInAnyOrder("documents/part-00000-of-00001.jsonl", "manifest.json"));
    assertThat(Files.readString(folder.resolve(shard.path())), is("of the one that did not\n"));
  }

  @Test
  void aShardThatIsGoneFailsTheRun() throws IOException {
    OutputDirectory run = directory("one");
    WrittenShard shard = write(run, 0, 1, "a");
    Files.delete(Path.of(shard.temporary()));

    IOException failure = assertThrows(IOException.class, () -> publish(run, List.of(shard)));

    assertThat(failure.getMessage(), containsString("is not whole"));
    assertThat(Files.exists(folder.resolve("manifest.json")), is(false));
  }

  private OutputDirectory directory(String run) {
    return new OutputDirectory(folder.toString(), run, ShardCompression.NONE);
  }

  private static WrittenShard write(OutputDirectory run, int shard, int shards, String row)
      throws IOException {
    OpenShard open = run.open(ROWS, shard, shards);
    byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
    open.write(bytes, 0, bytes.length);
    return open.finish().get(0);
  }

  private static void publish(OutputDirectory run, List<WrittenShard> shards) throws IOException {
    Publication publication = new Publication(run, true);
    publication.move(shards);
    StringBuilder manifest = new StringBuilder("{\"run\": \"" + run.run() + "\", \"outputs\": [");
    for (WrittenShard shard : shards) {
      manifest.append(manifest.toString().endsWith("[") ? "" : ", ");
      manifest.append("{\"path\": \"" + shard.path() + "\"}");
    }
    publication.write("manifest.json", manifest + "]}");
    publication.cleanUp();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }
}
