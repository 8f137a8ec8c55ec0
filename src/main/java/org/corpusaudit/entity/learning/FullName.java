package org.corpusaudit.entity.learning;

import org.corpusaudit.entity.EntityType;

/** The name for which a short one stands, written as its type's letter and the name. */
public record FullName(EntityType type, String entity) {
  private static final String LETTERS = "PLOM";
  private static final EntityType[] TYPES = {
    EntityType.PER, EntityType.LOC, EntityType.ORG, EntityType.MISC
  };

  /** How it is packed. */
  public String packed() {
    for (int i = 0; i < TYPES.length; i++) {
      if (TYPES[i] == type) {
        return LETTERS.charAt(i) + entity;
      }
    }
    throw new IllegalStateException(type.name());
  }

  static FullName of(String packed) {
    return new FullName(TYPES[Math.max(0, LETTERS.indexOf(packed.charAt(0)))], packed.substring(1));
  }
}
