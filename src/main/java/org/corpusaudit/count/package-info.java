/**
 * Counting terms, n-grams and facets.
 *
 * <p>In: articles with their cleaned texts, one at a time, with the decision whether the article is
 * kept. {@link org.corpusaudit.count.TermStep} counts a block; {@link
 * org.corpusaudit.count.TotalsMerge} adds up the sizes of languages, sites and months; {@link
 * org.corpusaudit.count.TermMerge} and {@link org.corpusaudit.count.NgramMerge} add blocks up;
 * {@link org.corpusaudit.count.TopTermsMerge} chooses the vocabulary whose pairs are counted. Out:
 * rows of {@code terms/}, {@code facets/} and {@code ngrams/}, and the tallies behind {@link
 * org.corpusaudit.count.CorpusFigures}; every count exact. Tokens follow Unicode's UAX #29;
 * definitions are in {@code docs/counting.md}.
 */
package org.corpusaudit.count;
