package org.corpusaudit.entity;

/** What an entity is; the names are those of CoNLL-2003 and of the output's {@code type}. */
public enum EntityType {
  /** A person. */
  PER,
  /** A place: country, city, region, river, address. */
  LOC,
  /** An organisation: company, party, agency, team, institution. */
  ORG,
  /** Another name, such as of a work, a product or an event. */
  MISC
}
