/**
 * Who and where the corpus talks about.
 *
 * <p>In: the kept, cleaned articles. Out: {@link org.corpusaudit.entity.Mention}s with types and
 * offsets, found by an {@link org.corpusaudit.entity.EntityRecognizer}, and the counts of the
 * entities that they name.
 */
package org.corpusaudit.entity;
