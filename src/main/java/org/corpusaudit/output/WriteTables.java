package org.corpusaudit.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.DistinctEntries;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.EntrySorter;
import org.corpusaudit.page.GroupPages;
import org.corpusaudit.page.GroupedPages;
import org.corpusaudit.page.PagePacker;
import org.corpusaudit.page.Partitioning;

/**
 * Writes the shards of any number of tables with one shuffle.
 *
 * <p>Input {@code i} holds pages keyed by shard, whose entries are rows of table {@code i} with the
 * table's sort key before each. Output: one page of key 0 for each shard written, with a {@link
 * WrittenShard} as its entry. Every table gets all its shards, empty ones too. The rows of a shard
 * depend on the rows alone, not on the order in which they come: Beam's own writers put elements
 * into shards at random.
 */
public final class WriteTables
    extends PTransform<PCollectionList<KV<Integer, byte[]>>, PCollection<KV<Integer, byte[]>>> {
  // A grouping key holds the table and the shard: at most 2^20 shards, 2^11 tables.
  private static final int SHARD_BITS = 20;

  private final List<Table> tables;
  private final PCollection<Partitioning> partitioning;
  private final OutputDirectory directory;

  private WriteTables(
      List<Table> tables, PCollection<Partitioning> partitioning, OutputDirectory directory) {
    this.tables = List.copyOf(tables);
    this.partitioning = partitioning;
    this.directory = directory;
  }

  /**
   * The transform.
   *
   * @param tables in the order of the input list; a table may have several inputs
   * @param partitioning says how many shards each table has
   */
  public static WriteTables of(
      List<Table> tables, PCollection<Partitioning> partitioning, OutputDirectory directory) {
    return new WriteTables(tables, partitioning, directory);
  }

  @Override
  public PCollection<KV<Integer, byte[]>> expand(PCollectionList<KV<Integer, byte[]>> rows) {
    PCollectionList<KV<Integer, byte[]>> keyed = PCollectionList.empty(rows.getPipeline());
    for (int i = 0; i < tables.size(); i++) {
      keyed =
          keyed.and(
              rows.get(i)
                  .apply(
                      "Key " + i + " " + tables.get(i).folder(),
                      ParDo.of(new KeyByTable(tables.indexOf(tables.get(i)))))
                  .setCoder(GroupPages.coder()));
    }
    return keyed
        .and(
            partitioning
                .apply("Every shard", ParDo.of(new EveryShard(tables)))
                .setCoder(GroupPages.coder()))
        .apply(GroupPages.create())
        .apply("Write", ParDo.of(new WriteShard(this)))
        .setCoder(GroupPages.coder());
  }

  private static final class KeyByTable extends DoFn<KV<Integer, byte[]>, KV<Integer, byte[]>> {
    private final int table;

    KeyByTable(int table) {
      this.table = table;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, byte[]> page, OutputReceiver<KV<Integer, byte[]>> out) {
      out.output(KV.of(table << SHARD_BITS | page.getKey(), page.getValue()));
    }
  }

  /** An empty page for each shard, so that a table without rows has its shards too. */
  private static final class EveryShard extends DoFn<Partitioning, KV<Integer, byte[]>> {
    private final int[] tables;

    EveryShard(List<Table> tables) {
      this.tables = tables.stream().mapToInt(tables::indexOf).distinct().toArray();
    }

    @ProcessElement
    public void process(
        @Element Partitioning partitioning, OutputReceiver<KV<Integer, byte[]>> out) {
      byte[] empty = PagePacker.empty(partitioning);
      for (int table : tables) {
        for (int shard = 0; shard < partitioning.shards(); shard++) {
          out.output(KV.of(table << SHARD_BITS | shard, empty));
        }
      }
    }
  }

  private static final class WriteShard
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    private final ArrayList<Table> tables;
    private final OutputDirectory directory;

    WriteShard(WriteTables wanted) {
      this.tables = new ArrayList<>(wanted.tables);
      this.directory = wanted.directory;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<byte[]>> pages, OutputReceiver<KV<Integer, byte[]>> out)
        throws IOException {
      Table table = tables.get(pages.getKey() >>> SHARD_BITS);
      int shard = pages.getKey() & (1 << SHARD_BITS) - 1;
      try (EntrySorter sorter = new EntrySorter()) {
        GroupedPages grouped = GroupedPages.read(pages.getValue(), sorter);
        OpenShard open = directory.open(table, shard, grouped.partitioning().shards());
        writeRows(sorter.sorted(), table, open);
        for (WrittenShard written : open.finish()) {
          send(written, out);
        }
      }
    }

    private static void send(WrittenShard shard, OutputReceiver<KV<Integer, byte[]>> out) {
      ByteWriter entry = new ByteWriter();
      shard.writeTo(entry);
      PagePacker packer = new PagePacker();
      packer.add(0, entry, (page, bytes) -> out.output(KV.of(page, bytes)));
      packer.flush((page, bytes) -> out.output(KV.of(page, bytes)));
    }

    private static void writeRows(EntryCursor sorted, Table table, OpenShard shard)
        throws IOException {
      int skip = table.sortKeyBytes();
      EntryCursor rows = table.distinct() ? new DistinctEntries(sorted) : sorted;
      while (rows.next()) {
        shard.write(rows.array(), rows.offset() + skip, rows.length() - skip);
      }
    }
  }
}
