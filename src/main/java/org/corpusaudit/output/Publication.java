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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;

/**
 * Makes the output of a run visible: moves its shards from their temporary names to their final
 * ones, then writes the files that describe them. Every step can be repeated, since an engine may
 * repeat it, after part of it was done or all: what this run has published is never taken for an
 * earlier audit's.
 */
public final class Publication {
  /** The field of {@code manifest.json} that names the run. */
  public static final String RUN = "run";

  private static final String MANIFEST = "manifest.json";
  private static final String EARLIER = "earlier-manifest.json";

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

  /**
   * Moves shards to their final names.
   *
   * @throws IOException also when one of them then does not stand there whole
   */
  public void move(Collection<WrittenShard> shards) throws IOException {
    clearEarlier();
    List<ResourceId> from = new ArrayList<>();
    List<ResourceId> to = new ArrayList<>();
    for (WrittenShard shard : shards) {
      from.add(FileSystems.matchNewResource(shard.temporary(), false));
      to.add(directory.file(shard.path()));
    }
    if (!from.isEmpty()) {
      // Those that an earlier attempt of this step has moved are missing.
      FileSystems.rename(from, to, StandardMoveOptions.IGNORE_MISSING_FILES);
    }
    requireWhole(shards);
  }

  private void requireWhole(Collection<WrittenShard> shards) throws IOException {
    Map<String, Long> standing = new HashMap<>();
    for (MatchResult.Metadata file :
        FileSystems.match(directory.root() + "**", EmptyMatchTreatment.ALLOW).metadata()) {
      standing.put(file.resourceId().toString(), file.sizeBytes());
    }
    for (WrittenShard shard : shards) {
      Long bytes = standing.get(directory.file(shard.path()).toString());
      if (bytes == null || bytes != shard.bytes()) {
        throw new IOException(
            String.format(
                "the shard %s of %d bytes is not whole in %s: it has %s",
                shard.path(),
                shard.bytes(),
                directory.directory(),
                bytes == null ? "gone" : bytes + " bytes"));
      }
    }
  }

  /** Writes a small file under the output directory: whole under a temporary name, then moved. */
  public void write(String path, String text) throws IOException {
    clearEarlier();
    ResourceId temporary =
        directory.temporaryFolder().resolve(path, StandardResolveOptions.RESOLVE_FILE);
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

  /**
   * Deletes an earlier audit: its manifest is first taken away, so that what is left does not look
   * like an audit, and kept with the run until all that it lists is gone. No shard of this run is
   * moved before, so an attempt that goes on from there deletes none.
   */
  private void clearEarlier() throws IOException {
    if (!overwrite || cleared) {
      return;
    }
    ResourceId kept =
        directory.temporaryFolder().resolve(EARLIER, StandardResolveOptions.RESOLVE_FILE);
    ResourceId manifest = directory.file(MANIFEST);
    Optional<JsonNode> earlier = read(kept);
    if (earlier.isEmpty()) {
      earlier = read(manifest).filter(found -> !found.path(RUN).asText().equals(directory.run()));
      if (earlier.isPresent()) {
        FileSystems.rename(List.of(manifest), List.of(kept));
      }
    }
    if (earlier.isPresent()) {
      List<ResourceId> old = new ArrayList<>();
      for (String file : List.of("summary.json", "report.html", "expectations.json")) {
        old.add(directory.file(file));
      }
      for (JsonNode shard : earlier.get().path("outputs")) {
        old.add(directory.file(shard.path("path").asText()));
      }
      FileSystems.delete(old, StandardMoveOptions.IGNORE_MISSING_FILES);
      FileSystems.delete(List.of(kept), StandardMoveOptions.IGNORE_MISSING_FILES);
    }
    cleared = true;
  }

  private static Optional<JsonNode> read(ResourceId file) throws IOException {
    try (InputStream in = OutputDirectory.openIfThere(file)) {
      return Optional.of(new ObjectMapper().readTree(in));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }
}
