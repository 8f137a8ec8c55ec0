package org.corpusaudit.neardup;

import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.corpus.blocks.BlockEntry;
import org.corpusaudit.output.JsonRow;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;

/**
 * A member of a cluster, without its similarity to the keeper.
 *
 * @param cluster the cluster's name
 * @param handle where the member stands in this run
 * @param id the member's id
 * @param url its address
 * @param site its site
 * @param exact whether its folded words are the keeper's
 * @param keeper the keeper's id
 */
record DuplicateRow(
    String cluster, long handle, String id, String url, String site, boolean exact, String keeper) {

  void writeTo(ByteWriter out) {
    out.putString(cluster).putLong(handle).putString(id).putString(url).putString(site);
    out.putByte(exact ? 1 : 0).putString(keeper);
  }

  static DuplicateRow readFrom(ByteReader in) {
    return new DuplicateRow(
        in.getString(),
        in.getLong(),
        in.getString(),
        in.getString(),
        in.getString(),
        in.getByte() == 1,
        in.getString());
  }

  /** Sends the row of {@code duplicates/}, and to the member's block whether it is kept. */
  void send(
      double similarity,
      FindDuplicates.Settings settings,
      ByteWriter entry,
      Partitioning partitioning,
      Routes out,
      int rows,
      int decisions) {
    boolean alike = similarity >= settings.threshold() || !settings.keeperClusters();
    boolean kept = id.equals(keeper) || !alike;
    JsonRow.row(entry.reset())
        .text("cluster", cluster)
        .text("id", id)
        .text("url", url)
        .text("site", site)
        .flag("kept", kept)
        .text("kind", exact ? "exact" : "near")
        .share("similarity", similarity)
        .text("keeper", keeper)
        .end();
    out.send(rows, partitioning.shardOf(cluster), entry);
    if (ArticleHandle.block(handle) >= partitioning.blocks()) {
      return; // Of an earlier audit.
    }
    BlockEntry.toArticle(entry, ArticleHandle.ordinal(handle), BlockEntry.CLUSTER);
    entry.putByte(kept ? 1 : 0).putString(cluster);
    out.send(decisions, ArticleHandle.block(handle), entry);
    out.tally().add(exact ? "duplicates.exact" : "duplicates.near", kept ? 0 : 1);
    out.tally().add("duplicates.dropped", kept ? 0 : 1);
  }
}
