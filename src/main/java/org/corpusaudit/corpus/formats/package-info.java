/**
 * Files and how their records are read. {@link org.corpusaudit.corpus.formats.Format} says what a
 * file holds, {@link org.corpusaudit.corpus.formats.BlockReader} reads a range of it: sound
 * articles and rejected records out, a fault of the storage thrown.
 */
package org.corpusaudit.corpus.formats;
