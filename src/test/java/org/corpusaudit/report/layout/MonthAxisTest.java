package org.corpusaudit.report.layout;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MonthAxisTest {
  @Test
  void aMonthWithoutArticlesHasItsPlace() {
    MonthAxis axis = new MonthAxis(Map.of("2019-11", 3L, "2020-02", 5L));

    assertThat(axis.names(), contains("2019-11", "2019-12", "2020-01", "2020-02"));
    assertThat(axis.sums(Map.of("2019-11", 3.0, "2020-02", 5.0)), contains(3.0, 0.0, 0.0, 5.0));
    assertThat(leftOut(axis), is(""));
  }

  @Test
  void aShareOfNoArticlesIsNone() {
    MonthAxis axis = new MonthAxis(Map.of("2020-01", 4L, "2020-03", 2L));

    assertThat(
        axis.shares(Map.of("2020-01", 1.0), Map.of("2020-01", 4.0, "2020-03", 2.0)),
        equalTo(Arrays.asList(0.25, null, 0.0)));
  }

  @Test
  void whatHasNoMonthHasNoPlaceAndIsTold() {
    MonthAxis axis = new MonthAxis(Map.of("", 1200L, "(rest)", 30L, "2020-01", 4L));

    assertThat(axis.names(), contains("2020-01"));
    assertThat(leftOut(axis), is("Not drawn: 1,230 articles without a date."));
    assertThat(new MonthAxis(Map.of("", 7L)).isEmpty(), is(true));
  }

  @Test
  void aFewArticlesOfOtherCenturiesDoNotNarrowTheRest() {
    MonthAxis axis =
        new MonthAxis(Map.of("1970-01", 2L, "2020-01", 900L, "2020-02", 700L, "2099-12", 1L));

    assertThat(axis.names(), contains("2020-01", "2020-02"));
    assertThat(leftOut(axis), is("Not drawn: 2 before 2020-01, 1 after 2020-02."));
  }

  @Test
  void aLongTimeIsByYearOrTenYears() {
    MonthAxis years = new MonthAxis(Map.of("1990-06", 50L, "1990-09", 10L, "2010-01", 60L));
    MonthAxis decades = new MonthAxis(Map.of("1799-12", 50L, "2009-01", 60L));

    assertThat(years.unit().toString(), is("year"));
    assertThat(years.names().size(), is(21));
    assertThat(years.sums(Map.of("1990-06", 50.0, "1990-09", 10.0)).get(0), is(60.0));
    assertThat(decades.unit().toString(), is("10 years"));
    assertThat(decades.names().get(0), is("1790–1799"));
    assertThat(decades.names().get(decades.names().size() - 1), is("2000–2009"));
  }

  @Test
  void aTimeThatHardlyFitsByYearIsByTenYears() {
    MonthAxis axis = new MonthAxis(Map.of("1799-12", 50L, "1980-01", 60L));

    assertThat(axis.unit().toString(), is("10 years"));
  }

  @Property(tries = 200)
  void everyArticleIsDrawnOnceOrToldAndTheAxisIsShort(
      @ForAll @Size(min = 1, max = 12)
          java.util.List<@IntRange(min = 0, max = 9999) Integer> years) {
    java.util.Map<String, Long> counts = new java.util.HashMap<>();
    java.util.Map<String, Double> values = new java.util.HashMap<>();
    for (int year : years) {
      counts.put(String.format(java.util.Locale.ROOT, "%04d-%02d", year, year % 12 + 1), 1L + year);
    }
    counts.forEach((name, count) -> values.put(name, count.doubleValue()));
    MonthAxis axis = new MonthAxis(counts);

    double drawn = axis.sums(values).stream().mapToDouble(v -> v).sum();
    double all = values.values().stream().mapToDouble(v -> v).sum();
    assertThat(axis.names().size(), lessThanOrEqualTo(180));
    assertThat(drawn >= 0.99 * all, is(true));
    assertThat(leftOut(axis).isEmpty(), is(drawn == all));
  }

  private static String leftOut(MonthAxis axis) {
    return axis.leftOut(Message.say("articles")).map(Message::toString).orElse("");
  }
}
