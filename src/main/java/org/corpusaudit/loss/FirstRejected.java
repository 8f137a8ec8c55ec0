package org.corpusaudit.loss;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.coders.VoidCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.corpusaudit.corpus.CorpusTables;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.RejectedRows;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.output.OpenShard;
import org.corpusaudit.output.OutputDirectory;
import org.corpusaudit.output.Publication;
import org.corpusaudit.output.WrittenShard;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.GroupPages;
import org.corpusaudit.page.PageCursor;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.Tally;

/**
 * Fails a job after its first pass, before the costly ones, when more of the input was lost than
 * {@code input.maxRejectedShare} allows. Input: of each block what was lost, and its first rejected
 * records, which are published with the failure; output: nothing. Memory: the figures.
 */
public final class FirstRejected
    extends PTransform<PCollectionList<KV<Integer, byte[]>>, PCollection<Void>> {
  /** What each block sends. */
  public static final Route BLOCKS = Route.of("first rejected");

  private static final int FIGURE = 0;
  private static final int ROW = 1;
  private static final int ROWS_OF_BLOCK = 10;
  private static final int SHOWN_BYTES = 4 << 10;

  private final double most;
  private final OutputDirectory directory;
  private final boolean overwrite;

  public FirstRejected(double most, OutputDirectory directory, boolean overwrite) {
    this.most = most;
    this.directory = directory;
    this.overwrite = overwrite;
  }

  /** What one block sends. Not thread-safe. */
  public static final class Block {
    private final ByteWriter entry = new ByteWriter();
    private final Tally tally = new Tally();
    private int rows;

    /** The figures that are looked at. */
    public Tally tally() {
      return tally;
    }

    /** Sends the row of a rejected record, if it is one of the first. */
    public void rejected(Rejected rejected, Routes out) {
      RejectedRows.count(rejected, tally);
      if (rows++ < ROWS_OF_BLOCK) {
        entry.reset().putByte(ROW);
        RejectedRows.write(rejected.shortened(SHOWN_BYTES), entry);
        out.to(BLOCKS).send(0, entry);
      }
    }

    /** Sends the figures, here and with those of the pass. */
    public void end(Routes out) {
      tally.copyTo(
          figure -> {
            entry.reset().putByte(FIGURE).putBytes(figure);
            out.to(BLOCKS).send(0, entry);
            out.tally().merge(new ByteReader(figure));
          });
    }
  }

  @Override
  public PCollection<Void> expand(PCollectionList<KV<Integer, byte[]>> blocks) {
    return blocks
        .apply(GroupPages.create())
        .apply("Require", ParDo.of(new RequireFn(most, directory, overwrite)))
        .setCoder(VoidCoder.of());
  }

  private static final class RequireFn extends DoFn<KV<Integer, Iterable<byte[]>>, Void> {
    private final double most;
    private final OutputDirectory directory;
    private final boolean overwrite;

    RequireFn(double most, OutputDirectory directory, boolean overwrite) {
      this.most = most;
      this.directory = directory;
      this.overwrite = overwrite;
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<byte[]>> pages) throws IOException {
      Counted counted = new Counted();
      OpenShard shard = null;
      ByteReader reader = new ByteReader();
      for (byte[] page : pages.getValue()) {
        PageCursor entries = new PageCursor(page);
        while (entries.next()) {
          entries.read(reader);
          if (reader.getByte() == FIGURE) {
            counted.mergeFigure(reader);
          } else {
            shard = shard == null ? directory.open(CorpusTables.REJECTED, 0, 1) : shard;
            byte[] row = reader.getBytes(reader.remaining());
            shard.write(row, 0, row.length);
          }
        }
      }
      InputLoss loss = new InputLoss(counted);
      List<WrittenShard> rejected = shard == null ? List.of() : shard.finish();
      if (loss.exceeds(most)) {
        new Publication(directory, overwrite).move(rejected);
        throw new AuditFailedException(
            loss.sentence(most, "rejected/, which holds the first of each block"));
      }
    }
  }
}
