/**
 * The figures of an audit, each stated once: its name, unit, meaning, and how it adds. A stage
 * declares its own in a {@link org.corpusaudit.figure.SummarySection}; kernels count through the
 * declaration, and {@code summary.json}, the report, the names that expectations accept and {@code
 * docs/figures.md} follow from it.
 *
 * <p>What is counted travels as entries of the route of figures: {@link
 * org.corpusaudit.figure.Counter} and {@link org.corpusaudit.figure.CounterFamily} as sums, least
 * or largest values, {@link org.corpusaudit.figure.Listing} as rows. {@link
 * org.corpusaudit.figure.Counted} adds them up in one place.
 */
package org.corpusaudit.figure;
