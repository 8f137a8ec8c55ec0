package org.corpusaudit.entity.recognition;

import org.corpusaudit.entity.EntityType;

/**
 * A mention that came with the input.
 *
 * @param start first UTF-16 code unit in the text
 * @param end the code unit after its last
 * @param type what the entity is
 * @param entity the name that the input gives the entity, or empty
 * @param id what identifies it in other data, or empty
 */
record GivenSpan(int start, int end, EntityType type, String entity, String id) {
  GivenSpan at(int newStart, int newEnd) {
    return new GivenSpan(newStart, newEnd, type, entity, id);
  }
}
