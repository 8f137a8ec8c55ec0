/**
 * What a table holds, stated once: {@link org.corpusaudit.table.Column} is a name, a type, whether
 * it may be empty, and a meaning; {@link org.corpusaudit.table.Columns} are those of one table in
 * their order. A stage declares its columns; writers take cells by them, and headers, Parquet
 * schemas, rows of Beam and {@code docs/tables.md} follow from them.
 */
package org.corpusaudit.table;
