package org.corpusaudit.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * Makes the output of a run visible: moves its shards from their temporary names to their final
 * ones, then writes the files that describe them. Every step can be repeated, since an engine may
 * repeat it, after part of it was done or all: what this run has published is never taken for an
 * earlier audit's.
 */
public final class Publication {
  /** The field of {@code manifest.json} that names the run. */
  public static final String RUN = "run";

  private static final String BEGUN = "publishing";

  private final OutputDirectory directory;
  private final boolean overwrite;
  private boolean begun;

  /**
   * A publication; with {@code overwrite} all that an audit can have written there is deleted
   * first, else it is refused.
   */
  public Publication(OutputDirectory directory, boolean overwrite) {
    this.directory = directory;
    this.overwrite = overwrite;
  }

  /** Whether a run has begun to publish, or has published. */
  static boolean hasBegun(OutputDirectory directory) throws IOException {
    return OutputDirectory.isThere(mark(directory))
        || read(directory.file(AuditFiles.MANIFEST))
            .filter(manifest -> manifest.path(RUN).asText().equals(directory.run()))
            .isPresent();
  }

  /**
   * Moves shards to their final names.
   *
   * @throws IOException also when one of them then does not stand there whole
   */
  public void move(Collection<WrittenShard> shards) throws IOException {
    begin(shards);
    List<ResourceId> from = new ArrayList<>();
    List<ResourceId> to = new ArrayList<>();
    for (WrittenShard shard : shards) {
      if (!AuditFiles.isWritten(shard.path())) {
        throw new IllegalStateException(
            shard.path() + " is of a table that AuditFiles does not know: name its folder there");
      }
      InsideLinks.refuse(directory, shard.path(), false);
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
                Locale.ROOT,
                "the shard %s of %d bytes is not whole in %s: it has %s",
                shard.path(),
                shard.bytes(),
                directory.directory(),
                bytes == null ? "gone" : bytes + " bytes"));
      }
    }
  }

  /**
   * Writes a small file under the output directory: whole under a temporary name, then moved.
   *
   * @return the file as it is stored
   */
  public WrittenShard write(String path, String text) throws IOException {
    begin(List.of());
    ResourceId temporary =
        directory.temporaryFolder().resolve(path, StandardResolveOptions.RESOLVE_FILE);
    HashedStream out = new HashedStream(OutputDirectory.create(temporary));
    try (out) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    FileSystems.rename(List.of(temporary), List.of(directory.file(path)));
    return new WrittenShard(path, temporary.toString(), 0, out.count(), out.sha256());
  }

  /** Ends a run that has failed: it writes nothing more, and what it has written goes. */
  public void abandon() throws IOException {
    EndedRuns.end(directory.run());
    cleanUp();
  }

  /** Whether anything stands under the run's temporary folder, or its lock. */
  public boolean hasLeavings() throws IOException {
    String folder = directory.temporaryFolder().toString();
    return !FileSystems.match(folder + "*", EmptyMatchTreatment.ALLOW).metadata().isEmpty()
        || RunLock.isHeld(directory);
  }

  /** Deletes the run's temporary folder, all that attempts left there, and the run's lock. */
  public void cleanUp() throws IOException {
    String folder = directory.temporaryFolder().toString();
    List<ResourceId> left = new ArrayList<>();
    MatchResult files = FileSystems.match(folder + "*", EmptyMatchTreatment.ALLOW);
    for (MatchResult.Metadata file : files.metadata()) {
      left.add(file.resourceId());
    }
    left.add(directory.temporaryFolder());
    FileSystems.delete(left, StandardMoveOptions.IGNORE_MISSING_FILES);
    RunLock.release(directory);
  }

  /**
   * Makes room, once for the run: a mark under its temporary folder says to later attempts that it
   * was done, before any shard is moved, so none of the run's own is deleted.
   */
  private void begin(Collection<WrittenShard> shards) throws IOException {
    if (begun) {
      return;
    }
    if (!hasBegun(directory) && !isMoved(shards)) {
      List<ResourceId> standing = standing();
      if (!overwrite && !standing.isEmpty()) {
        throw new BadAuditException(
            String.format(
                Locale.ROOT,
                "%s holds files of another audit since this run began, such as %s: run again into"
                    + " another directory, or with output.overwrite",
                directory.directory(),
                standing.get(0)));
      }
      // The manifest first: what is left then does not look like an audit.
      delete(List.of(directory.file(AuditFiles.MANIFEST)));
      delete(standing);
      try (OutputStream mark = OutputDirectory.create(mark(directory))) {
        mark.write('\n');
      }
    }
    begun = true;
  }

  /** Whether an attempt that has cleaned up behind itself, mark and all, has moved every shard. */
  private boolean isMoved(Collection<WrittenShard> shards) throws IOException {
    for (WrittenShard shard : shards) {
      if (OutputDirectory.isThere(FileSystems.matchNewResource(shard.temporary(), false))
          || !OutputDirectory.isThere(directory.file(shard.path()))) {
        return false;
      }
    }
    return !shards.isEmpty();
  }

  /** Every file in the directory that an audit writes, whatever wrote it. */
  private List<ResourceId> standing() throws IOException {
    String root = directory.root().toString();
    List<ResourceId> standing = new ArrayList<>();
    for (MatchResult.Metadata file :
        FileSystems.match(root + "**", EmptyMatchTreatment.ALLOW).metadata()) {
      String name = file.resourceId().toString();
      String path = name.startsWith(root) ? name.substring(root.length()) : "";
      if (AuditFiles.isWritten(path)) {
        InsideLinks.refuse(directory, path, false);
        standing.add(file.resourceId());
      }
    }
    return standing;
  }

  private static void delete(List<ResourceId> files) throws IOException {
    FileSystems.delete(files, StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  private static ResourceId mark(OutputDirectory directory) {
    return directory.temporaryFolder().resolve(BEGUN, StandardResolveOptions.RESOLVE_FILE);
  }

  private static Optional<JsonNode> read(ResourceId file) throws IOException {
    try (InputStream in = HeldBytes.whole(OutputDirectory.openIfThere(file), file.toString())) {
      return Optional.of(new ObjectMapper().readTree(in));
    } catch (BadAuditException
        | FileNotFoundException
        | JsonProcessingException
        | CharConversionException e) {
      return Optional.empty();
    }
  }
}
