package org.corpusaudit.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
  private final List<PCollectionView<Iterable<KV<Integer, byte[]>>>> shared;

  private MergePartitions(
      PartitionMerge kernel,
      PCollectionView<Partitioning> partitioning,
      List<PCollectionView<Iterable<KV<Integer, byte[]>>>> shared) {
    this.kernel = kernel;
    this.partitioning = partitioning;
    this.shared = shared;
  }

  /** The transform that runs a kernel. */
  public static MergePartitions with(
      PartitionMerge kernel, PCollectionView<Partitioning> partitioning) {
    return new MergePartitions(kernel, partitioning, List.of());
  }

  /** The transform that runs a kernel which reads a {@link Broadcast} entry. */
  public static MergePartitions sharing(
      PCollectionView<Iterable<KV<Integer, byte[]>>> shared,
      SharingMerge kernel,
      PCollectionView<Partitioning> partitioning) {
    return new MergePartitions(kernel, partitioning, List.of(shared));
  }

  @Override
  public PCollectionTuple expand(PCollectionList<KV<Integer, byte[]>> pages) {
    return RoutedPages.coded(
        pages
            .apply(GroupPages.create())
            .apply(
                "Merge",
                ParDo.of(new MergeFn(kernel, partitioning, shared))
                    .withSideInputs(partitioning)
                    .withSideInputs(shared)
                    .withOutputTags(
                        RoutedPages.tag(Routes.FIGURES), RoutedPages.tags(kernel.routes()))));
  }

  private static final class MergeFn
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    private final PartitionMerge kernel;
    private final PCollectionView<Partitioning> partitioning;
    private final ArrayList<PCollectionView<Iterable<KV<Integer, byte[]>>>> shared;

    MergeFn(
        PartitionMerge kernel,
        PCollectionView<Partitioning> partitioning,
        List<PCollectionView<Iterable<KV<Integer, byte[]>>>> shared) {
      this.kernel = kernel;
      this.partitioning = partitioning;
      this.shared = new ArrayList<>(shared);
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<byte[]>> pages,
        ProcessContext context,
        MultiOutputReceiver receiver)
        throws IOException {
      Routes out = RoutedPages.to(kernel.routes(), context.sideInput(partitioning), receiver);
      try (EntrySorter sorter = new EntrySorter()) {
        sorter.addPages(pages.getValue());
        if (kernel instanceof SharingMerge sharing && !shared.isEmpty()) {
          ByteReader entry = Broadcast.read(context.sideInput(shared.get(0)));
          sharing.merge(pages.getKey(), sorter.sorted(), entry, out);
        } else {
          kernel.merge(pages.getKey(), sorter.sorted(), out);
        }
        out.flush();
      }
    }
  }
}
