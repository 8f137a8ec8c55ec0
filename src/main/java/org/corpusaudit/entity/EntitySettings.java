package org.corpusaudit.entity;

import java.io.Serializable;
import org.corpusaudit.text.Scope;

/**
 * What is counted and written of entities.
 *
 * @param minimumCount least count of a row in {@code entities/}; with 0 entities that only dropped
 *     or stripped text names are written too
 * @param examples most examples of a row there
 * @param countRaw whether original texts are searched too
 * @param facets whether counts by site and month are written
 * @param facetMinimumCount least count of a row of theirs
 * @param vocabulary most entities whose pairs are counted; 0 for none
 * @param unit what a pair of entities stands in
 * @param given whether mentions come with the input
 * @param transformer whether the user's own transformer finds them
 */
public record EntitySettings(
    long minimumCount,
    int examples,
    boolean countRaw,
    boolean facets,
    long facetMinimumCount,
    int vocabulary,
    Scope.Unit unit,
    boolean given,
    boolean transformer)
    implements Serializable {}
