package org.corpusaudit.count;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.corpusaudit.corpus.Published;

/**
 * The cells of one block: a number for each pair of site and month that its articles have. A site
 * travels as a 64-bit hash, a month as the number of months since the year 0.
 */
final class Cells {
  /** The month of articles without a date. */
  static final int NO_MONTH = 0;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Long> sites = new ArrayList<>();
  private final List<Integer> months = new ArrayList<>();

  /** The number of a cell. */
  int of(String site, Published published) {
    return numbers.computeIfAbsent(
        published.month() + '\t' + site,
        unused -> {
          sites.add(siteHash(site));
          months.add(monthNumber(published));
          return sites.size() - 1;
        });
  }

  /** The hash of a cell's site. */
  long site(int cell) {
    return sites.get(cell);
  }

  /** A cell's month. */
  int month(int cell) {
    return months.get(cell);
  }

  /** The hash that stands for a site. */
  static long siteHash(String site) {
    return Hashing.xxh3_64().hashCharsToLong(site);
  }

  /** The number that stands for a month; {@link #NO_MONTH} without a date or before the year 1. */
  static int monthNumber(Published published) {
    String month = published.month();
    int dash = month.indexOf('-', 1);
    if (dash < 0 || month.charAt(0) == '-') {
      return NO_MONTH;
    }
    int year = Integer.parseInt(month.substring(month.charAt(0) == '+' ? 1 : 0, dash));
    return year == 0 ? NO_MONTH : year * 12 + Integer.parseInt(month.substring(dash + 1)) - 1;
  }

  /** A month as {@code yyyy-MM}; empty for {@link #NO_MONTH}. */
  static String monthName(int month) {
    return month == NO_MONTH
        ? ""
        : String.format(Locale.ROOT, "%04d-%02d", month / 12, month % 12 + 1);
  }
}
