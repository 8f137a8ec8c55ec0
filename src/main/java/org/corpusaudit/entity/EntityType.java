package org.corpusaudit.entity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an entity is; the names are those of CoNLL-2003 and of the output's {@code type}. */
public enum EntityType {
  /** A person. */
  PER(0),
  /** A place: country, city, region, river, address. */
  LOC(1),
  /** An organisation: company, party, agency, team, institution. */
  ORG(2),
  /** Another name, such as of a work, a product or an event. */
  MISC(3);

  private final int code;

  EntityType(int code) {
    this.code = code;
  }

  /** What stands for the type in entries and arrays: 0 to 3. */
  public int code() {
    return code;
  }

  /** The names of the types in the order of their codes. */
  public static List<String> names() {
    return List.of(PER.name(), LOC.name(), ORG.name(), MISC.name());
  }

  /** The type with this name, or with a name that other tools use for it. */
  public static Optional<EntityType> named(String name) {
    return switch (name.strip().toUpperCase(Locale.ROOT)) {
      case "PER", "PERSON" -> Optional.of(PER);
      case "LOC", "LOCATION", "PLACE", "GPE" -> Optional.of(LOC);
      case "ORG", "ORGANIZATION", "ORGANISATION" -> Optional.of(ORG);
      case "MISC", "OTHER" -> Optional.of(MISC);
      default -> Optional.empty();
    };
  }
}
