package org.corpusaudit.corpus.records;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusaudit.corpus.DateRules;
import org.corpusaudit.corpus.Published;

/**
 * Reads dates: ISO 8601 (days, months, weeks, days of the year, basic and extended), RFC 822 and
 * 1123, forms whose month is a name in any language, East Asian ones, seconds to nanoseconds since
 * 1970. Digits of every script are digits. A form with day and month both as numbers and the year
 * last is read where only one order is possible or {@link DateRules} say which. Days that no
 * calendar has, and years that cannot be, are unknown; a year of another calendar is, unless the
 * month's name or the language makes the calendar sure. A time without a zone is taken as UTC, a
 * month as its first day.
 */
public final class Dates {
  /** Also of a program that writes large numbers with an exponent. */
  private static final Pattern EPOCH =
      Pattern.compile("\\d{9,19}(?:\\.\\d{0,9})?|\\d(?:\\.\\d{1,18})?[Ee]\\+?\\d{1,2}");

  /** How Microsoft's services write milliseconds in JSON; the offset is that of the place. */
  private static final Pattern SCRIPT =
      Pattern.compile("\\\\?/Date\\((\\d{12,13})(?:[+-]\\d{4})?\\)\\\\?/");

  /** C's and Java's, and with an offset that of some services. */
  private static final Pattern UNIX =
      Pattern.compile(
          "(?:\\p{L}+\\s)?(\\p{L}+\\s\\d{1,2})\\s(\\d\\d:\\d\\d(?::\\d\\d)?(?:\\s(?:[A-Z]{2,4}|[+-]\\d{4}))?)\\s(\\d{4})");

  /** RFC 822 has years of two digits, RFC 850 too, with dashes. */
  private static final Pattern SHORT_YEAR =
      Pattern.compile(
          "(?:\\p{L}+,\\s?)?(\\d{1,2})[-\\s](\\p{L}{3,})[-\\s](\\d\\d)(\\s\\d\\d:\\d\\d.*)");

  private static final Pattern COMMENT = Pattern.compile("\\s?\\([^()]*\\)$");
  private static final int LONGEST = 96;
  private static final int ISO_DAY = "2020-12-31".length();

  /** Of years of two digits the first that is of the last century, by RFC 2822. */
  private static final int FIRST_SHORT_YEAR = 50;

  private static final long SECONDS_OF_DAY = 86_400;
  private static final int FEWEST_EPOCH_DIGITS = 9;

  /**
   * The seconds that clocks and tables begin at, which programs write of a date that they do not
   * know: of Unix and the one before, of SQL and network time, of spreadsheets, of the old
   * Macintosh.
   */
  private static final Set<Long> BEGINNINGS =
      Set.of(0L, -1L, -2_208_988_800L, -2_209_161_600L, -2_209_075_200L, -2_082_844_800L);

  private static final long MOST_OFFSET = 14 * 3_600;
  private static final long OFFSETS = 900;

  /** Epochs before 1995 are other numbers. */
  private static final long FIRST_EPOCH = 788_918_400;

  private final DateRules rules;
  private final DayForms days;

  /** Reads dates by some rules. */
  public Dates(DateRules rules) {
    this.rules = rules;
    days = new DayForms(rules);
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
    String value = plain(text);
    if (value.endsWith(")")) {
      value = COMMENT.matcher(value).replaceFirst("");
    }
    if (value.endsWith("هـ")) { // The mark of a lunar year.
      return read(value.substring(0, value.length() - 2).strip(), "ar");
    }
    try {
      if (hasIsoDay(value)) {
        return from(value, ISO_DAY, language);
      }
      Matcher script = SCRIPT.matcher(value);
      Optional<Reading> epoch = epoch(script.matches() ? script.group(1) : value);
      return epoch.isPresent() ? epoch : written(value, language);
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty(); // No calendar has such a day.
    }
  }

