/**
 * One record's bytes into an {@link org.corpusaudit.corpus.Article}: fields, dates, sites,
 * languages.
 */
package org.corpusaudit.corpus.records;
