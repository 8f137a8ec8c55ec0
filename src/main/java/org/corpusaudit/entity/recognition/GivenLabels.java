package org.corpusaudit.entity.recognition;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.corpusaudit.entity.EntityType;

/**
 * The types behind the labels of other recognisers: those of CoNLL, OntoNotes, ACE and of the
 * larger services, with or without the marks of token schemes; what no list has is MISC.
 */
final class GivenLabels {
  /** What a setting writes for labels of what is no name. */
  static final String NONE = "none";

  private static final Map<String, EntityType> NAMES =
      Map.ofEntries(
          Map.entry("PER", EntityType.PER),
          Map.entry("PERS", EntityType.PER),
          Map.entry("PERSON", EntityType.PER),
          Map.entry("PEOPLE", EntityType.PER),
          Map.entry("PSN", EntityType.PER),
          Map.entry("LOC", EntityType.LOC),
          Map.entry("LOCATION", EntityType.LOC),
          Map.entry("PLACE", EntityType.LOC),
          Map.entry("GPE", EntityType.LOC),
          Map.entry("GEO", EntityType.LOC),
          Map.entry("FAC", EntityType.LOC),
          Map.entry("FACILITY", EntityType.LOC),
          Map.entry("COUNTRY", EntityType.LOC),
          Map.entry("CITY", EntityType.LOC),
          Map.entry("STATE_OR_PROVINCE", EntityType.LOC),
          Map.entry("ADDRESS", EntityType.LOC),
          Map.entry("ORG", EntityType.ORG),
          Map.entry("ORGANIZATION", EntityType.ORG),
          Map.entry("ORGANISATION", EntityType.ORG),
          Map.entry("CORPORATION", EntityType.ORG),
          Map.entry("COMPANY", EntityType.ORG),
          Map.entry("MISC", EntityType.MISC),
          Map.entry("MISCELLANEOUS", EntityType.MISC),
          Map.entry("OTHER", EntityType.MISC),
          Map.entry("NORP", EntityType.MISC),
          Map.entry("EVENT", EntityType.MISC),
          Map.entry("PRODUCT", EntityType.MISC),
          Map.entry("WORK_OF_ART", EntityType.MISC),
          Map.entry("LAW", EntityType.MISC),
          Map.entry("LANGUAGE", EntityType.MISC));

  /** OntoNotes' and others' labels of numbers and times. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "DATE",
          "TIME",
          "DATETIME",
          "DURATION",
          "SET",
          "PERCENT",
          "PERCENTAGE",
          "MONEY",
          "QUANTITY",
          "ORDINAL",
          "CARDINAL",
          "NUMBER",
          "NUM",
          "EMAIL",
          "URL",
          "PHONE_NUMBER",
          "PHONENUMBER",
          "O");

  private final Map<String, String> types = new TreeMap<>();

  /** Labels with what a setting says of some, whatever their case. */
  GivenLabels(Map<String, String> settings) {
    settings.forEach((label, type) -> types.put(label.toUpperCase(Locale.ROOT), type));
  }

  /** The type of a label, or nothing for what is no name. */
  Optional<EntityType> type(String label) {
    String whole = label.strip().toUpperCase(Locale.ROOT);
    String plain = hasScheme(label.strip()) ? whole.substring(2) : whole;
    String set = types.getOrDefault(whole, types.get(plain));
    if (set != null) {
      return set.equals(NONE) ? Optional.empty() : EntityType.named(set);
    }
    return NO_NAMES.contains(plain)
        ? Optional.empty()
        : Optional.of(NAMES.getOrDefault(plain, EntityType.MISC));
  }

  /** The type of a label that the settings or the lists name, or nothing. */
  Optional<EntityType> listedType(String label) {
    String whole = label.strip().toUpperCase(Locale.ROOT);
    return types.containsKey(whole) || NAMES.containsKey(whole) ? type(label) : Optional.empty();
  }

  /** Whether a label is known, so that a string is one and no name of an entity. */
  boolean isLabel(String value) {
    String whole = value.strip().toUpperCase(Locale.ROOT);
    return hasScheme(value)
        || NAMES.containsKey(whole)
        || NO_NAMES.contains(whole)
        || types.containsKey(whole);
  }

  /** Whether a label has the mark of a token's place: B-PER. */
  static boolean hasScheme(String label) {
    return label.length() > 2 && label.charAt(1) == '-' && "BIESLU".indexOf(label.charAt(0)) >= 0;
  }

  /** Whether a label goes on with the name of the token before it: I-PER. */
  static boolean goesOn(String label) {
    return hasScheme(label) && "IEL".indexOf(label.charAt(0)) >= 0;
  }
}
