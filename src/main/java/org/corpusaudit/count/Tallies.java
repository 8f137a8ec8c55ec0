package org.corpusaudit.count;

import java.util.Locale;
import org.corpusaudit.page.Tally;

/**
 * Figures of the terms of one partition: tokens, types, hapaxes, the frequency spectrum and how
 * many types appear first in each stretch of the corpus. Types are terms of a language.
 */
final class Tallies {
  private static final int CLASSES_PER_DOUBLING = 4;

  private final Tally tally;
  private final long[] spectrum = new long[64 * CLASSES_PER_DOUBLING];
  private final long[] growth = new long[ArticleFigures.STRETCHES + 1];
  private long rows;
  private long types;
  private long tokens;
  private long hapaxes;
  private long twice;

  Tallies(Tally tally) {
    this.tally = tally;
  }

  /** Takes a term with its count and the first stretch of the corpus that has it. */
  void add(long count, int stretch) {
    rows++;
    if (count == 0) {
      return;
    }
    types++;
    tokens += count;
    hapaxes += count == 1 ? 1 : 0;
    twice += count == 2 ? 1 : 0;
    spectrum[frequencyClass(count)]++;
    growth[stretch]++;
  }

  /** The class of a count: powers of the fourth root of 2. */
  static int frequencyClass(long count) {
    return (int) (CLASSES_PER_DOUBLING * Math.log((double) count) / Math.log(2) + 1e-9);
  }

  /** A class among the members of {@link TermFigures#SPECTRUM}. */
  static String spectrumMember(int frequencyClass) {
    return String.format(Locale.ROOT, "%03d", frequencyClass);
  }

  void end() {
    TermFigures.ROWS.count(tally, rows);
    TermFigures.TYPES.count(tally, types);
    TermFigures.TOKENS.count(tally, tokens);
    TermFigures.HAPAXES.count(tally, hapaxes);
    TermFigures.TWICE.count(tally, twice);
    for (int i = 0; i < spectrum.length; i++) {
      if (spectrum[i] > 0) {
        TermFigures.SPECTRUM.count(tally, spectrumMember(i), spectrum[i]);
      }
    }
    for (int i = 0; i < growth.length; i++) {
      if (growth[i] > 0) {
        TermFigures.GROWTH_TYPES.count(tally, ArticleFigures.stretchMember(i), growth[i]);
      }
    }
  }
}
