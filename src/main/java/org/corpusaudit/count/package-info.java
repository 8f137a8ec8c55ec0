/**
 * Counting terms.
 *
 * <p>In: original and cleaned texts, one article at a time, with the decision whether the article
 * is kept. {@link org.corpusaudit.count.TermStep} counts a block, {@link
 * org.corpusaudit.count.TermMerge} adds blocks up. Out: one row for each term and language, counts
 * exact. Tokens follow Unicode's UAX #29.
 */
package org.corpusaudit.count;
