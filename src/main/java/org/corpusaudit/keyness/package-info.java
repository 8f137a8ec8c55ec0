/**
 * What is key in an audit against a reference: another audit, or a frequency list of another tool.
 * In: {@code terms/} and a {@link org.corpusaudit.keyness.Counts reference}. Out: every term with
 * every measure ({@link org.corpusaudit.keyness.KeyMeasure}) in the order of one of them, as a
 * table, for a terminal and as a page. Definitions are those of {@code measure}, after Rayson and
 * Garside (2000), Kilgarriff (2009), Gabrielatos and Marchi (2012), Hardie (2014), Egbert and Biber
 * (2019) and Evert (2022).
 */
package org.corpusaudit.keyness;
