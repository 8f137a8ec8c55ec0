/**
 * Writing: rows into sharded, compressed tables, each shard whole or not at all. {@link
 * org.corpusaudit.output.WriteTables} writes every table with one shuffle, {@link
 * org.corpusaudit.output.Publication} makes a finished run visible.
 */
package org.corpusaudit.output;