  private Optional<Reading> epoch(String value) {
    if (!EPOCH.matcher(value).matches()) {
      return Optional.empty();
    }
    BigInteger number = new BigDecimal(value).toBigInteger();
    int digits = number.toString().length();
    int thousands = (digits - FEWEST_EPOCH_DIGITS) / 3; // Seconds, milli-, micro-, nanoseconds.
    if (digits < FEWEST_EPOCH_DIGITS || digits > 19 || (digits - FEWEST_EPOCH_DIGITS) % 3 == 2) {
      return Optional.empty();
    }
    long seconds = number.divide(BigInteger.valueOf(1000).pow(thousands)).longValueExact();
    OffsetDateTime at =
        LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).atOffset(ZoneOffset.UTC);
    return seconds >= FIRST_EPOCH ? plausible(at, 1) : Optional.empty();
  }

  /** A day, and a time behind it. */
  private Optional<Reading> written(String value, String language) {
    int colon = clockColon(value);
    if (colon < 0) {
      return from(value, value.length(), language);
    }
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
    return from(value, before(value, colon), language); // No day has a clock's colon.
  }

  /** The first colon between digits, or -1: names of months in Sanskrit have others. */
  private static int clockColon(String value) {
    int at = value.indexOf(':');
    while (at >= 0
        && (at == 0
            || at + 1 == value.length()
            || !Character.isDigit(value.charAt(at - 1))
            || !Character.isDigit(value.charAt(at + 1)))) {
      at = value.indexOf(':', at + 1);
    }
    return at;
  }

  /**
   * Whether a value begins with year, month and day of ISO 8601, as nearly all do. No other form
   * begins so: the names of months and days need not be asked.
   */
  private static boolean hasIsoDay(String value) {
    if (value.length() < ISO_DAY
        || (value.length() > ISO_DAY && "Tt ,".indexOf(value.charAt(ISO_DAY)) < 0)) {
      return false;
    }
    for (int i = 0; i < ISO_DAY; i++) {
      char c = value.charAt(i);
      boolean asExpected = (i == 4 || i == 7) ? c == '-' : (c >= '0' && c <= '9');
      if (!asExpected) {
        return false;
      }
    }
    return true;
  }

  /** A day that ends at most at a place, and a time behind it. */
  private Optional<Reading> from(String value, int latest, String language) {
    for (int end = latest; end > 0; end = before(value, end)) {
      Optional<LocalDate> day = days.day(value.substring(0, end), language);
      String rest = value.substring(end);
      if (day.isPresent() && end == value.length()) {
        return plausible(
            day.get().atStartOfDay().atOffset(ZoneOffset.UTC), DayForms.seconds(value, day.get()));
      }
      // What parts day and time may look like a day's name ("kl" of Swedish clocks).
      Optional<TimeOfDay> time = day.flatMap(d -> TimeOfDay.read(rest));
      if (time.isPresent()) {
        return plausible(time.get().on(day.get()), time.get().seconds());
      }
    }
    return Optional.empty();
  }

  /** The next place before another where a day may end and a time begin. */
  private static int before(String value, int end) {
    for (int i = end - 1; i > 4; i--) {
      char c = value.charAt(i);
      boolean joint = c == 'T' || c == 't' || c == ',' || c == ' ';
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

  /** A date that stands for so many seconds. */
  private Optional<Reading> plausible(OffsetDateTime at, long seconds) {
    OffsetDateTime utc = at.withOffsetSameInstant(ZoneOffset.UTC);
    if (at.getYear() < rules.firstYear() || at.getYear() > rules.lastYear()) {
      return Optional.empty();
    }
    long first = utc.toEpochSecond();
    // Of Unix also where a clock of the place showed it and the zone was not written.
    boolean begins =
        BEGINNINGS.contains(first) || (Math.abs(first) <= MOST_OFFSET && first % OFFSETS == 0);
    if (begins && seconds < SECONDS_OF_DAY) {
      return Optional.empty();
    }
    String instant = DateTimeFormatter.ISO_INSTANT.format(utc.toInstant());
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
      case '\u060C' -> ','; // Arabic's comma.
      case '\uFF0F', '\uFF0E', '\uFF1A', '\uFF0C', '\uFF08', '\uFF09' -> (char) (c - 0xFEE0);
      default -> c;
    };
  }
}
