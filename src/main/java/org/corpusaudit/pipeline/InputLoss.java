package org.corpusaudit.pipeline;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.corpusaudit.corpus.formats.RangeAccount;
import org.corpusaudit.page.Tally;

/**
 * What was lost of the input: of its records, of its bytes, and of single files of which more than
 * half is gone. One bad record can hide how much went with it; its bytes do not.
 *
 * @param figures what {@link #count} counted, with the counts of records
 */
record InputLoss(SortedMap<String, Long> figures) {
  private static final String BYTES = "input.bytes";
  private static final String LOST_BYTES = "input.lostBytes";
  private static final String FILE_SIZE = "input.file.bytes/";
  private static final String FILE_LOST = "input.file.lostBytes/";
  private static final double FILE_SHARE = 0.5;

  /** A single record below this is one record; a longer one may have swallowed others. */
  private static final long LONG_RECORD = 1 << 20;

  /** Files of a block that are followed one by one. */
  private static final int MOST_FILES = 100;

  /** Counts what was read and lost of a range; {@code files} are those followed before. */
  static boolean count(RangeAccount account, int files, Tally tally) {
    tally.add(BYTES, account.bytes());
    tally.add(LOST_BYTES, account.lostBytes());
    boolean followed =
        (account.isTorn() || account.lostBytes() > LONG_RECORD)
            && account.lostBytes() > 0
            && files < MOST_FILES;
    if (followed) {
      String path = account.range().file().path();
      tally.most(FILE_SIZE + path, account.range().file().bytes());
      tally.add(FILE_LOST + path, account.lostBytes());
    }
    return followed;
  }

  /** The figures of single files, which are no figures of the audit. */
  static boolean isOfFile(String figure) {
    return figure.startsWith(FILE_SIZE) || figure.startsWith(FILE_LOST);
  }

  private long figure(String name) {
    return figures.getOrDefault(name, 0L);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : Math.min(1, (double) part / whole);
  }

  /** Stored bytes of the input that were lost. */
  long lostBytes() {
    return figure(LOST_BYTES);
  }

  /** Rejected records, and those that a file promises and that went with one. */
  long lostRecords() {
    return figure("records.rejected") + figure("records.lost");
  }

  /** The share of records that were lost, as far as they are known. */
  double recordShare() {
    return share(lostRecords(), figure("records.read") + figure("records.lost"));
  }

  /** The share of bytes that were lost. */
  double byteShare() {
    return share(lostBytes(), figure(BYTES));
  }

  /** Whether more was lost than may be. */
  boolean exceeds(double most) {
    return recordShare() > most || byteShare() > most || tornFile(most).isPresent();
  }

  /** The file that lost most, where it lost more than half and more than may be. */
  private Optional<Map.Entry<String, Double>> tornFile(double most) {
    return figures.tailMap(FILE_LOST).entrySet().stream()
        .takeWhile(figure -> figure.getKey().startsWith(FILE_LOST))
        .map(
            figure -> {
              String path = figure.getKey().substring(FILE_LOST.length());
              return Map.entry(path, share(figure.getValue(), figure(FILE_SIZE + path)));
            })
        .filter(file -> file.getValue() > Math.max(FILE_SHARE, most))
        .max(
            Comparator.comparing((Map.Entry<String, Double> file) -> file.getValue())
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()));
  }

  /** The sentence for a run that lost more; {@code where} are the rejected records. */
  String sentence(double most, String where) {
    String reasons =
        new Summary(figures)
            .reasons().stream()
                .map((Map.Entry<String, Long> r) -> r.getValue() + " " + r.getKey())
                .collect(Collectors.joining(", "));
    String what =
        String.format(
            Locale.ROOT,
            "%d of %d records were rejected (%s), and with them %s of the input's bytes",
            lostRecords(),
            figure("records.read") + figure("records.lost"),
            reasons,
            percent(byteShare()));
    String file =
        tornFile(most)
            .map(torn -> "; " + torn.getKey() + " lost " + percent(torn.getValue()) + " of its own")
            .orElse("");
    return what
        + file
        + ", which is more than input.maxRejectedShare "
        + most
        + " allows: look at "
        + where
        + ", then mend the input or raise the bound";
  }

  private static String percent(double share) {
    return String.format(
        Locale.ROOT, share > 0 && share < 0.001 ? "%.4f %%" : "%.1f %%", 100 * share);
  }
}
