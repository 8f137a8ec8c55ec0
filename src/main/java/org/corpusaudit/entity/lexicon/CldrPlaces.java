package org.corpusaudit.entity.lexicon;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Countries, continents and the cities of time zones as Unicode CLDR names them in a language,
 * through ICU4J. The entity is the English name.
 */
public final class CldrPlaces {
  private static final String[] REGIONS = {
    "002", "003", "005", "009", "011", "013", "014", "015", "017", "018", "019", "021", "029",
        "030",
    "034", "035", "039", "053", "054", "057", "061", "142", "143", "145", "150", "151", "154",
        "155",
    "202", "419"
  };

  private static final LocaleDisplayNames ENGLISH = LocaleDisplayNames.getInstance(ULocale.ENGLISH);

  private static final Set<String> COUNTRIES =
      Arrays.stream(ULocale.getISOCountries())
          .map(ENGLISH::regionDisplayName)
          .collect(Collectors.toUnmodifiableSet());

  private CldrPlaces() {}

  /** Whether CLDR's English name is one of a country. */
  public static boolean isCountry(String entity) {
    return COUNTRIES.contains(entity);
  }

  /** Takes one name of a place. */
  public interface Sink {
    void place(String entity, String alias);
  }

  public static void of(String language, Sink sink) {
    ULocale locale = ULocale.forLanguageTag(language);
    LocaleDisplayNames full = LocaleDisplayNames.getInstance(locale);
    LocaleDisplayNames brief = LocaleDisplayNames.getInstance(locale, DisplayContext.LENGTH_SHORT);
    for (String code : ULocale.getISOCountries()) {
      region(code, full, brief, sink);
    }
    for (String code : REGIONS) {
      region(code, full, brief, sink);
    }
    cities(locale, sink);
  }

  private static void region(
      String code, LocaleDisplayNames full, LocaleDisplayNames brief, Sink sink) {
    String name = full.regionDisplayName(code);
    if (name.equals(code)) {
      return;
    }
    String entity = ENGLISH.regionDisplayName(code);
    sink.place(entity, name);
    sink.place(entity, brief.regionDisplayName(code));
    int parenthesis = name.indexOf(" (");
    if (parenthesis > 0) {
      sink.place(entity, name.substring(0, parenthesis));
    }
  }

  private static void cities(ULocale locale, Sink sink) {
    TimeZoneNames names = TimeZoneNames.getInstance(locale);
    TimeZoneNames english = TimeZoneNames.getInstance(ULocale.ENGLISH);
    for (String zone :
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      Optional<String> name = Optional.ofNullable(names.getExemplarLocationName(zone));
      Optional<String> entity = Optional.ofNullable(english.getExemplarLocationName(zone));
      if (name.isPresent() && entity.isPresent()) {
        sink.place(entity.get(), name.get());
      }
    }
  }
}
