package org.corpusaudit.cooccurrence;

import java.io.Serializable;
import org.corpusaudit.measure.Association;
import org.corpusaudit.text.Scope;

/**
 * Which pairs are counted and which are written.
 *
 * @param scope how near two items stand
 * @param minimumCount least count of a pair that is written
 * @param perItem most pairs written for each item, the best ranked; 0 for all. A pair is written if
 *     it is among the best of either item
 * @param rankBy the measure that ranks pairs and orders the rows
 */
public record PairSettings(Scope scope, long minimumCount, int perItem, Association rankBy)
    implements Serializable {}
