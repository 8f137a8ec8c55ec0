/**
 * Parquet without Hadoop: parquet-java over channels and streams, with codecs of its own. {@link
 * org.corpusaudit.parquet.ParquetRows} reads rows, {@link org.corpusaudit.parquet.TableWriter}
 * writes tables of typed columns. Plain Java, no Beam type.
 */
package org.corpusaudit.parquet;
