package org.corpusaudit.boilerplate;

import java.io.Serializable;

/**
 * What a person wants of stripping.
 *
 * @param keep what is never stripped
 * @param strip what is always stripped, unless it is kept
 */
public record StripSettings(PatternList keep, PatternList strip) implements Serializable {
  /** Nothing but what is found. */
  public static final StripSettings DEFAULT = new StripSettings(PatternList.NONE, PatternList.NONE);
}
