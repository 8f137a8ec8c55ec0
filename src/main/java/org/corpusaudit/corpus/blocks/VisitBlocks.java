package org.corpusaudit.corpus.blocks;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.corpus.formats.BlockReader;
import org.corpusaudit.corpus.formats.FileRange;
import org.corpusaudit.corpus.formats.InputFile;
import org.corpusaudit.corpus.formats.RecordReceiver;
import org.corpusaudit.page.Broadcast;
import org.corpusaudit.page.EntrySorter;
import org.corpusaudit.page.GroupPages;
import org.corpusaudit.page.GroupedPages;
import org.corpusaudit.page.Progress;
import org.corpusaudit.page.RoutedPages;
import org.corpusaudit.page.Routes;

/**
 * One pass over the corpus: brings the entries that are sent to each block together, reads the
 * block and runs an {@link ArticlePass} over it. One shuffle, of the entries alone. The first input
 * must hold {@link MatchInput#BLOCKS}. A file that has changed since it was matched fails the job.
 */
public final class VisitBlocks
    extends PTransform<PCollectionList<KV<Integer, byte[]>>, PCollectionTuple> {
  private final ArticlePass pass;
  private final ReadSettings settings;
  private final List<PCollectionView<Iterable<KV<Integer, byte[]>>>> shared;
  private final String run;

  private VisitBlocks(
      String run,
      ArticlePass pass,
      ReadSettings settings,
      List<PCollectionView<Iterable<KV<Integer, byte[]>>>> shared) {
    this.run = run;
    this.pass = pass;
    this.settings = settings;
    this.shared = shared;
  }

  /**
   * The transform that runs a pass.
   *
   * @param run whose {@link BlockStore} is used where it is open
   */
  public static VisitBlocks with(String run, ArticlePass pass, ReadSettings settings) {
    return new VisitBlocks(run, pass, settings, List.of());
  }

  /** The transform that runs a pass which reads a {@link Broadcast} entry. */
  public static VisitBlocks sharing(
      String run,
      PCollectionView<Iterable<KV<Integer, byte[]>>> shared,
      SharingPass pass,
      ReadSettings settings) {
    return new VisitBlocks(run, pass, settings, List.of(shared));
  }

  /** A reader of files on any file system that Beam knows. */
  public static BlockReader reader(ReadSettings settings) {
    return new BlockReader(
        // Matched first: only so does every storage say alike that a file is gone.
        settings, path -> FileSystems.open(FileSystems.matchSingleFileSpec(path).resourceId()));
  }

  @Override
  public PCollectionTuple expand(PCollectionList<KV<Integer, byte[]>> entries) {
    return RoutedPages.coded(
        entries
            .apply(GroupPages.create())
            .apply(
                "Visit",
                ParDo.of(new VisitFn(run, pass, settings, shared))
                    .withSideInputs(shared)
                    .withOutputTags(
                        RoutedPages.tag(Routes.FIGURES), RoutedPages.tags(pass.routes()))));
  }

  private static final class VisitFn
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    private final String run;
    private final ArticlePass pass;
    private final ReadSettings settings;
    private final ArrayList<PCollectionView<Iterable<KV<Integer, byte[]>>>> shared;
    private transient BlockReader reader;

    VisitFn(
        String run,
        ArticlePass pass,
        ReadSettings settings,
        List<PCollectionView<Iterable<KV<Integer, byte[]>>>> shared) {
      this.run = run;
      this.pass = pass;
      this.settings = settings;
      this.shared = new ArrayList<>(shared);
    }

    @Setup
    @SuppressWarnings({"unused", "EffectivelyPrivate"}) // Beam calls it.
    public void setup() {
      String name = pass.name();
      reader =
          new BlockReader(
              settings,
              path ->
                  CountedChannel.of(
                      FileSystems.open(FileSystems.matchNewResource(path, false)),
                      bytes -> Progress.of(name).bytes(bytes)));
      pass.setUp();
    }

    @Teardown
    @SuppressWarnings({"unused", "EffectivelyPrivate"}) // Beam calls it.
    public void tearDown() throws IOException {
      pass.tearDown();
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<byte[]>> entries,
        ProcessContext context,
        MultiOutputReceiver receiver)
        throws IOException {
      Progress.Pass progress = Progress.of(pass.name());
      try (EntrySorter sorter = new EntrySorter();
          LargeArticles large = new LargeArticles()) {
        GroupedPages grouped = GroupedPages.read(entries.getValue(), sorter);
        Routes out = RoutedPages.to(pass.routes(), grouped.partitioning(), receiver);
        ReadingFigures.STARTED.count(out.tally(), pass.name(), System.currentTimeMillis());
        ArticlePass.Visitor visitor = open(entries.getKey(), context, out);
        BlockVisit visit = new BlockVisit(sorter.sorted(), visitor, large, progress);
        read(entries.getKey(), visit, progress);
        visitor.end();
        ReadingFigures.ENDED.count(out.tally(), pass.name(), System.currentTimeMillis());
        progress.block(out.partitioning().blocks());
        out.flush();
      }
    }

    private void read(int block, BlockVisit visit, Progress.Pass progress) throws IOException {
      List<FileRange> ranges = sortedRanges(visit);
      for (FileRange range : ranges) {
        requireUnchanged(range.file());
      }
      Optional<BlockStore> store = BlockStore.of(run);
      Optional<Path> kept = pass.isFirst() ? Optional.empty() : store.flatMap(s -> s.find(block));
      if (kept.isPresent()) {
        long bytes = ranges.stream().mapToLong(range -> range.end() - range.start()).sum();
        BlockReplay.read(kept.get(), pass.needsRecords(), bytes, visit, progress::bytes);
        return;
      }
      Optional<BlockKeeper> keeper =
          pass.isFirst() ? store.flatMap(s -> s.keep(block, visit)) : Optional.empty();
      if (keeper.isEmpty()) {
        read(ranges, visit);
        return;
      }
      try (BlockKeeper keeping = keeper.get()) {
        read(ranges, keeping);
        keeping.finish();
      }
    }

    private void read(List<FileRange> ranges, RecordReceiver receiver) throws IOException {
      for (FileRange range : ranges) {
        reader.read(range, receiver);
      }
    }

    private ArticlePass.Visitor open(int block, ProcessContext context, Routes out)
        throws IOException {
      return pass instanceof SharingPass sharing && !shared.isEmpty()
          ? sharing.open(block, Broadcast.read(context.sideInput(shared.get(0))), out)
          : pass.open(block, out);
    }

    private static List<FileRange> sortedRanges(BlockVisit visit) {
      List<FileRange> ranges = new ArrayList<>(visit.ranges());
      ranges.sort(
          Comparator.comparing((FileRange range) -> range.file().path())
              .thenComparing(FileRange::start));
      return ranges;
    }

    private static void requireUnchanged(InputFile file) throws IOException {
      MatchResult.Metadata now;
      try {
        now = FileSystems.matchSingleFileSpec(file.path());
      } catch (FileNotFoundException removed) {
        throw new IOException("the input file " + file.path() + " was removed during the run");
      }
      if (now.sizeBytes() != file.bytes() || now.lastModifiedMillis() != file.modifiedMillis()) {
        throw new IOException("the input file " + file.path() + " was changed during the run");
      }
    }
  }
}
