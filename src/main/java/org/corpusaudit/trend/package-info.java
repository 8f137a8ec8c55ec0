/**
 * How figures, sites, terms and entities move over a series of audits. In: three audits or more,
 * the earliest first. Out: for each series its slope and the probability that a series without
 * trend looks so ({@link org.corpusaudit.measure.Trend}), adjusted for how many were tested
 * (Benjamini and Hochberg 1995); for a terminal, as a table and as a page of small multiples.
 */
package org.corpusaudit.trend;
