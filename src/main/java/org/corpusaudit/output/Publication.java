package org.corpusaudit.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;

/**
 * Makes the output of a run visible: moves its shards from their temporary names to their final
 * ones, then writes the files that describe them. Every step can be repeated, since an engine may
 * repeat it.
 */
public final class Publication {
  private static final String MANIFEST = "manifest.json";

  private final OutputDirectory directory;
  private final boolean overwrite;
  private boolean cleared;

  /**
   * A publication; with {@code overwrite} the files of an earlier audit there are deleted first.
   */
  public Publication(OutputDirectory directory, boolean overwrite) {
    this.directory = directory;
    this.overwrite = overwrite;
  }

  /** Moves shards to their final names. */
  public void move(Collection<WrittenShard> shards) throws IOException {
    clearEarlier();
    List<ResourceId> from = new ArrayList<>();
    List<ResourceId> to = new ArrayList<>();
    for (WrittenShard shard : shards) {
      from.add(FileSystems.matchNewResource(shard.temporary(), false));
      to.add(directory.file(shard.path()));
    }
    if (!from.isEmpty()) {
      FileSystems.rename(from, to, StandardMoveOptions.IGNORE_MISSING_FILES);
    }
  }

  /** Writes a small file under the output directory: whole under a temporary name, then moved. */
  public void write(String path, String text) throws IOException {
    clearEarlier();
    ResourceId temporary =
        directory
            .temporaryFolder()
            .resolve(
                path, org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions.RESOLVE_FILE);
    try (OutputStream out =
        Channels.newOutputStream(FileSystems.create(temporary, MimeTypes.TEXT))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    FileSystems.rename(List.of(temporary), List.of(directory.file(path)));
  }

  /** Deletes the run's temporary folder and all that attempts left there. */
  public void cleanUp() throws IOException {
    String folder = directory.temporaryFolder().toString();
    List<ResourceId> left = new ArrayList<>();
    MatchResult files = FileSystems.match(folder + "*", EmptyMatchTreatment.ALLOW);
    for (MatchResult.Metadata file : files.metadata()) {
      left.add(file.resourceId());
    }
    left.add(directory.temporaryFolder());
    FileSystems.delete(left, StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  private void clearEarlier() throws IOException {
    if (!overwrite || cleared) {
      return;
    }
    cleared = true;
    JsonNode manifest;
    try (InputStream in = Channels.newInputStream(FileSystems.open(directory.file(MANIFEST)))) {
      manifest = new ObjectMapper().readTree(in);
    } catch (FileNotFoundException e) {
      return; // No whole audit stands there.
    }
    List<ResourceId> earlier = new ArrayList<>();
    // The manifest goes first: without it what is left does not look like an audit.
    earlier.add(directory.file(MANIFEST));
    earlier.add(directory.file("summary.json"));
    earlier.add(directory.file("report.html"));
    earlier.add(directory.file("expectations.json"));
    for (JsonNode shard : manifest.path("outputs")) {
      earlier.add(directory.file(shard.path("path").asText()));
    }
    FileSystems.delete(earlier, StandardMoveOptions.IGNORE_MISSING_FILES);
  }
}
