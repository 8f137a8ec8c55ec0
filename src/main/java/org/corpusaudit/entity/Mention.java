package org.corpusaudit.entity;

/**
 * One place in a text where an entity is named.
 *
 * @param start first UTF-16 code unit of the name in the text
 * @param end the code unit after its last, greater than {@code start}
 * @param type what the entity is
 * @param entity the name that stands for all its aliases
 * @param evidence why this was taken for a mention, in a word: {@code lexicon}, {@code learned},
 *     {@code title} and the like
 * @param id what names the entity in other data too ({@code iso3166:SA}, {@code geonames:108410},
 *     or of the user's lexicon), or empty
 * @param attached UTF-16 units attached in front of the name within the mention, -1 where the bare
 *     name cannot be told
 */
public record Mention(
    int start, int end, EntityType type, String entity, String evidence, String id, int attached) {

  /** A mention of an entity without an id, with nothing attached. */
  public Mention(int start, int end, EntityType type, String entity, String evidence) {
    this(start, end, type, entity, evidence, "", 0);
  }
}
