package org.corpusaudit.corpus;

import org.corpusaudit.figure.Computed;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.figure.Counter;
import org.corpusaudit.figure.CounterFamily;
import org.corpusaudit.figure.SummarySection;

/** The figures of what was lost of the input, by records, by bytes and by file. */
public final class LossFigures {
  /** The section of the summary, which says nothing where nothing was lost. */
  public static final SummarySection<ReadSettings> SECTION = SummarySection.named("lost");

  private static final SummarySection<ReadSettings> OF_INPUT =
      SummarySection.<ReadSettings>named("input").ofManifest();

  /** The counters that others are computed from. */
  public static final SummarySection<ReadSettings> COUNTERS = OF_INPUT;

  /** Bytes of the input as it is stored. */
  public static final Counter BYTES =
      OF_INPUT.sum("bytes", "bytes", "of the input's files that were read, as they are stored");

  /** Those of them that were lost. */
  public static final Counter LOST_BYTES =
      OF_INPUT.sum("lostBytes", "bytes", "of them that went with rejected records");

  /** Records that a file promises and that went with a rejected one. */
  public static final Counter MORE_RECORDS =
      OF_INPUT.sum(
          "lostRecords", "records", "that a file promises and that went with a rejected one");

  /** The size of files of which more was lost. */
  public static final CounterFamily BYTES_OF_FILE =
      OF_INPUT.largests("files.*.bytes", "bytes", "of a file that lost some");

  /** What such files lost. */
  public static final CounterFamily LOST_BYTES_OF_FILE =
      OF_INPUT.sums("files.*.lostBytes", "bytes", "of a file that were lost");

  private static final SummarySection<ReadSettings> TOLD =
      SECTION.when(run -> LOST_BYTES.of(run.counted()) > 0);

  /** Records that were lost. */
  public static final Computed RECORDS =
      TOLD.whole(
          "records",
          "records",
          "that were rejected, and those that went with them",
          run -> records(run.counted()));

  /** Bytes that were lost. */
  public static final Computed LOST =
      TOLD.whole(
          "bytes",
          "bytes",
          "of the input as it is stored that were lost",
          run -> LOST_BYTES.of(run.counted()));

  /** The share that was lost. */
  public static final Computed SHARE =
      TOLD.real(
          "share",
          "share",
          "of the records or of the bytes, whichever is greater",
          run -> Counted.rounded(Math.max(recordShare(run.counted()), byteShare(run.counted()))));

  private LossFigures() {}

  /** Rejected records, and those that a file promises and that went with one. */
  public static long records(Counted counted) {
    return ReadingFigures.REJECTED.of(counted) + MORE_RECORDS.of(counted);
  }

  /** The share of records that were lost, as far as they are known. */
  public static double recordShare(Counted counted) {
    long read = ReadingFigures.READ.of(counted) + MORE_RECORDS.of(counted);
    return share(records(counted), read);
  }

  /** The share of bytes that were lost. */
  public static double byteShare(Counted counted) {
    return share(LOST_BYTES.of(counted), BYTES.of(counted));
  }

  /** A share of at most 1; 0 of nothing. */
  public static double share(long part, long whole) {
    return whole == 0 ? 0 : Math.min(1, (double) part / whole);
  }
}
