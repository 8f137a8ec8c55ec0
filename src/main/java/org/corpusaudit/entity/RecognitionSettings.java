package org.corpusaudit.entity;

import java.io.Serializable;

/**
 * What the built-in recogniser uses and reports.
 *
 * @param seeds whether the names that ship with the program and those of Unicode CLDR are known
 * @param demonyms whether adjectives and inhabitants of places, such as {@code Libyan}, are
 *     mentions of the place; otherwise they are only evidence
 */
public record RecognitionSettings(boolean seeds, boolean demonyms) implements Serializable {
  /** Seeds are known, demonyms are no mentions. */
  public static final RecognitionSettings DEFAULT = new RecognitionSettings(true, false);
}
