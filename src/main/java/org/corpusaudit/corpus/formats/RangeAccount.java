package org.corpusaudit.corpus.formats;

/**
 * What became of a file's range, in bytes as they are stored. Of compressed files a rejected
 * record's part of the stored bytes is reckoned as its part of the decompressed ones.
 *
 * @param range the range
 * @param bytes stored bytes of it
 * @param lostBytes those of rejected records, and of what was lost with them
 * @param lostRecords rejected records, more than one for a row where a file promises how many
 * @param isTorn whether more was lost than single records: the rest of the file, or of a part of it
 */
public record RangeAccount(
    FileRange range, long bytes, long lostBytes, long lostRecords, boolean isTorn) {}
