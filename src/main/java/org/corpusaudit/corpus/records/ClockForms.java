package org.corpusaudit.corpus.records;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Clocks as papers write them, with hours and minutes parted by a colon: {@code à 10h30}, {@code
 * 10.30 Uhr}, {@code kl. 10.30}, {@code 10時30分}, {@code 오후 3:04}. Digits are ASCII's.
 */
final class ClockForms {
  private static final Pattern LETTERED =
      Pattern.compile(
          "(\\d{1,2})\\s?[hH時时点點시](?:\\s?(\\d{1,2})(?:\\s?(?:分|분|min|mn))?"
              + "(?:\\s?(\\d{1,2})\\s?[秒초s])?)?(?!\\w)");

  /** A dot is a clock's behind a word for the hour, or before one. */
  private static final Pattern DOTTED =
      Pattern.compile(
          "(\\b(?:kl\\.?|klo|um)\\s)(\\d{1,2})\\.(\\d{2})|(\\d{1,2})\\.(\\d{2})(?=\\sUhr)");

  private static final Pattern BEFORE =
      Pattern.compile(
          "^(\\s*[-,|]?\\s*)(?:a las?|alle(?: ore)?|às|godz\\.?|kl\\.?|klo|om|ore|saat|v|в|о|о б)\\s(?=\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BEHIND =
      Pattern.compile("\\s(?:Uhr|hrs|uur|ч\\.?|год\\.?)$", Pattern.CASE_INSENSITIVE);

  /** Halves of the day that stand before the hour. */
  private static final Pattern HALF =
      Pattern.compile("(午前|上午|오전|午後|下午|오후)\\s?(\\d{1,2}:\\d{2}(?::\\d{2})?)");

  private static final String MORNINGS = "午前 上午 오전";

  private ClockForms() {}

  /** A time with colons between digits and without words around it; all else as it is. */
  static String withColons(String time) {
    String plain = BEHIND.matcher(DOTTED.matcher(time).replaceAll("$1$2$4:$3$5")).replaceFirst("");
    plain =
        BEFORE.matcher(LETTERED.matcher(plain).replaceAll(ClockForms::colons)).replaceFirst("$1");
    return HALF.matcher(plain)
        .replaceFirst(half -> half.group(2) + (MORNINGS.contains(half.group(1)) ? " am" : " pm"));
  }

  private static String colons(MatchResult clock) {
    String minutes = clock.group(2) == null ? "0" : clock.group(2);
    String seconds = clock.group(3) == null ? "" : ":" + two(clock.group(3));
    return clock.group(1) + ":" + two(minutes) + seconds;
  }

  private static String two(String digits) {
    return String.format(Locale.ROOT, "%02d", Integer.parseInt(digits));
  }
}
