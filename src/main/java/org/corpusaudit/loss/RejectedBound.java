package org.corpusaudit.loss;

import org.apache.beam.sdk.coders.VoidCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.GroupPages;
import org.corpusaudit.page.PageCursor;

/**
 * Fails a job whose share of lost records or bytes is past {@code input.maxRejectedShare}. Input:
 * the figures of all passes; output: nothing.
 */
public final class RejectedBound
    extends PTransform<PCollectionList<KV<Integer, byte[]>>, PCollection<Void>> {
  private final double most;

  public RejectedBound(double most) {
    this.most = most;
  }

  @Override
  public PCollection<Void> expand(PCollectionList<KV<Integer, byte[]>> figures) {
    return figures
        .apply(GroupPages.create())
        .apply("Require", ParDo.of(new RequireFn(most)))
        .setCoder(VoidCoder.of());
  }

  private static final class RequireFn extends DoFn<KV<Integer, Iterable<byte[]>>, Void> {
    private final double most;

    RequireFn(double most) {
      this.most = most;
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<byte[]>> pages) throws AuditFailedException {
      Counted counted = new Counted();
      ByteReader reader = new ByteReader();
      for (byte[] page : pages.getValue()) {
        PageCursor entries = new PageCursor(page);
        while (entries.next()) {
          entries.read(reader);
          counted.merge(reader);
        }
      }
      InputLoss loss = new InputLoss(counted);
      if (loss.exceeds(most)) {
        throw new AuditFailedException(loss.sentence(most, "the stage's rejected()"));
      }
    }
  }
}
