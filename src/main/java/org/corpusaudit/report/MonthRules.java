package org.corpusaudit.report;

import static org.corpusaudit.report.layout.Finding.Weight.LOOK;
import static org.corpusaudit.report.layout.Message.say;
import static org.corpusaudit.report.layout.Message.verbatim;
import static org.corpusaudit.report.layout.Section.SUMMARY;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Finding;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.report.layout.MonthAxis;

/** What stands out in the articles by month: none, few, not yet come, not told. */
final class MonthRules {
  private static final double MANY_UNDATED = 0.05;
  private static final int ENOUGH_MONTHS = 5;
  private static final double FEW = 0.25;
  private static final int NAMED = 6;

  private MonthRules() {}

  static List<Finding> of(JsonNode summary, JsonNode manifest) {
    NavigableMap<YearMonth, Long> months = new TreeMap<>();
    long undated = 0;
    for (JsonNode month : summary.path("months")) {
      String name = month.path("name").asText();
      if (MonthAxis.isMonth(name)) {
        months.put(YearMonth.parse(name), month.path("articles").asLong());
      } else {
        undated += month.path("articles").asLong();
      }
    }
    List<Finding> findings = new ArrayList<>();
    double share = undated / Math.max(1, ReadingFigures.SOUND.in(summary).asDouble());
    if (share >= MANY_UNDATED) {
      findings.add(
          finding(
              say(
                  undated == 1 ? "%,d article has no date." : "%,d articles have no date.",
                  undated),
              verbatim(Cell.share(share).shown()),
              say("Name the field in input.fields.published; dates must be ISO 8601.")));
    }
    if (!months.isEmpty()) {
      future(months, manifest.path("started").asText(), findings);
      missing(months, findings);
      few(months, findings);
    }
    return findings;
  }

  private static void future(
      NavigableMap<YearMonth, Long> months, String started, List<Finding> findings) {
    if (started.length() < 7) {
      return;
    }
    NavigableMap<YearMonth, Long> later =
        months.tailMap(YearMonth.parse(started.substring(0, 7)), false);
    if (!later.isEmpty()) {
      findings.add(
          finding(
              say("Articles are dated after the audit: %s.", named(later.keySet())),
              verbatim(
                  Cell.count(later.values().stream().mapToLong(Long::longValue).sum()).shown()),
              say(
                  "Look at the dates as scraped: a day taken for a month, or a date of the page.")));
    }
  }

  private static void missing(NavigableMap<YearMonth, Long> months, List<Finding> findings) {
    List<YearMonth> missing = new ArrayList<>();
    YearMonth month = months.firstKey();
    while (month.isBefore(months.lastKey())) {
      if (!months.containsKey(month)) {
        missing.add(month);
      }
      month = month.plusMonths(1);
    }
    if (!missing.isEmpty()) {
      findings.add(
          finding(
              say(
                  "Between %s and %s no article is of %s.",
                  months.firstKey(), months.lastKey(), named(missing)),
              months(missing.size()),
              say("Look whether the crawl paused, or whether single articles are misdated.")));
    }
  }

  /** The first and the last month are seldom whole. */
  private static void few(NavigableMap<YearMonth, Long> months, List<Finding> findings) {
    if (months.size() < ENOUGH_MONTHS) {
      return;
    }
    List<Long> counts = months.values().stream().sorted().toList();
    long median = counts.get(counts.size() / 2);
    List<YearMonth> few = new ArrayList<>();
    months
        .subMap(months.firstKey(), false, months.lastKey(), false)
        .forEach(
            (month, articles) -> {
              if (articles < FEW * median) {
                few.add(month);
              }
            });
    if (!few.isEmpty()) {
      findings.add(
          finding(
              say(
                  "Few articles, under a quarter of the median month's %,d, are of %s.",
                  median, named(few)),
              months(few.size()),
              say("Look whether the crawl was cut short.")));
    }
  }

  private static Message months(int count) {
    return count == 1 ? say("%,d month", count) : say("%,d months", count);
  }

  private static Message named(Iterable<YearMonth> months) {
    List<String> names = new ArrayList<>();
    months.forEach(month -> names.add(month.toString()));
    String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return names.size() > NAMED
        ? say("%s and %,d more", first, names.size() - NAMED)
        : verbatim(first);
  }

  private static Finding finding(Message text, Message value, Message advice) {
    return new Finding(LOOK, text, value, SUMMARY, "months", advice, "sites");
  }
}
