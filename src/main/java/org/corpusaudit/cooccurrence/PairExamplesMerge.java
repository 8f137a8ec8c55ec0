package org.corpusaudit.cooccurrence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.example.LeastExamples;
import org.corpusaudit.output.Table;
import org.corpusaudit.output.Tsv;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.TokenHash;

/** Puts their examples into the rows of pairs. Memory: a pair's row and its examples. */
final class PairExamplesMerge implements PartitionMerge {
  private final PairSettings settings;
  private final boolean ofEntities;

  /** The kernel for the rows of pairs of entities, or of terms. */
  PairExamplesMerge(PairSettings settings, boolean ofEntities) {
    this.settings = settings;
    this.ofEntities = ofEntities;
  }

  @Override
  public List<Route> routes() {
    return List.of(PairMerge.ROWS);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    Rows rows = new Rows(out);
    ByteReader reader = new ByteReader();
    while (entries.next()) {
      rows.entry(entries.read(reader));
    }
    rows.end();
  }

  private final class Rows {
    private final Routes out;
    private final Table table = ofEntities ? PairTables.ENTITIES : PairTables.TERMS;
    private final LeastExamples examples = new LeastExamples(settings.examples());
    private final List<byte[]> rows = new ArrayList<>();
    private final ByteWriter entry = new ByteWriter();
    private long pair = -1;

    Rows(Routes out) {
      this.out = out;
    }

    void entry(ByteReader reader) {
      long next = PairEntry.pair(reader);
      if (next != pair) {
        end();
        pair = next;
      }
      if (reader.getByte() == PairEntry.ROW) {
        rows.add(reader.getBytes(reader.remaining()));
      } else {
        examples.add(reader);
      }
    }

    void end() {
      for (byte[] row : rows) {
        int cells = row.length - Long.BYTES;
        byte[] counted = new byte[cells];
        System.arraycopy(row, Long.BYTES, counted, 0, cells);
        entry.reset().putBytes(row, 0, Long.BYTES);
        ByteWriter whole =
            Tsv.row(table.columns(), entry)
                .putAll(PairTables.COLUMNS, counted)
                .put(ofEntities ? PairTables.ENTITY_EXAMPLES : PairTables.EXAMPLES, examples.cell())
                .end();
        out.to(PairMerge.ROWS).toShard(TokenHash.finish(pair), whole);
      }
      rows.clear();
      examples.clear();
    }
  }
}
