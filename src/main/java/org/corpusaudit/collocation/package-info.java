/**
 * The partners of one word of an audit. In: the rows of {@code cooccurrences/} and {@code ngrams/}
 * that have it, and {@code documents/}, which say on which side and in how many articles they stand
 * together and give lines. Out: {@link org.corpusaudit.collocation.Collocates}, for a terminal, as
 * a table and as a page. A word without partners gets the reason and the setting that would give it
 * some. After Sinclair (1991) and Evert (2008); the measures are those of {@code measure}.
 */
package org.corpusaudit.collocation;
