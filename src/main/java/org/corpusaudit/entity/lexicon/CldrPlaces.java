package org.corpusaudit.entity.lexicon;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.corpusaudit.entity.EntityType;

/**
 * Countries, continents and the cities of time zones as Unicode CLDR names them in a language, with
 * the United Nations and the European Union, through ICU4J. The entity is the English name, or that
 * of {@code cldr-places.tsv}.
 */
public final class CldrPlaces {
  private static final String[] REGIONS = {
    "002", "003", "005", "009", "011", "013", "014", "015", "017", "018", "019", "021", "029",
        "030",
    "034", "035", "039", "053", "054", "057", "061", "142", "143", "145", "150", "151", "154",
        "155",
    "202", "419"
  };

  private static final String[] UNIONS = {"EU", "UN"};
  private static final String KOSOVO = "XK";
  private static final String ZONE = "tz-";
  private static final LocaleDisplayNames ENGLISH = LocaleDisplayNames.getInstance(ULocale.ENGLISH);

  /** By code: the entity's name, and ? where it is doubtful. */
  private static final Map<String, String[]> OWN = own();

  private static final Set<String> COUNTRIES =
      Arrays.stream(ULocale.getISOCountries())
          .map(code -> OWN.containsKey(code) ? OWN.get(code)[1] : ENGLISH.regionDisplayName(code))
          .collect(Collectors.toUnmodifiableSet());

  private CldrPlaces() {}

  /** Whether an entity is a country. */
  public static boolean isCountry(String entity) {
    return COUNTRIES.contains(entity);
  }

  /** Takes one name of a place or union. */
  public interface Sink {
    /**
     * One name.
     *
     * @param id {@code iso3166:SA}, {@code m49:150}, {@code cldr:EU} or {@code cldr:tz-gblon}
     * @param doubtful whether the name is a common word or a person's in many languages
     */
    void place(String entity, EntityType type, String alias, String id, boolean doubtful);
  }

  private static Map<String, String[]> own() {
    Map<String, String[]> rows = new HashMap<>();
    for (String[] row : SeedFile.rows("cldr-places.tsv", 3)) {
      rows.put(row[0], row);
    }
    return rows;
  }

  /** All names in a language. */
  public static void of(String language, Sink sink) {
    ULocale locale = ULocale.forLanguageTag(language);
    LocaleDisplayNames full = LocaleDisplayNames.getInstance(locale);
    LocaleDisplayNames brief = LocaleDisplayNames.getInstance(locale, DisplayContext.LENGTH_SHORT);
    for (String code : ULocale.getISOCountries()) {
      region(code, EntityType.LOC, "iso3166:" + code, full, brief, sink);
    }
    region(KOSOVO, EntityType.LOC, "cldr:" + KOSOVO, full, brief, sink);
    for (String code : REGIONS) {
      region(code, EntityType.LOC, "m49:" + code, full, brief, sink);
    }
    for (String code : UNIONS) {
      region(code, EntityType.ORG, "cldr:" + code, full, brief, sink);
    }
    cities(locale, sink);
  }

  private static String entity(String code, String english) {
    String[] row = OWN.get(code);
    return row == null || row[1].isEmpty() ? english : row[1];
  }

  private static void region(
      String code,
      EntityType type,
      String id,
      LocaleDisplayNames full,
      LocaleDisplayNames brief,
      Sink sink) {
    String name = full.regionDisplayName(code);
    if (name.equals(code)) {
      return;
    }
    String entity = entity(code, ENGLISH.regionDisplayName(code));
    sink.place(entity, type, name, id, false);
    sink.place(entity, type, brief.regionDisplayName(code), id, false);
    int parenthesis = name.indexOf(" (");
    if (parenthesis > 0) {
      sink.place(entity, type, name.substring(0, parenthesis), id, false);
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
        String code = ZONE + ULocale.toUnicodeLocaleType("tz", zone);
        boolean doubtful = OWN.containsKey(code) && OWN.get(code)[2].equals("?");
        sink.place(
            entity(code, entity.get()), EntityType.LOC, name.get(), "cldr:" + code, doubtful);
      }
    }
  }
}
