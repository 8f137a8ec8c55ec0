/**
 * Measures that corpus linguists compute from counts, as pure functions: association of a pair
 * ({@link org.corpusaudit.measure.Association}), keyness of a part against the rest ({@link
 * org.corpusaudit.measure.Keyness}) and dispersion over parts ({@link
 * org.corpusaudit.measure.Dispersion}).
 *
 * <p>In go counts, out come numbers; nothing here knows terms, articles or the engine. Definitions
 * follow Evert (2004, 2008, 2022), Gries (2008, 2013, 2020) and Rayson and Garside (2000); each
 * measure states its own formula. {@code docs/counting.md} explains them to users.
 */
package org.corpusaudit.measure;
