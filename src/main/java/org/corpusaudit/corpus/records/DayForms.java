package org.corpusaudit.corpus.records;

import java.lang.Character.UnicodeBlock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusaudit.corpus.DateRules;

/** The forms in which a day is written, without its time. Digits are ASCII's. */
final class DayForms {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4})(?:\\.|\\s?г\\.?)?");
  private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-?W(\\d{2})(?:-?([1-7]))?");
  private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d{4})-(\\d{3})");

  /** The day of the week behind a date of East Asia. */
  static final String WEEKDAY =
      "\\s?(?:\\(?(?:[月火水木金土日](?:曜日?)?|(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]" + "|[월화수목금토일](?:요일)?)\\)?)?";

  private static final Pattern EAST_ASIAN =
      Pattern.compile("(\\d{4})[年년.]\\s?(\\d{1,2})[月월.]\\s?(\\d{1,2})[日일.]" + WEEKDAY);
  private static final Pattern VIETNAMESE =
      Pattern.compile("(?:ngày\\s)?(\\d{1,2})\\stháng\\s(\\d{1,2})(?:,|\\snăm)?\\s(\\d{4})");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[-\\s]+(?:d[aei]\\s|d['’]|of\\s)?(.+?)[-,\\s]+"
              + "(?:d[aei]l?\\s|[พค]\\.ศ\\.\\s)?(\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(.+?)\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})");
  private static final Pattern ARTICLE =
      Pattern.compile("^(?:am|den|el|il|la|le|on|the)\\s", Pattern.CASE_INSENSITIVE);

  private static final Pattern YEAR_MARK =
      Pattern.compile("(?:\\s?(?:г|թ|р|року|года|م)\\.?|\\.)$");

  /** Lithuanian, Hungarian, Latvian, Kazakh, Nepali and others write the year first. */
  private static final Pattern NAMED_YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})[.,]?(?:[-\\s]?(?:m|ж|թ|г|gada)\\.?,?)?[-,\\s]+"
              + "(?:(\\d{1,2})[-.\\s]+(\\p{L}.*)|(\\p{L}.*?)[-\\s]+(\\d{1,2})(?:\\s?d)?)[.]?");

  private static final long DAY = 24 * 60 * 60;

  /** Days are few beside the articles that bear them. */
  private static final int MOST_KNOWN = 4_096;

  private final DateRules rules;
  private final Map<String, Optional<LocalDate>> known = new HashMap<>();

  DayForms(DateRules rules) {
    this.rules = rules;
  }

  /**
   * The day that a text is.
   *
   * @throws DateTimeException if it has the form of a day that no calendar has
   */
  Optional<LocalDate> day(String value, String language) {
    String key = language + ' ' + value;
    Optional<LocalDate> day = known.get(key);
    if (day == null) {
      day = read(value, language);
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      known.put(key, day);
    }
    return day;
  }

  private Optional<LocalDate> read(String value, String language) {
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
    Optional<LocalDate> ofEra = EraDays.read(value);
    if (ofEra.isPresent()) {
      return ofEra;
    }
    found = VIETNAMESE.matcher(value);
    if (found.matches()) {
      return Optional.of(LocalDate.of(number(found, 3), number(found, 2), number(found, 1)));
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
    String bare = withoutWeekday(ARTICLE.matcher(value).replaceFirst(""));
    String rest = YEAR_MARK.matcher(bare).replaceFirst("");
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
    return MonthNames.isDayAlone(word);
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
  static long seconds(String value, LocalDate day) {
    Matcher week = WEEK.matcher(value);
    if (week.matches()) {
      return week.group(3) == null ? 7 * DAY : DAY;
    }
    Matcher month = YEAR_FIRST.matcher(value);
    return month.matches() && month.group(4) == null
        ? ChronoUnit.DAYS.between(day, day.plusMonths(1)) * DAY
        : DAY;
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
