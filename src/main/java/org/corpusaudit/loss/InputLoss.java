package org.corpusaudit.loss;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.corpusaudit.corpus.LossFigures;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.corpus.formats.RangeAccount;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.page.Tally;

/**
 * What was lost of the input: of its records, of its bytes, and of single files of which more than
 * half is gone. One bad record can hide how much went with it; its bytes do not.
 *
 * @param counted what {@link #count} counted, with the counts of records
 */
public record InputLoss(Counted counted) {
  private static final double FILE_SHARE = 0.5;

  /** A single record below this is one record; a longer one may have swallowed others. */
  private static final long LONG_RECORD = 1 << 20;

  /** Files of a block that are followed one by one. */
  private static final int MOST_FILES = 100;

  /** Counts what was read and lost of a range; {@code files} are those followed before. */
  public static boolean count(RangeAccount account, int files, Tally tally) {
    LossFigures.BYTES.count(tally, account.bytes());
    LossFigures.LOST_BYTES.count(tally, account.lostBytes());
    boolean followed =
        (account.isTorn() || account.lostBytes() > LONG_RECORD)
            && account.lostBytes() > 0
            && files < MOST_FILES;
    if (followed) {
      String path = account.range().file().path();
      LossFigures.BYTES_OF_FILE.count(tally, path, account.range().file().bytes());
      LossFigures.LOST_BYTES_OF_FILE.count(tally, path, account.lostBytes());
    }
    return followed;
  }

  /** Whether more was lost than may be. */
  public boolean exceeds(double most) {
    return LossFigures.recordShare(counted) > most
        || LossFigures.byteShare(counted) > most
        || tornFile(most).isPresent();
  }

  /** The file that lost most, where it lost more than half and more than may be. */
  private Optional<Map.Entry<String, Double>> tornFile(double most) {
    Map<String, Long> sizes = LossFigures.BYTES_OF_FILE.of(counted);
    return LossFigures.LOST_BYTES_OF_FILE.of(counted).entrySet().stream()
        .map(
            lost -> {
              long size = sizes.getOrDefault(lost.getKey(), 0L);
              return Map.entry(lost.getKey(), LossFigures.share(lost.getValue(), size));
            })
        .filter(file -> file.getValue() > Math.max(FILE_SHARE, most))
        .max(
            Comparator.comparing((Map.Entry<String, Double> file) -> file.getValue())
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()));
  }

  /** The sentence for a run that lost more; {@code where} are the rejected records. */
  public String sentence(double most, String where) {
    String reasons =
        ReadingFigures.REASONS.largestFirst(counted).entrySet().stream()
            .map((Map.Entry<String, Long> r) -> r.getValue() + " " + r.getKey())
            .collect(Collectors.joining(", "));
    String what =
        String.format(
            Locale.ROOT,
            "%d of %d records %s rejected (%s), and with them %s of the input's bytes",
            LossFigures.records(counted),
            ReadingFigures.READ.of(counted) + LossFigures.MORE_RECORDS.of(counted),
            LossFigures.records(counted) == 1 ? "was" : "were",
            reasons,
            percent(LossFigures.byteShare(counted)));
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
