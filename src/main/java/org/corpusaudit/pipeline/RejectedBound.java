package org.corpusaudit.pipeline;

import org.corpusaudit.figure.Counted;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.beam.sdk.coders.VoidCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.GroupPages;
import org.corpusaudit.page.PageCursor;

/**
 * Fails a job whose share of rejected records is past {@code input.maxRejectedShare}. Input: the
 * figures of all passes; output: nothing.
 */
final class RejectedBound
    extends PTransform<PCollectionList<KV<Integer, byte[]>>, PCollection<Void>> {
  private final double most;

  RejectedBound(double most) {
    this.most = most;
  }

  @Override
  public PCollection<Void> expand(PCollectionList<KV<Integer, byte[]>> figures) {
    return figures
        .apply(GroupPages.create())
        .apply("Require", ParDo.of(new RequireFn(most)))
        .setCoder(VoidCoder.of());
  }

  /** Whether a run has rejected more than it may. */
  static boolean isExceeded(Summary summary, double most) {
    return summary.rejectedShare() > most;
  }

  /** The failure of a run that has; {@code where} are the rejected records. */
  static AuditFailedException exceeded(Summary summary, double most, String where) {
    return new AuditFailedException(
        String.format(
            Locale.ROOT,
            "%d of %d records were rejected (%s), which is more than input.maxRejectedShare %s"
                + " allows: look at %s, then mend the input or raise the bound",
            summary.rejected(),
            summary.read(),
            summary.reasons().entrySet().stream()
                .map((Map.Entry<String, Long> r) -> r.getValue() + " " + r.getKey())
                .collect(Collectors.joining(", ")),
            most,
            where));
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
      Summary summary = new Summary(counted);
      if (isExceeded(summary, most)) {
        throw exceeded(summary, most, "the stage's rejected()");
      }
    }
  }
}
