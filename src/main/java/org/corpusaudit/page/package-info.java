/**
 * What travels between workers: pages of entries, not records.
 *
 * <p>A runner's cost is paid for each element and key, not for each byte. So a pass over articles
 * packs what it learns into pages ({@link org.corpusaudit.page.PagePacker}), keyed by one of P
 * partitions, a block or a shard; one grouping brings the pages of a key together ({@link
 * org.corpusaudit.page.GroupPages}); and the partition is merged in one walk over its sorted
 * entries ({@link org.corpusaudit.page.EntrySorter}), in memory that is stated and spills past
 * that.
 *
 * <p>An entry is bytes that begin with its key, big-endian, so that sorting the bytes groups equal
 * keys, whatever they mean. The order of a walk depends on the entries alone: this is what makes
 * every result the same for any runner, parallelism, bundle split and input order.
 */
package org.corpusaudit.page;
