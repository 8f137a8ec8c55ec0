package org.corpusaudit.corpus.blocks;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.IterableCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.corpusaudit.corpus.ArticleMemory;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.formats.BadInputException;
import org.corpusaudit.corpus.formats.FileRange;
import org.corpusaudit.corpus.formats.InputFile;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.output.BadAuditException;
import org.corpusaudit.output.OutputDirectory;
import org.corpusaudit.output.OutputPlace;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.GroupPages;
import org.corpusaudit.page.PagePacker;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.PartitioningCoder;
import org.corpusaudit.page.Progress;

/**
 * Finds the input files once, when the job runs, and divides them: {@link #BLOCKS} holds, for each
 * block, a page of its file ranges; {@link #PARTITIONING} how the run is divided, chosen by the
 * input's size. Files are taken in the order of their paths. One worker, one listing; the sizes and
 * times seen here are what later passes check against.
 */
public final class MatchInput extends PTransform<PInput, PCollectionTuple> {
  /** The blocks' own entries, keyed by block. */
  public static final TupleTag<KV<Integer, byte[]>> BLOCKS = new TupleTag<>("blocks");

  /** As {@link #BLOCKS}, for the indexes of earlier audits; their numbers follow the blocks'. */
  public static final TupleTag<KV<Integer, byte[]>> INDEX_BLOCKS = new TupleTag<>("index blocks");

  /** One element. */
  public static final TupleTag<Partitioning> PARTITIONING = new TupleTag<>("partitioning");

  private final List<String> patterns;
  private final List<String> against;
  private final long blockBytes;
  private final int partitions;
  private final int shards;

  private final ReadSettings reading;
  private final List<OutputDirectory> free;

  private MatchInput(
      List<String> patterns,
      List<String> against,
      long blockBytes,
      int partitions,
      int shards,
      ReadSettings reading,
      List<OutputDirectory> free) {
    this.patterns = List.copyOf(patterns);
    this.against = List.copyOf(against);
    this.blockBytes = blockBytes;
    this.partitions = partitions;
    this.shards = shards;
    this.reading = reading;
    this.free = List.copyOf(free);
  }

  /** The same, of files whose format these settings say. */
  public MatchInput reading(ReadSettings settings) {
    return new MatchInput(patterns, against, blockBytes, partitions, shards, settings, free);
  }

  /** The same; the job fails as it starts where the directory holds anything. */
  public MatchInput into(OutputDirectory directory) {
    return new MatchInput(
        patterns, against, blockBytes, partitions, shards, reading, List.of(directory));
  }

  /**
   * The transform.
   *
   * @param patterns file names with wild cards
   * @param against directories of earlier audits whose indexes are read
   * @param blockBytes stored bytes of an uncompressed file after which a new block begins
   * @param partitions see {@link Partitioning#forInput}
   * @param shards see {@link Partitioning#forInput}
   */
  public static MatchInput of(
      List<String> patterns, List<String> against, long blockBytes, int partitions, int shards) {
    return new MatchInput(
        patterns, against, blockBytes, partitions, shards, ReadSettings.defaults(), List.of());
  }

  /**
   * The index files of an earlier audit, as its manifest lists them.
   *
   * @throws IOException with a sentence when the audit is not whole
   */
  public static List<InputFile> indexOf(String audit) throws IOException {
    AuditOutput earlier = AuditOutput.open(audit);
    List<InputFile> files = new ArrayList<>();
    for (String shard : earlier.shards("index")) {
      AuditOutput.StoredFile file = earlier.stored(shard);
      files.add(new InputFile(file.path(), file.bytes(), file.modifiedMillis(), file.sha256()));
    }
    if (files.isEmpty()) {
      throw new BadAuditException(
          audit
              + " holds no index of an audit: name an output directory in duplicates.against that"
              + " was written with duplicates.index");
    }
    return files;
  }

  /**
   * The files that patterns name now, each once, in the order of their paths.
   *
   * @throws BadInputException with a sentence, when some of the patterns match nothing
   */
  public static List<InputFile> files(List<String> patterns) throws IOException {
    List<InputFile> local = new ArrayList<>();
    Map<String, InputFile> files = new TreeMap<>();
    List<String> unmatched = new ArrayList<>();
    for (String pattern : patterns) {
      if (pattern.isBlank()) { // As a path it would be the working directory.
        throw new BadInputException(
            "a name of the input is empty: name files, patterns or directories", null);
      }
      Collection<InputFile> found = matched(pattern);
      if (LocalListing.isLocal(pattern)) {
        local.addAll(found);
      } else {
        found.forEach(file -> files.put(file.path(), file));
      }
      if (found.isEmpty()) {
        unmatched.add(pattern);
      }
    }
    // Two patterns may come to one file by different names.
    Collection<InputFile> different = patterns.size() > 1 ? LocalListing.once(local) : local;
    different.forEach(file -> files.put(file.path(), file));
    if (!files.isEmpty() && !unmatched.isEmpty()) {
      throw new BadInputException(
          "no file matches the input "
              + String.join(", ", unmatched)
              + ", only the others named with it: mend the name or leave it out",
          null);
    }
    return new ArrayList<>(files.values());
  }

