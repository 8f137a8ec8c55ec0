package org.corpusaudit.corpus.records;

import java.lang.Character.UnicodeBlock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusaudit.corpus.DateRules;
import org.corpusaudit.corpus.Published;

/**
 * Reads dates: ISO 8601 (days, months, weeks, days of the year, basic and extended), RFC 822 and
 * 1123, forms whose month is a name in any language, East Asian ones, seconds and milliseconds
 * since 1970. Digits of every script are digits. A form with day and month both as numbers and the
 * year last is read where only one order is possible or {@link DateRules} say which. Days that no
 * calendar has, and years that cannot be, are unknown; a year of another calendar is, unless the
 * month's name or the language makes the calendar sure. A time without a zone is taken as UTC, a
 * month as its first day.
 */
public final class Dates {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4})(?:\\.|\\s?г\\.?)?");
  private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-?W(\\d{2})(?:-?([1-7]))?");
  private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d{4})-(\\d{3})");
  private static final Pattern EAST_ASIAN =
      Pattern.compile(
          "(\\d{4})[年년.]\\s?(\\d{1,2})[月월.]\\s?(\\d{1,2})[日일.]"
              + "\\s?(?:[月火水木金土日]曜日?|星期[一二三四五六日天]|[월화수목금토일]요일)?");
  private static final Pattern EPOCH = Pattern.compile("(\\d{9,10}|\\d{12,13})(?:\\.\\d*)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[-\\s]+(?:d[aei]\\s|d['’]|of\\s)?(.+?)[-,\\s]+"
              + "(?:d[aei]l?\\s|[พค]\\.ศ\\.\\s)?(\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(.+?)\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})");
  private static final Pattern ARTICLE =
      Pattern.compile("^(?:am|den|el|il|la|le|the)\\s(?=\\d)", Pattern.CASE_INSENSITIVE);

  private static final Pattern YEAR_MARK =
      Pattern.compile("(?:\\s?(?:г|թ|р|року|года|م)\\.?|\\.)$");

  /** Lithuanian, Hungarian, Latvian, Kazakh, Nepali and others write the year first. */
  private static final Pattern NAMED_YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})[.,]?(?:[-\\s]?(?:m|ж|թ|г|gada)\\.?,?)?[-,\\s]+"
              + "(?:(\\d{1,2})[-.\\s]+(\\p{L}.*)|(\\p{L}.*?)[-\\s]+(\\d{1,2})(?:\\s?d)?)[.]?");

  /** C's and Java's, and with an offset that of some services. */
  private static final Pattern UNIX =
      Pattern.compile(
          "(?:\\p{L}+\\s)?(\\p{L}+\\s\\d{1,2})\\s(\\d\\d:\\d\\d(?::\\d\\d)?(?:\\s(?:[A-Z]{2,4}|[+-]\\d{4}))?)\\s(\\d{4})");

  /** RFC 822 has years of two digits, RFC 850 too, with dashes. */
  private static final Pattern SHORT_YEAR =
      Pattern.compile(
          "(?:\\p{L}+,\\s?)?(\\d{1,2})[-\\s](\\p{L}{3,})[-\\s](\\d\\d)(\\s\\d\\d:\\d\\d.*)");

  private static final Pattern COMMENT = Pattern.compile("\\s?\\([^()]*\\)$");
  private static final Pattern TIME =
      Pattern.compile(
          "(?:T|\\s*[-,،|]?\\s*(?:at\\s|um\\s|à\\s)?)(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?"
              + "\\s?([ap]\\.?m\\.?)?\\s?(Z|(?:UTC|GMT|UT)?(?:[+-]\\d{2}:?(?:\\d{2})?|[+-]\\d)|[A-Z]{2,4})?"
              + "(?:\\[[\\w/+-]+\\])?",
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

  private static final int LONGEST = 96;

  /** Of years of two digits the first that is of the last century, by RFC 2822. */
  private static final int FIRST_SHORT_YEAR = 50;

  private static final long MINUTE = 60;
  private static final long DAY = 24 * 60 * MINUTE;

  /** Epochs before 1995 are other numbers. */
  private static final long FIRST_EPOCH = 788_918_400;

  private final DateRules rules;

  /** Reads dates by some rules. */
  public Dates(DateRules rules) {
    this.rules = rules;
  }

  /**
   * A date that was read.
   *
   * @param day the day where it was written
   * @param published the same as an instant
   */
  public record Reading(LocalDate day, Published published) {
    /** Whether it is the day of another, where they were written or in UTC. */
    public boolean isSameDay(Reading other) {
      return day.equals(other.day)
          || published
              .instant()
              .substring(0, 10)
              .equals(other.published.instant().substring(0, 10));
    }
  }

  /** The date that a text tells in an article of a language, or {@link Published#UNKNOWN}. */
  public Published parse(String text, String language) {
    return read(text, language).map(Reading::published).orElse(Published.UNKNOWN);
  }

  /** The date that a text tells in an article of a language. */
  public Optional<Reading> read(String text, String language) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String value = COMMENT.matcher(plain(text)).replaceFirst("");
    if (value.endsWith("هـ")) { // The mark of a lunar year.
      return read(value.substring(0, value.length() - 2).strip(), "ar");
    }
    try {
      return epoch(value).or(() -> written(value, language));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty(); // No calendar has such a day.
    }
  }

  private Optional<Reading> epoch(String value) {
    Matcher epoch = EPOCH.matcher(value);
    if (!epoch.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(epoch.group(1));
    long seconds = epoch.group(1).length() > 10 ? number / 1000 : number;
    OffsetDateTime at =
        LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).atOffset(ZoneOffset.UTC);
    return seconds >= FIRST_EPOCH ? plausible(at, 1) : Optional.empty();
  }

  /** A day, and a time behind it. */
  private Optional<Reading> written(String value, String language) {
    Matcher unix = UNIX.matcher(value);
    if (unix.matches()) {
      return written(unix.group(1) + ", " + unix.group(3) + " " + unix.group(2), language);
    }
    Matcher old = SHORT_YEAR.matcher(value);
    if (old.matches()) {
      int year = number(old, 3);
      String century = year < FIRST_SHORT_YEAR ? "20" : "19";
      return written(
          old.group(1) + " " + old.group(2) + " " + century + old.group(3) + old.group(4),
          language);
    }
    for (int end = value.length(); end > 0; end = before(value, end)) {
      Optional<LocalDate> day = day(value.substring(0, end), language);
      if (day.isPresent()) {
        return end == value.length()
            ? plausible(
                day.get().atStartOfDay().atOffset(ZoneOffset.UTC), seconds(value, day.get()))
            : timed(day.get(), value.substring(end));
      }
    }
    return Optional.empty();
  }

  /** The next place before another where a day may end and a time begin. */
  private static int before(String value, int end) {
    for (int i = end - 1; i > 4; i--) {
      char c = value.charAt(i);
      boolean joint = c == 'T' || c == 't' || c == ',' || c == ' ' || c == '،';
      if ((joint && value.charAt(i - 1) != ' ')
          || (i == 8 && value.length() >= 12 && allDigits(value, 12))) {
        return i;
      }
    }
    return 0;
  }

  private static boolean allDigits(String value, int length) {
    return value.chars().limit(length).allMatch(c -> c >= '0' && c <= '9');
  }

  private Optional<Reading> timed(LocalDate day, String time) {
    Matcher parts = TIME.matcher(time);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(parts.group(1));
    if (parts.group(4) != null) {
      hour = hour % 12 + (Character.toLowerCase(parts.group(4).charAt(0)) == 'p' ? 12 : 0);
    }
    int minute = Integer.parseInt(parts.group(2));
    int second = parts.group(3) == null ? 0 : Math.min(59, leap(Integer.parseInt(parts.group(3))));
    boolean midnight = hour == 24 && minute == 0 && second == 0;
    LocalDateTime local =
        (midnight ? day.plusDays(1) : day).atTime(midnight ? 0 : hour, minute, second);
    Optional<ZoneOffset> zone = zone(parts.group(5));
    return zone.isPresent()
        ? plausible(local.atOffset(zone.get()), parts.group(3) == null ? MINUTE : 1)
        : Optional.empty();
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

  private Optional<LocalDate> day(String value, String language) {
    Matcher found = YEAR_FIRST.matcher(value);
    if (found.matches()) {
      int day = found.group(4) == null ? 1 : number(found, 4);
      return Optional.of(numbered(number(found, 1), number(found, 3), day, language));
    }
    found = BASIC.matcher(value);
    if (found.matches()) {
      return Optional.of(numbered(number(found, 1), number(found, 2), number(found, 3), language));
    }
    found = EAST_ASIAN.matcher(value);
    if (found.matches()) {
      return Optional.of(LocalDate.of(number(found, 1), number(found, 2), number(found, 3)));
    }
    found = YEAR_LAST.matcher(value);
    if (found.matches()) {
      return yearLast(number(found, 1), number(found, 3), number(found, 4), language);
    }
    found = WEEK.matcher(value);
    if (found.matches()) {
      return Optional.of(week(found));
    }
    found = DAY_OF_YEAR.matcher(value);
    if (found.matches()) {
      return Optional.of(LocalDate.ofYearDay(number(found, 1), number(found, 2)));
    }
    return named(value);
  }

  private static LocalDate week(Matcher found) {
    int week = number(found, 2);
    LocalDate fourth = LocalDate.of(number(found, 1), 1, 4); // It is in the first week.
    if (week < 1 || week > IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(fourth).getMaximum()) {
      throw new DateTimeException("no such week");
    }
    int day = found.group(3) == null ? 1 : number(found, 3);
    return fourth.plusDays(7L * (week - 1) + day - fourth.getDayOfWeek().getValue());
  }

  private Optional<LocalDate> yearLast(int a, int b, int year, String language) {
    boolean free = a != b && a <= 12 && b <= 12;
    if (free && rules.order() == DateRules.Order.UNKNOWN) {
      return Optional.empty();
    }
    boolean dayFirst = free ? rules.order() == DateRules.Order.DAY_MONTH : a == b || a > 12;
    return Optional.of(numbered(year, dayFirst ? b : a, dayFirst ? a : b, language));
  }

  private static LocalDate numbered(int year, int month, int day, String language) {
    return CalendarKind.of(year, language).day(year, month, day);
  }

  private static Optional<LocalDate> named(String value) {
    String rest = YEAR_MARK.matcher(withoutWeekday(value)).replaceFirst("");
    rest = ARTICLE.matcher(rest).replaceFirst("");
    Matcher found = DAY_FIRST.matcher(rest);
    if (found.matches()) {
      return named(number(found, 3), found.group(2), number(found, 1));
    }
    found = MONTH_FIRST.matcher(rest);
    if (found.matches()) {
      return named(number(found, 3), found.group(1), number(found, 2));
    }
    found = NAMED_YEAR_FIRST.matcher(rest);
    if (!found.matches()) {
      return Optional.empty();
    }
    int day = found.group(2) == null ? 5 : 2;
    return named(number(found, 1), found.group(day == 5 ? 4 : 3), number(found, day));
  }

  /** A date without the day of the week, which stands before it or behind it. */
  private static String withoutWeekday(String value) {
    int digit = 0;
    while (digit < value.length() && !Character.isDigit(value.charAt(digit))) {
      digit++;
    }
    String before = value.substring(0, digit);
    for (int end = before.length(); end > 0; end = before.lastIndexOf(' ', end - 1)) {
      if (isWeekday(before.substring(0, end))) {
        return value.substring(end).strip();
      }
    }
    int behind = Math.max(value.lastIndexOf(','), value.lastIndexOf(' '));
    return behind > digit && isWeekday(value.substring(behind + 1))
        ? value.substring(0, behind).replaceFirst("[,\\s]+$", "")
        : value;
  }

  private static boolean isWeekday(String words) {
    String word = words.strip().replaceFirst("(?:[,،.]|ที่)$", "");
    return MonthNames.isDay(word) && MonthNames.month(word).isEmpty();
  }

  private static Optional<LocalDate> named(int year, String name, int day) {
    return MonthNames.month(name)
        .map(
            month -> {
              boolean thai = UnicodeBlock.THAI.equals(UnicodeBlock.of(name.codePointAt(0)));
              boolean gregorian = month.calendar() == CalendarKind.GREGORIAN;
              CalendarKind kind = CalendarKind.of(year, thai ? "th" : "");
              return (gregorian ? kind : month.calendar()).day(year, month.number(), day);
            });
  }

  /** How many seconds a date without a time may mean: those of a day, a week or a month. */
  private static long seconds(String value, LocalDate day) {
    Matcher week = WEEK.matcher(value);
    if (week.matches()) {
      return week.group(3) == null ? 7 * DAY : DAY;
    }
    Matcher month = YEAR_FIRST.matcher(value);
    return month.matches() && month.group(4) == null
        ? ChronoUnit.DAYS.between(day, day.plusMonths(1)) * DAY
        : DAY;
  }

  /** A date that stands for so many seconds. */
  private Optional<Reading> plausible(OffsetDateTime at, long seconds) {
    OffsetDateTime utc = at.withOffsetSameInstant(ZoneOffset.UTC);
    if (at.getYear() < rules.firstYear() || at.getYear() > rules.lastYear()) {
      return Optional.empty();
    }
    String instant = DateTimeFormatter.ISO_INSTANT.format(utc.toInstant());
    long first = utc.toEpochSecond();
    return Optional.of(
        new Reading(at.toLocalDate(), new Published(instant, first, first + seconds - 1)));
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  /** ASCII digits and single spaces, without marks of direction. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = !plain.isEmpty();
      } else if (Character.getType(c) != Character.FORMAT) {
        if (gap) {
          plain.append(' ');
          gap = false;
        }
        int digit = Character.digit(c, 10);
        plain.append(digit >= 0 ? (char) ('0' + digit) : plain(c));
      }
    }
    return plain.toString();
  }

  /** Dashes and East Asia's wide marks as ASCII's. */
  private static char plain(char c) {
    return switch (c) {
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\uFF0D' -> '-';
      case '\uFF0F', '\uFF0E', '\uFF1A', '\uFF0C', '\uFF08', '\uFF09' -> (char) (c - 0xFEE0);
      default -> c;
    };
  }
}
