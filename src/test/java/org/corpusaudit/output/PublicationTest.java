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
  private static final Table ROWS = Table.jsonLines("rows", "a row", Columns.NONE);

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
            "rows/part-00000-of-00002.jsonl", "rows/part-00001-of-00002.jsonl", "manifest.json"));
    assertThat(Files.readString(folder.resolve(shards.get(1).path())), is("b\n"));
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
            "rows/part-00000-of-00002.jsonl", "rows/part-00001-of-00002.jsonl", "manifest.json"));
  }

  @Test
  void anAttemptGoesOnWhereOneStoppedWhileAnEarlierAuditWasDeleted() throws IOException {
    OutputDirectory earlier = directory("one");
    publish(earlier, List.of(write(earlier, 0, 2, "old"), write(earlier, 1, 2, "old")));
    OutputDirectory run = directory("two");
    List<WrittenShard> shards = List.of(write(run, 0, 1, "new"));
    Files.move(
        folder.resolve("manifest.json"),
        folder.resolve(OutputDirectory.TEMPORARY_PREFIX + "two/earlier-manifest.json"));
    Files.delete(folder.resolve("rows/part-00000-of-00002.jsonl"));

    publish(run, shards);

    assertThat(files(), containsInAnyOrder("rows/part-00000-of-00001.jsonl", "manifest.json"));
  }

  @Test
  void shardsOfAFailedAttemptDoNotSurvive() throws IOException {
    OutputDirectory run = directory("one");
    write(run, 0, 1, "of an attempt that failed");
    WrittenShard shard = write(run, 0, 1, "of the one that did not");

    publish(run, List.of(shard));

    assertThat(files(), containsInAnyOrder("rows/part-00000-of-00001.jsonl", "manifest.json"));
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
    return new OutputDirectory(folder.toString(), run, Compression.NONE);
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
