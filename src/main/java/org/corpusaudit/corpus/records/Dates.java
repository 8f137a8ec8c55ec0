package org.corpusaudit.corpus.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import org.corpusaudit.corpus.Published;

/**
 * Reads dates: ISO 8601 dates and date-times, the same with a space, RFC 1123, and forms whose
 * month is a name ({@code 26-FEB-1987 15:01:01.79}, {@code 3 March 2015}, {@code March 3, 2015}). A
 * form with day and month both as numbers is read only with the year first: {@code 03/04/2015}
 * could be either and stays unknown. A time without a zone is taken as UTC.
 */
public final class Dates {
  private static final int EARLIEST_YEAR = 1000;
  private static final int LATEST_YEAR = 9999;

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("yyyy-MM-dd['T'][' ']['t'][HH:mm[:ss]][XXX][XX][X][' 'XXX]", true),
          form("yyyy/MM/dd[' '[HH:mm[:ss]]]", true),
          form("yyyyMMdd['T'HHmmss[X]]", false),
          DateTimeFormatter.RFC_1123_DATE_TIME,
          form("d-MMM-yyyy[ HH:mm[:ss]]", true),
          form("d MMM yyyy[ HH:mm[:ss]]", true),
          form("d MMMM yyyy[ HH:mm[:ss]]", true),
          form("MMM d[,] yyyy[ HH:mm[:ss]]", true),
          form("MMMM d[,] yyyy[ HH:mm[:ss]]", true),
          form("EEE MMM d HH:mm:ss yyyy", false));

  private Dates() {}

  /** The date that a text tells, or {@link Published#UNKNOWN}. */
  public static Published parse(String text) {
    String value = withoutFraction(text.strip());
    if (value.length() < 8 || value.length() > 40) {
      return Published.UNKNOWN;
    }
    for (DateTimeFormatter form : FORMS) {
      try {
        return published(form.parse(value));
      } catch (DateTimeException e) {
        // Not in this form; the next may fit.
      }
    }
    return Published.UNKNOWN;
  }

  /** Without a fraction of a second, which no figure here needs. */
  private static String withoutFraction(String value) {
    int dot = value.lastIndexOf('.');
    if (dot < 8 || value.charAt(dot - 3) != ':') {
      return value;
    }
    int end = dot + 1;
    while (end < value.length() && Character.isDigit(value.charAt(end))) {
      end++;
    }
    return value.substring(0, dot) + value.substring(end);
  }

  private static Published published(TemporalAccessor parsed) {
    LocalDate date = LocalDate.from(parsed);
    LocalTime time = parsed.query(TemporalQueries.localTime());
    ZoneOffset offset = parsed.query(TemporalQueries.offset());
    OffsetDateTime at =
        LocalDateTime.of(date, time == null ? LocalTime.MIDNIGHT : time)
            .atOffset(offset == null ? ZoneOffset.UTC : offset)
            .withOffsetSameInstant(ZoneOffset.UTC);
    if (at.getYear() < EARLIEST_YEAR || at.getYear() > LATEST_YEAR) {
      return Published.UNKNOWN;
    }
    return new Published(DateTimeFormatter.ISO_INSTANT.format(at.toInstant()), at.toEpochSecond());
  }

  private static DateTimeFormatter form(String pattern, boolean lenientCase) {
    DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
    if (lenientCase) {
      builder.parseCaseInsensitive();
    }
    return builder
        .appendPattern(pattern)
        .parseDefaulting(ChronoField.ERA, 1)
        .toFormatter(Locale.ENGLISH);
  }
}
