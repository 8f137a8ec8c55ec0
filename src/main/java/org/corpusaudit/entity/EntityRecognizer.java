package org.corpusaudit.entity;

import java.util.List;

/**
 * Finds the entities that a text names. An instance serves one thread; the same text, language and
 * site give the same mentions whatever was seen before.
 */
public interface EntityRecognizer {
  /**
   * The mentions of one article.
   *
   * @param text its cleaned text
   * @param language BCP 47, or empty where unknown
   * @param site where it was published, or empty
   * @return mentions in ascending order of start, none overlapping another
   */
  List<Mention> recognize(String text, String language, String site);
}
