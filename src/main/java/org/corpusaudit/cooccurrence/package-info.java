/**
 * Counting pairs of items, terms or entities, that occur near each other.
 *
 * <p>In: the items of one article at a time, as numbers of a {@link
 * org.corpusaudit.text.Vocabulary} that holds their margins. {@link
 * org.corpusaudit.cooccurrence.PairStep} counts a block, {@link
 * org.corpusaudit.cooccurrence.PairMerge} adds blocks up. Out: one row for each pair, its count
 * exact, with the measures of {@link org.corpusaudit.measure.Association}. Definitions of events
 * and margins follow Evert (2008) and {@link org.corpusaudit.text.Scope}.
 */
package org.corpusaudit.cooccurrence;
