package org.corpusaudit.corpus.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.chrono.MinguoDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days whose year is counted in an era that is named: of Japan's emperors, of the Republic. */
final class EraDays {
  private static final Map<String, JapaneseEra> JAPANESE =
      Map.of(
          "令和", JapaneseEra.REIWA,
          "平成", JapaneseEra.HEISEI,
          "昭和", JapaneseEra.SHOWA,
          "大正", JapaneseEra.TAISHO,
          "明治", JapaneseEra.MEIJI);

  private static final Pattern DAY =
      Pattern.compile(
          "(令和|平成|昭和|大正|明治|(?:中[華华])?民[國国])\\s?(元|\\d{1,3})年"
              + "\\s?(\\d{1,2})月\\s?(\\d{1,2})日"
              + DayForms.WEEKDAY);

  private EraDays() {}

  /**
   * The day that a text is.
   *
   * @throws DateTimeException if the era has no such day
   */
  static Optional<LocalDate> read(String text) {
    Matcher found = DAY.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    JapaneseEra era = JAPANESE.get(found.group(1));
    int year = found.group(2).equals("元") ? 1 : Integer.parseInt(found.group(2));
    int month = Integer.parseInt(found.group(3));
    int day = Integer.parseInt(found.group(4));
    return Optional.of(
        LocalDate.from(
            era == null
                ? MinguoDate.of(year, month, day)
                : JapaneseDate.of(era, year, month, day)));
  }
}
