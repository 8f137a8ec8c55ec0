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
 */
public record Mention(int start, int end, EntityType type, String entity, String evidence) {}
