package org.corpusaudit.report.layout;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Time as the axis of bars: a place for each step from the first month to the last, of equal width
 * whether anything is of it or not. What has no month has no place. Months far from the others, as
 * one article with a wrong year, are left out where the axis would otherwise be long: at most
 * {@value #AWAY} of what is counted at either end. Where it is still long, a step is of a year, ten
 * or a hundred. At most {@value #MOST} places.
 */
public final class MonthAxis {
  private static final int MOST = 180;
  private static final double AWAY = 0.005;
  private static final int[] YEARS = {1, 10, 100};

  private final NavigableMap<YearMonth, String> months = new TreeMap<>();
  private final int step;
  private final int first;
  private final int places;
  private final long undated;
  private final long before;
  private final long after;

  /**
   * The axis of what is counted by month.
   *
   * @param counts how much is of each month, by its name; of any other name, none
   */
  public MonthAxis(Map<String, Long> counts) {
    NavigableMap<YearMonth, Long> dated = new TreeMap<>();
    long other = 0;
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      if (isMonth(count.getKey())) {
        YearMonth month = YearMonth.parse(count.getKey());
        dated.put(month, count.getValue());
        months.put(month, count.getKey());
      } else {
        other += count.getValue();
      }
    }
    undated = other;
    long all = sum(dated);
    before = cut(dated, true, all);
    after = cut(dated, false, all);
    months.keySet().retainAll(dated.keySet());
    int wide = 1;
    for (int years : YEARS) {
      if (places(dated, wide) > MOST) {
        wide = 12 * years;
      }
    }
    step = wide;
    first = months.isEmpty() ? 0 : place(months.firstKey());
    places = months.isEmpty() ? 0 : place(months.lastKey()) - first + 1;
  }

  /** Whether a name is of a month, such as {@code 2026-01}. */
  public static boolean isMonth(String name) {
    return name.matches("\\d{4}-(0[1-9]|1[0-2])");
  }

  /** Takes months off one end of a long axis; what was of them. */
  private static long cut(NavigableMap<YearMonth, Long> dated, boolean start, long all) {
    long cut = 0;
    while (span(dated) > MOST) {
      Map.Entry<YearMonth, Long> end = start ? dated.firstEntry() : dated.lastEntry();
      if (cut + end.getValue() > AWAY * all) {
        break;
      }
      cut += end.getValue();
      dated.remove(end.getKey());
    }
    return cut;
  }

  private static long sum(Map<YearMonth, Long> dated) {
    return dated.values().stream().mapToLong(Long::longValue).sum();
  }

  private static int span(NavigableMap<YearMonth, Long> dated) {
    return dated.isEmpty() ? 0 : index(dated.lastKey()) - index(dated.firstKey()) + 1;
  }

  private static int places(NavigableMap<YearMonth, Long> dated, int wide) {
    return dated.isEmpty() ? 0 : index(dated.lastKey()) / wide - index(dated.firstKey()) / wide + 1;
  }

  private static int index(YearMonth month) {
    return month.getYear() * 12 + month.getMonthValue() - 1;
  }

  private int place(YearMonth month) {
    return index(month) / step;
  }

  /** Whether there is anything to draw. */
  public boolean isEmpty() {
    return places == 0;
  }

  /** What a place is of, such as {@code month} or {@code 10 years}. */
  public Message unit() {
    return step == 1
        ? Message.say("month")
        : step == 12 ? Message.say("year") : Message.say("%d years", step / 12);
  }

  /** The places' names in order, such as {@code 2026-01}, {@code 2026} or {@code 1990–1999}. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (int place = first; place < first + places; place++) {
      int year = place * step / 12;
      names.add(
          switch (step) {
            case 1 -> String.format(Locale.ROOT, "%04d-%02d", year, place % 12 + 1);
            case 12 -> String.format(Locale.ROOT, "%04d", year);
            default -> String.format(Locale.ROOT, "%04d–%04d", year, year + step / 12 - 1);
          });
    }
    return names;
  }

  /** What is of each place, 0 for nothing. */
  public List<Double> sums(Map<String, Double> values) {
    Map<Integer, Double> sums = new HashMap<>();
    months.forEach(
        (month, name) -> sums.merge(place(month), values.getOrDefault(name, 0.0), Double::sum));
    List<Double> sequence = new ArrayList<>();
    for (int place = first; place < first + places; place++) {
      sequence.add(sums.getOrDefault(place, 0.0));
    }
    return sequence;
  }

  /** The part at each place, null where there is no whole: a part of nothing is not 0. */
  public List<Double> shares(Map<String, Double> parts, Map<String, Double> wholes) {
    List<Double> over = sums(parts);
    List<Double> under = sums(wholes);
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      shares.add(under.get(i) > 0 ? over.get(i) / under.get(i) : null);
    }
    return shares;
  }

  /**
   * What the axis leaves out, in a sentence.
   *
   * @param things what is counted, such as {@code articles}
   */
  public Optional<Message> leftOut(Message things) {
    List<Message> parts = new ArrayList<>();
    if (undated > 0) {
      parts.add(Message.say("%,d %s without a date", undated, things));
    }
    if (before > 0) {
      parts.add(Message.say("%,d before %s", before, months.firstKey()));
    }
    if (after > 0) {
      parts.add(Message.say("%,d after %s", after, months.lastKey()));
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(Message.say("Not drawn: %s.", Message.joined(", ", parts)));
  }
}
