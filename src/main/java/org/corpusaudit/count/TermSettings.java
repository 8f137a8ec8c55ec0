package org.corpusaudit.count;

import java.io.Serializable;
import java.util.List;
import org.corpusaudit.text.Normalization;
import org.corpusaudit.text.Scope;

/**
 * What counts as a term and what is written of it.
 *
 * @param normalized whether the normalised form is the term, or the surface
 * @param normalization the rules of the normalised form
 * @param stems whether the column of stems is filled
 * @param minimumCount least count of a row in {@code terms/}
 * @param dispersion the parts over which dispersion is measured
 * @param facets whether {@code facets/} is written
 * @param facetMinimumCount least count of a row in {@code facets/}
 * @param ngrams lengths of the n-grams that are counted, 2 to 5
 * @param ngramMinimumCount least count of a row in {@code ngrams/}
 * @param scope what pairs will be counted in, for the terms' margins
 * @param vocabulary most terms whose pairs are counted; 0 for none
 * @param stopWords whether function words may be among them
 */
public record TermSettings(
    boolean normalized,
    Normalization normalization,
    boolean stems,
    long minimumCount,
    Parts dispersion,
    boolean facets,
    long facetMinimumCount,
    List<Integer> ngrams,
    long ngramMinimumCount,
    Scope scope,
    int vocabulary,
    boolean stopWords)
    implements Serializable {
  /** The parts of a corpus. */
  public enum Parts {
    /** Sites. */
    SITE,
    /** Months of publication. */
    MONTH
  }
}
