package org.corpusaudit.page;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;

/**
 * Groups pages by key, sorts the entries of each key and runs a {@link PartitionMerge} over them:
 * one shuffle. Memory for each key that is being merged: {@link EntrySorter#BUDGET_BYTES}, then
 * temporary files, plus what the kernel states. Outputs: {@link RoutedPages#tag} of each route.
 */
public final class MergePartitions
    extends PTransform<PCollectionList<KV<Integer, byte[]>>, PCollectionTuple> {
  private final PartitionMerge kernel;
  private final transient List<PCollection<KV<Integer, byte[]>>> shared;

  private MergePartitions(PartitionMerge kernel, List<PCollection<KV<Integer, byte[]>>> shared) {
    this.kernel = kernel;
    this.shared = shared;
  }

  /** The transform that runs a kernel. */
  public static MergePartitions with(PartitionMerge kernel) {
    return new MergePartitions(kernel, List.of());
  }

  /**
   * The transform that runs a kernel which is given a {@link SharedEntry}: grouped with each
   * partition, not a side input ({@link PageHead}), so that it costs its size for each partition,
   * of which there is one for 8 to 512 MiB of text.
   *
   * @param pieces the route of its pieces
   */
  public static MergePartitions sharing(
      PCollection<KV<Integer, byte[]>> pieces, SharingMerge kernel) {
    return new MergePartitions(kernel, List.of(pieces));
  }

  @Override
  public PCollectionTuple expand(PCollectionList<KV<Integer, byte[]>> pages) {
    PCollectionList<KV<Integer, byte[]>> all = pages;
    for (PCollection<KV<Integer, byte[]>> pieces : shared) {
      all = all.and(pieces.apply("Share", ParDo.of(new ShareFn())).setCoder(GroupPages.coder()));
    }
    return RoutedPages.coded(
        all.apply(GroupPages.create())
            .apply(
                "Merge",
                ParDo.of(new MergeFn(kernel))
                    .withOutputTags(
                        RoutedPages.tag(Routes.FIGURES), RoutedPages.tags(kernel.routes()))));
  }

  private static final class ShareFn extends DoFn<KV<Integer, byte[]>, KV<Integer, byte[]>> {
    @ProcessElement
    public void process(
        @Element KV<Integer, byte[]> piece, OutputReceiver<KV<Integer, byte[]>> out) {
      int partitions = new PageCursor(piece.getValue()).partitioning().partitions();
      byte[] page = PageHead.shared(piece.getKey(), piece.getValue());
      for (int partition = 0; partition < partitions; partition++) {
        out.output(KV.of(partition, page));
      }
    }
  }

  private static final class MergeFn
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    private final PartitionMerge kernel;

    MergeFn(PartitionMerge kernel) {
      this.kernel = kernel;
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<byte[]>> pages, MultiOutputReceiver receiver)
        throws IOException {
      try (EntrySorter sorter = new EntrySorter()) {
        GroupedPages grouped = GroupedPages.read(pages.getValue(), sorter);
        if (!grouped.isSent()) { // Given what all are given, and nothing of its own.
          return;
        }
        Routes out = RoutedPages.to(kernel.routes(), grouped.partitioning(), receiver);
        if (kernel instanceof SharingMerge sharing) {
          sharing.merge(pages.getKey(), sorter.sorted(), grouped.shared(), out);
        } else {
          kernel.merge(pages.getKey(), sorter.sorted(), out);
        }
        out.flush();
      }
    }
  }
}
