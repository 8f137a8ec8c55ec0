package org.corpusaudit.signals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.corpusaudit.figure.ComputedFamily;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.figure.Counter;
import org.corpusaudit.figure.CounterFamily;
import org.corpusaudit.figure.SummarySection;
import org.corpusaudit.page.Tally;

/** The figures of signals and filters. */
public final class SignalFigures {
  /** The section {@code filters} of the summary. */
  public static final SummarySection<Filters> FILTERS = SummarySection.named("filters");

  /** The section {@code signals} of the summary. */
  public static final SummarySection<Filters> SECTION = SummarySection.named("signals");

  /** Articles that a filter removed. */
  public static final Counter FILTERED =
      FILTERS.sum("removed", "articles", "outside the bounds of a filter");

  /** The same by the first filter that they are outside of. */
  public static final CounterFamily REASONS =
      FILTERS.sumsLargestFirst(
          "first.*", "articles", "of which this is the first bound that they are outside of");

  /** The same by each. */
  public static final CounterFamily OUTSIDE =
      FILTERS.sumsLargestFirst(
          "each.*", "articles", "outside this bound, be it the first or a further one");

  /** Articles that were measured. */
  public static final Counter MEASURED =
      SECTION.sum(
          "measured", "articles", "cleaned, before filters and duplicates drop any of them");

  /** How many a source's own bound would remove. */
  public static final CounterFamily BEYOND_SOURCE =
      SECTION.sums("beyondSource.*", "articles", "outside the bound that the signal's source sets");

  private static final CounterFamily CLASSES =
      SECTION.ofManifest().sums("classes.*", "articles", "whose signal is in this class of values");

  private static final int BARS = 24;
  private static final double[] QUANTILES = {0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1};
  private static final Map<Signal, ComputedFamily> DISTRIBUTIONS = new EnumMap<>(Signal.class);

  static {
    for (Signal signal : Signal.values()) {
      DISTRIBUTIONS.put(
          signal,
          SECTION.family(
              signal.key() + ".*",
              unit(signal),
              "that this share of the articles does not exceed, to the class above; "
                  + signal.meaning(),
              run -> quantiles(signal, run.counted())));
    }
  }

  private SignalFigures() {}

  /** The quantiles of a signal. */
  public static ComputedFamily distribution(Signal signal) {
    return DISTRIBUTIONS.get(signal);
  }

  /** Counts what was measured of one article. */
  public static void count(SignalValues values, Tally tally) {
    MEASURED.count(tally, 1);
    for (Signal signal : Signal.values()) {
      if (values.of(signal).isEmpty()) {
        continue;
      }
      double value = values.of(signal).getAsDouble();
      int number = ValueClasses.of(signal.scale(), value);
      CLASSES.count(tally, String.format(Locale.ROOT, "%s.%04d", signal.key(), number), 1);
      if (!signal.bound().has(value)) {
        BEYOND_SOURCE.count(tally, signal.key(), 1);
      }
    }
  }

  /** Articles by the value of a signal, of neighbouring values together: at most {@value #BARS}. */
  public static List<ValueRange> histogram(Signal signal, JsonNode manifest) {
    SortedMap<Integer, Long> classes = new TreeMap<>();
    String prefix = CLASSES.name().replace("*", signal.key() + ".");
    for (Map.Entry<String, JsonNode> counter : manifest.path("counters").properties()) {
      if (counter.getKey().startsWith(prefix)) {
        String number = counter.getKey().substring(prefix.length());
        classes.put(Integer.valueOf(number), counter.getValue().asLong());
      }
    }
    List<ValueRange> ranges = new ArrayList<>();
    if (!classes.isEmpty()) {
      int first = classes.firstKey();
      int step = (classes.lastKey() - first) / BARS + 1;
      for (int from = first; from <= classes.lastKey(); from += step) {
        long articles =
            classes.subMap(from, from + step).values().stream().mapToLong(Long::longValue).sum();
        double largest = ValueClasses.largest(signal.scale(), from + step - 1);
        ranges.add(new ValueRange(largest, articles));
      }
    }
    return ranges;
  }

  /**
   * A bar of a histogram.
   *
   * @param largest the largest value in it; what is above that of the bar before is in it
   * @param articles how many have such a value
   */
  public record ValueRange(double largest, long articles) {}

  private static String unit(Signal signal) {
    return switch (signal.scale()) {
      case SHARE -> "share";
      case LENGTH -> "characters";
      case COUNT -> "";
    };
  }

  private static Map<String, Double> quantiles(Signal signal, Counted counted) {
    SortedMap<Integer, Long> classes = new TreeMap<>();
    long articles = 0;
    String prefix = signal.key() + ".";
    for (Map.Entry<String, Long> member : CLASSES.of(counted).entrySet()) {
      if (member.getKey().startsWith(prefix)) {
        classes.put(Integer.valueOf(member.getKey().substring(prefix.length())), member.getValue());
        articles += member.getValue();
      }
    }
    Map<String, Double> quantiles = new LinkedHashMap<>();
    if (articles == 0) {
      return quantiles;
    }
    for (double quantile : QUANTILES) {
      long wanted = Math.max(1, (long) Math.ceil(quantile * articles));
      long met = 0;
      for (Map.Entry<Integer, Long> each : classes.entrySet()) {
        met += each.getValue();
        if (met >= wanted) {
          quantiles.put(
              String.valueOf(quantile), ValueClasses.largest(signal.scale(), each.getKey()));
          break;
        }
      }
    }
    return quantiles;
  }
}
