package org.corpusaudit.output;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.util.Optional;
import java.util.UUID;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;

/**
 * Where one run writes: shards first under a temporary folder of the run, with a name of their own
 * for each attempt, then moved to their final names by {@link Publication}. So a shard that can be
 * seen under its final name is whole, and a retried bundle leaves nothing behind but a temporary
 * file.
 *
 * @param directory the output directory, on any file system that Beam knows
 * @param run a name of this run, part of the temporary folder's name
 * @param compression of all shards
 * @param parquet whether tables are written as Parquet too, under {@code parquet/}
 * @param spreadsheetSafe whether texts of tab-separated tables are marked for spreadsheets
 */
public record OutputDirectory(
    String directory,
    String run,
    ShardCompression compression,
    boolean parquet,
    boolean spreadsheetSafe)
    implements Serializable {

  /** How the name of a temporary folder begins. */
  public static final String TEMPORARY_PREFIX = ".incomplete-";

  /** Slashes at the end of a name mean nothing, nor does {@code file://} before it. */
  public OutputDirectory {
    directory = OutputPlace.withoutLocalScheme(directory).replaceAll("(?<=[^/:])/+$", "");
  }

  /** A directory that gets no Parquet. */
  public OutputDirectory(String directory, String run, ShardCompression compression) {
    this(directory, run, compression, false, false);
  }

  /**
   * Begins one shard under a temporary name of its own.
   *
   * @throws IOException also when the run has failed meanwhile
   */
  public OpenShard open(Table table, int shard, int shards) throws IOException {
    return EndedRuns.unlessEnded(run, () -> begin(table, shard, shards));
  }

  private OpenShard begin(Table table, int shard, int shards) throws IOException {
    boolean frames = table.format() == Table.Format.FRAMES;
    ShardCompression used = frames ? ShardCompression.NONE : compression;
    String path = table.folder() + "/" + table.shardName(shard, shards, used);
    ResourceId temporary = temporary(path);
    return new OpenShard(
        path,
        temporary.toString(),
        new ShardWriter(new RunStream(create(temporary), temporary, run), used, table.header()),
        parquet && table.format().hasRows()
            ? Optional.of(openParquet(table, shard, shards))
            : Optional.empty(),
        spreadsheetSafe && table.format() == Table.Format.TAB_SEPARATED
            ? Optional.of(new SpreadsheetCells(table.columns()))
            : Optional.empty());
  }

  private ParquetShard openParquet(Table table, int shard, int shards) throws IOException {
    String path = ParquetShard.path(table, shard, shards);
    ResourceId temporary = temporary(path);
    return new ParquetShard(
        table,
        path,
        temporary.toString(),
        new RunStream(create(temporary), temporary, run),
        compression);
  }

  private ResourceId temporary(String path) {
    return temporaryFolder()
        .resolve(
            path.replace('/', '-') + "-" + UUID.randomUUID(), StandardResolveOptions.RESOLVE_FILE);
  }

  /** Begins a file. */
  static OutputStream create(ResourceId file) throws IOException {
    return new NamedStream(
        Channels.newOutputStream(FileSystems.create(file, MimeTypes.BINARY)), file.toString());
  }

  /**
   * Opens a file that may not be there.
   *
   * @throws java.io.FileNotFoundException when it is not, on every storage: opening alone fails in
   *     a way of each storage's own
   */
  static InputStream openIfThere(ResourceId file) throws IOException {
    MatchResult.Metadata found = FileSystems.matchSingleFileSpec(file.toString());
    return Channels.newInputStream(FileSystems.open(found.resourceId()));
  }

  /** Whether a file is there. */
  static boolean isThere(ResourceId file) throws IOException {
    try {
      FileSystems.matchSingleFileSpec(file.toString());
      return true;
    } catch (FileNotFoundException e) {
      return false;
    }
  }

  /** The run's temporary folder. */
  public ResourceId temporaryFolder() {
    return root().resolve(TEMPORARY_PREFIX + run, StandardResolveOptions.RESOLVE_DIRECTORY);
  }

  /** The output directory as a resource. */
  public ResourceId root() {
    return FileSystems.matchNewResource(directory, true);
  }

  /** A file under the output directory, given by its path with slashes. */
  public ResourceId file(String path) {
    ResourceId at = root();
    String[] parts = path.split("/", -1);
    for (int i = 0; i < parts.length - 1; i++) {
      at = at.resolve(parts[i], StandardResolveOptions.RESOLVE_DIRECTORY);
    }
    return at.resolve(parts[parts.length - 1], StandardResolveOptions.RESOLVE_FILE);
  }
}
