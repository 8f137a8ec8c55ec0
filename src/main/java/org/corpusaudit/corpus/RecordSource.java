package org.corpusaudit.corpus;

/**
 * The record that an article was read from. The line belongs to the reader, which uses it again for
 * the next record: copy what must stay.
 *
 * @param file path of the input file
 * @param position first byte of the record in the file, decompressed; of Parquet the row's number
 * @param line an array that holds the record's bytes from index 0: a JSON object, which for other
 *     formats than JSON Lines was made of the record; a plain text file's when the record is a
 *     whole file
 * @param length bytes of the record
 * @param fields where the values stand in the line; empty for plain text
 */
public record RecordSource(
    String file, long position, byte[] line, int length, RecordFields fields) {}
