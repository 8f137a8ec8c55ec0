package org.corpusaudit.graph;

import static org.corpusaudit.page.RoutedPages.route;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.PInput;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.blocks.ArticlePass;
import org.corpusaudit.corpus.blocks.MatchInput;
import org.corpusaudit.corpus.blocks.SharingPass;
import org.corpusaudit.corpus.blocks.VisitBlocks;
import org.corpusaudit.output.OutputDirectory;
import org.corpusaudit.output.Table;
import org.corpusaudit.output.WriteTables;
import org.corpusaudit.page.GroupPages;
import org.corpusaudit.page.MergePartitions;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.SharingMerge;

/**
 * The graph while the stages put it together: the blocks that every pass reads, and the tables and
 * figures that the stages have given so far.
 */
public final class AuditGraph {
  private final PCollection<KV<Integer, byte[]>> blocks;
  private final PCollection<KV<Integer, byte[]>> indexBlocks;
  private final PCollection<Partitioning> partitioning;
  private final String run;
  private final ReadSettings reading;
  private final List<PCollection<KV<Integer, byte[]>>> figures = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final List<PCollection<KV<Integer, byte[]>>> rows = new ArrayList<>();

  private AuditGraph(String run, ReadSettings reading, PCollectionTuple input) {
    this.run = run;
    this.reading = reading;
    this.blocks = input.get(MatchInput.BLOCKS);
    this.indexBlocks = input.get(MatchInput.INDEX_BLOCKS);
    this.partitioning = input.get(MatchInput.PARTITIONING);
  }

  /**
   * A graph that begins with the input's blocks, whose records are read as settings say.
   *
   * @param run the name of the run, under which workers may keep what they have read
   */
  public static AuditGraph of(String run, MatchInput input, ReadSettings reading, PInput begin) {
    return new AuditGraph(
        run, reading, Pipeline.applyTransform("Match input", begin, input.reading(reading)));
  }

  /** Adds steps under one name; {@code inputs} are what they read. */
  public PCollectionList<KV<Integer, byte[]>> within(
      String stage,
      PCollectionList<KV<Integer, byte[]>> inputs,
      Supplier<PCollectionList<KV<Integer, byte[]>>> steps) {
    return inputs.apply(stage, new Steps(steps));
  }

  /** What makes the engine show the steps of a stage under its name. */
  private static final class Steps
      extends PTransform<
          PCollectionList<KV<Integer, byte[]>>, PCollectionList<KV<Integer, byte[]>>> {
    private final transient Supplier<PCollectionList<KV<Integer, byte[]>>> steps;

    Steps(Supplier<PCollectionList<KV<Integer, byte[]>>> steps) {
      this.steps = steps;
    }

    @Override
    public PCollectionList<KV<Integer, byte[]>> expand(
        PCollectionList<KV<Integer, byte[]>> inputs) {
      return steps.get();
    }
  }

  /** The blocks of the input. */
  public PCollection<KV<Integer, byte[]>> blocks() {
    return blocks;
  }

  /** The blocks of earlier audits' indexes. */
  public PCollection<KV<Integer, byte[]>> indexBlocks() {
    return indexBlocks;
  }

  /** Reads the corpus: each block with what is known of it. The step has the pass's name. */
  public PCollectionTuple visit(ArticlePass pass, PCollectionList<KV<Integer, byte[]>> known) {
    return counted(known.apply(pass.name(), VisitBlocks.with(run, pass, reading)));
  }

  /** Reads the corpus with a value that every worker has. */
  public PCollectionTuple visit(
      PCollectionView<Iterable<KV<Integer, byte[]>>> shared,
      SharingPass pass,
      PCollectionList<KV<Integer, byte[]>> known) {
    return counted(known.apply(pass.name(), VisitBlocks.sharing(run, shared, pass, reading)));
  }

  /** Merges pages by partition. */
  public PCollectionTuple merge(
      String step, PartitionMerge kernel, PCollectionList<KV<Integer, byte[]>> pages) {
    return counted(pages.apply(step, MergePartitions.with(kernel)));
  }

  /**
   * Merges pages by partition, each with a {@link org.corpusaudit.page.SharedEntry}.
   *
   * @param shared the route of its pieces
   */
  public PCollectionTuple merge(
      String step,
      PCollection<KV<Integer, byte[]>> shared,
      SharingMerge kernel,
      PCollectionList<KV<Integer, byte[]>> pages) {
    return counted(pages.apply(step, MergePartitions.sharing(shared, kernel)));
  }

  private PCollectionTuple counted(PCollectionTuple outputs) {
    figures.add(route(outputs, Routes.FIGURES));
    return outputs;
  }

  /** All figures so far. */
  public List<PCollection<KV<Integer, byte[]>>> figures() {
    return List.copyOf(figures);
  }

  /** Takes rows of a table. */
  public void table(Table table, PCollection<KV<Integer, byte[]>> part) {
    tables.add(table);
    rows.add(part);
  }

  /** Whether rows of a table were given. */
  public boolean has(Table table) {
    return tables.contains(table);
  }

  /** The rows of one table. */
  public PCollection<KV<Integer, byte[]>> rows(Table wanted) {
    PCollectionList<KV<Integer, byte[]>> found = PCollectionList.empty(blocks.getPipeline());
    for (int i = 0; i < tables.size(); i++) {
      found = tables.get(i).equals(wanted) ? found.and(rows.get(i)) : found;
    }
    return found.apply("Rows", Flatten.pCollections()).setCoder(GroupPages.coder());
  }

  /** Writes the shards of every table. */
  public PCollection<KV<Integer, byte[]>> write(OutputDirectory directory) {
    return PCollectionList.of(rows)
        .apply("Write tables", WriteTables.of(tables, partitioning, directory));
  }
}