  private static Collection<InputFile> matched(String pattern) throws IOException {
    try {
      return LocalListing.isLocal(pattern) ? LocalListing.of(pattern) : stored(pattern);
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      throw new BadInputException(
          "the input "
              + pattern
              + " is no pattern of files: "
              + message.lines().findFirst().orElse("")
              + "; * and ? stand for other characters, and [ ] { } must be closed",
          e);
    }
  }

  private static Collection<InputFile> stored(String pattern) throws IOException {
    // One by one: their storages may differ.
    MatchResult match = FileSystems.match(List.of(pattern)).get(0);
    List<InputFile> files = new ArrayList<>();
    if (match.status() != MatchResult.Status.NOT_FOUND) {
      for (MatchResult.Metadata file : match.metadata()) {
        if (!file.resourceId().isDirectory()) {
          files.add(
              new InputFile(
                  file.resourceId().toString(), file.sizeBytes(), file.lastModifiedMillis()));
        }
      }
    }
    return files;
  }

  /** The coder of the one element that holds all patterns, under the key 0. */
  public static KvCoder<Integer, Iterable<String>> patternsCoder() {
    return KvCoder.of(VarIntCoder.of(), IterableCoder.of(StringUtf8Coder.of()));
  }

  /** Expands on the pipeline, or on one element of patterns that an earlier step makes. */
  @Override
  public PCollectionTuple expand(PInput input) {
    PCollectionTuple found =
        patterns(input)
            .apply(
                "Match",
                ParDo.of(new MatchFn(this))
                    .withOutputTags(BLOCKS, TupleTagList.of(PARTITIONING).and(INDEX_BLOCKS)));
    found.get(BLOCKS).setCoder(GroupPages.coder());
    found.get(INDEX_BLOCKS).setCoder(GroupPages.coder());
    found.get(PARTITIONING).setCoder(PartitioningCoder.of());
    return found;
  }

  private PCollection<KV<Integer, Iterable<String>>> patterns(PInput input) {
    if (input instanceof PBegin begin) {
      KV<Integer, Iterable<String>> all = KV.of(0, patterns);
      return begin.apply("Start", Create.of(all).withCoder(patternsCoder()));
    }
    @SuppressWarnings("unchecked") // What the public constructors of steps hand over.
    PCollection<KV<Integer, Iterable<String>>> made =
        (PCollection<KV<Integer, Iterable<String>>>) input;
    return made;
  }

  private static final class MatchFn
      extends DoFn<KV<Integer, Iterable<String>>, KV<Integer, byte[]>> {
    private final ArrayList<String> against;
    private final long blockBytes;
    private final int partitions;
    private final int shards;
    private final ReadSettings reading;
    private final ArrayList<OutputDirectory> free;

    MatchFn(MatchInput wanted) {
      this.free = new ArrayList<>(wanted.free);
      this.against = new ArrayList<>(wanted.against);
      this.blockBytes = wanted.blockBytes;
      this.partitions = wanted.partitions;
      this.shards = wanted.shards;
      this.reading = wanted.reading;
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<String>> element, MultiOutputReceiver out)
        throws IOException {
      Optional<String> small =
          ArticleMemory.fault(Runtime.getRuntime().maxMemory(), reading.maxRecordBytes());
      if (small.isPresent()) {
        throw new BadInputException(small.get(), null);
      }
      for (OutputDirectory directory : free) {
        OutputPlace.require(directory, false);
      }
      List<String> patterns = new ArrayList<>();
      element.getValue().forEach(patterns::add);
      List<InputFile> files = files(patterns);
      if (files.isEmpty()) {
        throw new FileNotFoundException("no file matches the input " + String.join(", ", patterns));
      }
      Progress.input(files.stream().mapToLong(InputFile::bytes).sum());
      List<List<FileRange>> blocks = BlockPlan.of(files, blockBytes, reading);
      List<List<FileRange>> indexes = new ArrayList<>();
      for (String audit : against) {
        for (InputFile file : indexOf(audit)) {
          indexes.add(List.of(new FileRange(file, 0, file.bytes())));
        }
      }
      Partitioning partitioning =
          Partitioning.forInput(
              BlockPlan.textBytes(files, reading), blocks.size(), partitions, shards);
      out.get(PARTITIONING).output(partitioning);
      send(0, blocks, partitioning, out.get(BLOCKS));
      send(blocks.size(), indexes, partitioning, out.get(INDEX_BLOCKS));
    }

    private static void send(
        int first,
        List<List<FileRange>> blocks,
        Partitioning partitioning,
        OutputReceiver<KV<Integer, byte[]>> out) {
      PagePacker packer = new PagePacker(partitioning);
      ByteWriter entry = new ByteWriter();
      for (int block = 0; block < blocks.size(); block++) {
        for (FileRange range : blocks.get(block)) {
          range.writeTo(BlockEntry.toBlock(entry, BlockEntry.RANGE));
          packer.add(first + block, entry, (key, page) -> out.output(KV.of(key, page)));
        }
      }
      packer.flush((key, page) -> out.output(KV.of(key, page)));
    }
  }
}
