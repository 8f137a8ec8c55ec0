package org.corpusaudit.corpus.records;

import com.ibm.icu.util.BuddhistCalendar;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * The calendars that dates of news are written in, each with the years that today's news can have.
 */
enum CalendarKind {
  /** Its years are those that the settings allow. */
  GREGORIAN(Integer.MIN_VALUE, Integer.MAX_VALUE, GregorianCalendar::new),
  /** Of Iran and Afghanistan: solar. */
  PERSIAN(1200, 1599, CalendarKind::persian),
  /** Of Umm al-Qura: lunar. */
  ISLAMIC(1200, 1599, CalendarKind::ummAlQura),
  /** Of Thailand: Gregorian days, years from 543 before. */
  BUDDHIST(2343, 2643, BuddhistCalendar::new),
  /** Vikram Samvat of Nepal, years from 57 before: known, and not converted. */
  NEPALI(2045, 2100, GregorianCalendar::new);

  private final int first;
  private final int last;

  @SuppressWarnings("ImmutableEnumChecker") // They hold nothing.
  private final Supplier<Calendar> open;

  CalendarKind(int first, int last, Supplier<Calendar> open) {
    this.first = first;
    this.last = last;
    this.open = open;
  }

  /** The class of this calendar is not meant for use by name. */
  static Calendar persian() {
    return Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa@calendar=persian"));
  }

  private static Calendar ummAlQura() {
    return new IslamicCalendar(TimeZone.GMT_ZONE, new ULocale("ar@calendar=islamic-umalqura"));
  }

  /**
   * The calendar of a date whose year a language's papers would not write for a Gregorian one;
   * GREGORIAN where that is not sure.
   */
  static CalendarKind of(int year, String language) {
    int subtag = language.indexOf('-');
    return switch (subtag < 0 ? language : language.substring(0, subtag)) {
      case "fa", "ps", "mzn", "glk", "lrc" -> PERSIAN.has(year) ? PERSIAN : GREGORIAN;
      case "ar", "ur" -> ISLAMIC.has(year) ? ISLAMIC : GREGORIAN;
      case "ne" -> NEPALI.has(year) ? NEPALI : GREGORIAN;
      case "th" -> BUDDHIST.has(year) ? BUDDHIST : GREGORIAN;
      default -> GREGORIAN;
    };
  }

  /** Whether news of today can have such a year. */
  boolean has(int year) {
    return year >= first && year <= last;
  }

  /**
   * The day of a date of this calendar.
   *
   * @throws DateTimeException where the calendar has no such day
   */
  LocalDate day(int year, int month, int day) {
    if (this == GREGORIAN) {
      return LocalDate.of(year, month, day);
    }
    if (!has(year) || this == NEPALI) {
      throw new DateTimeException("no year of this calendar in today's news");
    }
    Calendar calendar = open.get();
    calendar.setTimeZone(TimeZone.GMT_ZONE);
    calendar.setLenient(false);
    calendar.clear();
    calendar.set(Calendar.YEAR, year);
    calendar.set(Calendar.MONTH, month - 1);
    calendar.set(Calendar.DAY_OF_MONTH, day);
    try {
      return Instant.ofEpochMilli(calendar.getTimeInMillis())
          .atOffset(ZoneOffset.UTC)
          .toLocalDate();
    } catch (IllegalArgumentException e) {
      throw new DateTimeException("no such day", e);
    }
  }
}
