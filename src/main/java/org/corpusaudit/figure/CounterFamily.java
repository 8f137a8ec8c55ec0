package org.corpusaudit.figure;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.corpusaudit.page.Tally;
import org.corpusaudit.page.Tally.Adding;

/** Figures that kernels count, one for each name of something: a language, a reason. */
public final class CounterFamily extends Figure {
  private final Adding adding;

  CounterFamily(String name, String unit, Adding adding, String meaning) {
    super(name, unit, adding.word(), meaning);
    this.adding = adding;
  }

  /** Counts for one of its members. */
  public void count(Tally tally, String member, long value) {
    tally.count(name(), member, adding, value);
  }

  /** What was counted for each member, by name. */
  public SortedMap<String, Long> of(Counted counted) {
    return counted.tally().members(name());
  }

  /** The same, the largest first. */
  public Map<String, Long> largestFirst(Counted counted) {
    List<Map.Entry<String, Long>> entries =
        of(counted).entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, Long> member) -> -member.getValue())
                    .thenComparing(Map.Entry::getKey))
            .toList();
    Map<String, Long> ordered = new LinkedHashMap<>();
    entries.forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }

  /** What was counted for one member, 0 when nothing was. */
  public long of(Counted counted, String member) {
    return of(counted).getOrDefault(member, 0L);
  }
}
