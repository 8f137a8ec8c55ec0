package org.corpusaudit.corpus.records;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Months and days of the week by their names in every language that CLDR has; Arabic has several
 * sets of months. A name that means different months in different languages ({@code listopad}) is
 * none, but for English names. Loaded when first a name is asked for that is not English.
 */
final class MonthNames {
  /**
   * A named month.
   *
   * @param calendar whose it is
   * @param number from 1
   */
  record Month(CalendarKind calendar, int number) {}

  /** Hebrew writes "in" and the month as one word. */
  private static final String HEBREW_IN = "ב";

  private static final Map<String, Month> ENGLISH = new HashMap<>();
  private static final Set<String> ENGLISH_DAYS = new HashSet<>();

  static {
    DateFormatSymbols english = DateFormatSymbols.getInstance(ULocale.ENGLISH);
    add(ENGLISH, new HashSet<>(), CalendarKind.GREGORIAN, english);
    ENGLISH.put("sept", new Month(CalendarKind.GREGORIAN, 9));
    days(ENGLISH_DAYS, english);
  }

  private MonthNames() {}

  /** The names of all languages. */
  private static final class Table {
    private static final Map<String, Month> MONTHS = new HashMap<>();
    private static final Set<String> DAYS = new HashSet<>();

    static {
      Set<String> ambiguous = new HashSet<>();
      for (ULocale locale : ULocale.getAvailableLocales()) {
        // Regions differ in their months only where Arabic is written.
        if (locale.getCountry().isEmpty() || locale.getLanguage().equals("ar")) {
          DateFormatSymbols symbols = new DateFormatSymbols(new GregorianCalendar(), locale);
          add(MONTHS, ambiguous, CalendarKind.GREGORIAN, symbols);
          days(DAYS, symbols);
        }
      }
      for (String language : new String[] {"fa", "fa_AF", "ps"}) {
        other(ambiguous, CalendarKind.PERSIAN, CalendarKind.persian(), language);
      }
      for (String language : new String[] {"ar", "ur", "fa", "en", "tr", "id"}) {
        other(ambiguous, CalendarKind.ISLAMIC, new IslamicCalendar(), language);
      }
    }

    private static void other(
        Set<String> ambiguous, CalendarKind kind, Calendar calendar, String language) {
      add(MONTHS, ambiguous, kind, new DateFormatSymbols(calendar, new ULocale(language)));
    }
  }

  /** The month of a name. */
  static Optional<Month> month(String name) {
    String key = key(name);
    Month month = ENGLISH.containsKey(key) ? ENGLISH.get(key) : Table.MONTHS.get(key);
    if (month == null && key.startsWith(HEBREW_IN)) {
      month = Table.MONTHS.get(key.substring(HEBREW_IN.length()));
    }
    return Optional.ofNullable(month);
  }

  /** Whether a word is a day of the week, and no month. */
  static boolean isDayAlone(String word) {
    String key = key(word);
    return ENGLISH_DAYS.contains(key) || (Table.DAYS.contains(key) && month(word).isEmpty());
  }

  private static void add(
      Map<String, Month> months,
      Set<String> ambiguous,
      CalendarKind kind,
      DateFormatSymbols symbols) {
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
        String[] names = symbols.getMonths(context, width);
        for (int i = 0; i < names.length && i < 12; i++) {
          put(months, ambiguous, key(names[i]), new Month(kind, i + 1));
        }
      }
    }
  }

  private static void put(
      Map<String, Month> months, Set<String> ambiguous, String key, Month month) {
    if (key.length() < 2 || key.chars().anyMatch(Character::isDigit) || ambiguous.contains(key)) {
      return;
    }
    Month before = months.putIfAbsent(key, month);
    if (before != null && !before.equals(month)) {
      months.remove(key);
      ambiguous.add(key);
    }
  }

  private static void days(Set<String> days, DateFormatSymbols symbols) {
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
        for (String day : symbols.getWeekdays(context, width)) {
          days.add(key(day));
        }
      }
    }
    days.remove("");
  }

  /** Folded case, no dot at the end; hamza and alif as Arabic papers write them in any way. */
  private static String key(String name) {
    String folded = UCharacter.foldCase(Normalizer2.getNFKCInstance().normalize(name), true);
    folded = folded.replace('أ', 'ا').replace('إ', 'ا').replace('آ', 'ا').strip();
    return folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
  }
}
