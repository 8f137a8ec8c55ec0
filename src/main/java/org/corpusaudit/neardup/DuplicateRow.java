package org.corpusaudit.neardup;

import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.corpus.blocks.ArticleDecisions;
import org.corpusaudit.figure.Counter;
import org.corpusaudit.output.JsonRow;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
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
 * @param isKeeper whether it is the keeper itself; an earlier audit may have another of that id
 */
record DuplicateRow(
    String cluster,
    long handle,
    String id,
    String url,
    String site,
    boolean exact,
    String keeper,
    boolean isKeeper) {

  /** The route of the rows of {@code duplicates/}. */
  static final Route ROWS = Route.of("duplicate rows");

  /** The route of what is decided about members, to their blocks. */
  static final Route DECISIONS = Route.of("decisions");

  private String kind() {
    return exact ? "exact" : id.equals(keeper) && !isKeeper ? "same-id" : "near";
  }

  void writeTo(ByteWriter out) {
    out.putString(cluster).putLong(handle).putString(id).putString(url).putString(site);
    out.putByte(exact ? 1 : 0).putString(keeper).putByte(isKeeper ? 1 : 0);
  }

  static DuplicateRow readFrom(ByteReader in) {
    return new DuplicateRow(
        in.getString(),
        in.getLong(),
        in.getString(),
        in.getString(),
        in.getString(),
        in.getByte() == 1,
        in.getString(),
        in.getByte() == 1);
  }

  /** Sends the row of {@code duplicates/}, and to the member's block whether it is kept. */
  void send(double similarity, DuplicateSettings settings, ByteWriter entry, Routes out) {
    boolean alike = similarity >= settings.threshold() || !settings.keeperClusters();
    boolean kept = isKeeper || (!alike && !id.equals(keeper));
    JsonRow.row(DuplicateTables.DUPLICATES.columns(), entry.reset())
        .put(DuplicateTables.CLUSTER, cluster)
        .put(DuplicateTables.ID, id)
        .put(DuplicateTables.URL, url)
        .put(DuplicateTables.SITE, site)
        .put(DuplicateTables.KEPT, kept)
        .put(DuplicateTables.KIND, kind())
        .put(DuplicateTables.SIMILARITY, similarity)
        .put(DuplicateTables.KEEPER, keeper)
        .putNone(DuplicateTables.PLACE)
        .end();
    out.to(ROWS).toShard(cluster, entry);
    if (ArticleHandle.block(handle) >= out.partitioning().blocks()) {
      return; // Of an earlier audit.
    }
    ArticleDecisions.member(entry, ArticleHandle.ordinal(handle), cluster, kept ? "" : keeper);
    out.to(DECISIONS).send(ArticleHandle.block(handle), entry);
    Counter counter =
        switch (kind()) {
          case "exact" -> DuplicateFigures.EXACT;
          case "near" -> DuplicateFigures.NEAR;
          default -> DuplicateFigures.SAME_ID;
        };
    counter.count(out.tally(), kept ? 0 : 1);
    DuplicateFigures.DROPPED.count(out.tally(), kept ? 0 : 1);
  }
}
