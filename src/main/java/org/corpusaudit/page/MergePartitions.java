package org.corpusaudit.page;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Groups pages by key, sorts the entries of each key and runs a {@link PartitionMerge} over them:
 * one shuffle. Memory for each key that is being merged: {@link EntrySorter#BUDGET_BYTES}, then
 * temporary files, plus what the kernel states. Outputs: {@link RoutedPages#tag} of each route.
 */
public final class MergePartitions
    extends PTransform<PCollectionList<KV<Integer, byte[]>>, PCollectionTuple> {
  private final PartitionMerge kernel;
  private final PCollectionView<Partitioning> partitioning;

  private MergePartitions(PartitionMerge kernel, PCollectionView<Partitioning> partitioning) {
    this.kernel = kernel;
    this.partitioning = partitioning;
  }

  /** The transform that runs a kernel. */
  public static MergePartitions with(
      PartitionMerge kernel, PCollectionView<Partitioning> partitioning) {
    return new MergePartitions(kernel, partitioning);
  }

  @Override
  public PCollectionTuple expand(PCollectionList<KV<Integer, byte[]>> pages) {
    return RoutedPages.coded(
        pages
            .apply(GroupPages.create())
            .apply(
                "Merge",
                ParDo.of(new MergeFn(kernel, partitioning))
                    .withSideInputs(partitioning)
                    .withOutputTags(
                        RoutedPages.tag(Routes.FIGURES),
                        RoutedPages.furtherTags(kernel.routes()))));
  }

  private static final class MergeFn
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    private final PartitionMerge kernel;
    private final PCollectionView<Partitioning> partitioning;

    MergeFn(PartitionMerge kernel, PCollectionView<Partitioning> partitioning) {
      this.kernel = kernel;
      this.partitioning = partitioning;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<byte[]>> pages,
        ProcessContext context,
        MultiOutputReceiver receiver)
        throws IOException {
      Routes out = RoutedPages.to(kernel.routes(), receiver);
      try (EntrySorter sorter = new EntrySorter()) {
        sorter.addPages(pages.getValue());
        kernel.merge(pages.getKey(), sorter.sorted(), context.sideInput(partitioning), out);
        out.flush();
      }
    }
  }
}
