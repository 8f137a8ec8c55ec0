package org.corpusaudit.corpus.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time behind a day, with its zone or in UTC.
 *
 * @param hour 0 to 24; 24 is the next day's midnight
 * @param seconds for how many it stands: 60 where they were not written
 */
record TimeOfDay(int hour, int minute, int second, ZoneOffset zone, long seconds) {
  private static final Pattern TIME =
      Pattern.compile(
          "(?:T|\\s*[-,،|]?\\s*(?:at\\s|um\\s|à\\s)?)(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?"
              + "\\s?([ap]\\.?m\\.?)?\\s?(Z|(?:UTC|GMT|UT)?(?:[+-]\\d{2}:?(?:\\d{2})?|[+-]\\d)|[A-Z]{2,4})?"
              + "(?:\\[[\\w/+-]+\\]|(?<=\\d)\\s(?:UTC|GMT|[A-Z]{3,4}))?",
          Pattern.CASE_INSENSITIVE);

  /** Zones by name: those of RFC 822, and others that no second zone is called by. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("WET", 0),
          Map.entry("CET", 1),
          Map.entry("CEST", 2),
          Map.entry("EET", 2),
          Map.entry("EEST", 3),
          Map.entry("MSK", 3),
          Map.entry("JST", 9),
          Map.entry("KST", 9));

  private static final long MINUTE = 60;

  /** The time that a text is, or empty. */
  static Optional<TimeOfDay> read(String time) {
    Matcher parts = TIME.matcher(time);
    if (!parts.matches()) {
      parts = TIME.matcher(ClockForms.withColons(time));
      if (!parts.matches()) {
        return Optional.empty();
      }
    }
    return of(parts);
  }

  private static Optional<TimeOfDay> of(Matcher parts) {
    int hour = Integer.parseInt(parts.group(1));
    if (parts.group(4) != null) {
      hour = hour % 12 + (Character.toLowerCase(parts.group(4).charAt(0)) == 'p' ? 12 : 0);
    }
    int clock = hour;
    int minute = Integer.parseInt(parts.group(2));
    int second = parts.group(3) == null ? 0 : Math.min(59, leap(Integer.parseInt(parts.group(3))));
    return zone(parts.group(5))
        .map(
            zone ->
                new TimeOfDay(clock, minute, second, zone, parts.group(3) == null ? MINUTE : 1));
  }

  /**
   * The time on a day.
   *
   * @throws DateTimeException if no day has such a time
   */
  OffsetDateTime on(LocalDate day) {
    boolean midnight = hour == 24 && minute == 0 && second == 0;
    LocalDateTime local =
        (midnight ? day.plusDays(1) : day).atTime(midnight ? 0 : hour, minute, second);
    return local.atOffset(zone);
  }

  private static int leap(int second) {
    if (second > 60) {
      throw new DateTimeException("no such second");
    }
    return second;
  }

  private static Optional<ZoneOffset> zone(String name) {
    if (name == null) {
      return Optional.of(ZoneOffset.UTC);
    }
    String upper = name.toUpperCase(Locale.ROOT);
    if (ZONES.containsKey(upper)) {
      return Optional.of(ZoneOffset.ofHours(ZONES.get(upper)));
    }
    int sign = Math.max(upper.indexOf('+'), upper.indexOf('-'));
    return sign < 0 ? Optional.empty() : Optional.of(ZoneOffset.of(upper.substring(sign)));
  }
}
