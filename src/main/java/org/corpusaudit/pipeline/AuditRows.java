package org.corpusaudit.pipeline;

import java.io.IOException;
import java.util.Optional;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.Row;
import org.corpusaudit.output.Table;
import org.corpusaudit.page.DistinctEntries;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.EntrySorter;
import org.corpusaudit.page.GroupPages;
import org.corpusaudit.page.PageCursor;
import org.corpusaudit.plan.AuditSettings;

/**
 * The rows of one table of an audit, in another pipeline; no file is written. Only the passes that
 * the table needs run. Expands on the pipeline, reading the files of the settings, or on what
 * {@link org.corpusaudit.corpus.blocks.MatchInput} takes. Past {@code input.maxRejectedShare} the
 * job fails, but not for who takes the rejected records themselves.
 */
public final class AuditRows extends PTransform<PInput, PCollection<Row>> {
  private final AuditSettings settings;
  private final RowTable wanted;

  /** The rows of a table under these settings. */
  public AuditRows(AuditSettings settings, RowTable wanted) {
    this.settings = settings;
    this.wanted = wanted;
  }

  @Override
  public PCollection<Row> expand(PInput input) {
    Optional<String> off = wanted.switchedOff(settings);
    if (off.isPresent()) {
      throw new IllegalArgumentException(
          "the setting "
              + off.get()
              + " switches off what this stage gives: leave it out or set another value");
    }
    Table table = wanted.table(settings);
    PCollection<KV<Integer, byte[]>> pages =
        new Audit(settings, "rows", System.currentTimeMillis()).rows(input, table);
    PCollection<Row> rows =
        table.distinct()
            // Several blocks may send the same row: the shard that it belongs to tells.
            ? PCollectionList.of(pages)
                .apply(GroupPages.create())
                .apply("Distinct rows", ParDo.of(new DistinctRowsFn(wanted, table)))
            : pages.apply("Read rows", ParDo.of(new RowsFn(wanted, table)));
    return rows.setRowSchema(wanted.schema());
  }

  /** Makes rows of entries. */
  private abstract static class EntryRowsFn<T> extends DoFn<KV<Integer, T>, Row> {
    private final RowTable wanted;
    private final Table table;
    private transient BeamRows reader;

    EntryRowsFn(RowTable wanted, Table table) {
      this.wanted = wanted;
      this.table = table;
    }

    @Setup
    @SuppressWarnings({"unused", "EffectivelyPrivate"}) // Beam calls it.
    public void setup() {
      reader = new BeamRows(wanted, table);
    }

    final void output(EntryCursor entries, OutputReceiver<Row> out) throws IOException {
      int skip = table.sortKeyBytes();
      while (entries.next()) {
        out.output(reader.read(entries.array(), entries.offset() + skip, entries.length() - skip));
      }
    }
  }

  private static final class RowsFn extends EntryRowsFn<byte[]> {
    RowsFn(RowTable wanted, Table table) {
      super(wanted, table);
    }

    @ProcessElement
    public void process(@Element KV<Integer, byte[]> page, OutputReceiver<Row> out)
        throws IOException {
      output(new PageCursor(page.getValue()), out);
    }
  }

  private static final class DistinctRowsFn extends EntryRowsFn<Iterable<byte[]>> {
    DistinctRowsFn(RowTable wanted, Table table) {
      super(wanted, table);
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<byte[]>> pages, OutputReceiver<Row> out)
        throws IOException {
      try (EntrySorter sorter = new EntrySorter()) {
        output(new DistinctEntries(sorter.addPages(pages.getValue()).sorted()), out);
      }
    }
  }
}
