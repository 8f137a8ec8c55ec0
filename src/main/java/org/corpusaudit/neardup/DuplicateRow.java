package org.corpusaudit.neardup;

import org.corpusaudit.output.JsonRow;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/**
 * A member of a cluster, without its similarity to the keeper.
 *
 * @param cluster the cluster's name
 * @param id the member's id
 * @param url its address
 * @param site its site
 * @param exact whether its folded words are the keeper's
 * @param keeper the keeper's id
 */
record DuplicateRow(
    String cluster, String id, String url, String site, boolean exact, String keeper) {

  void writeTo(ByteWriter out) {
    out.putString(cluster).putString(id).putString(url).putString(site);
    out.putByte(exact ? 1 : 0).putString(keeper);
  }

  static DuplicateRow readFrom(ByteReader in) {
    return new DuplicateRow(
        in.getString(),
        in.getString(),
        in.getString(),
        in.getString(),
        in.getByte() == 1,
        in.getString());
  }

  /** Appends the row of {@code duplicates/}. */
  void toJson(ByteWriter out, double similarity) {
    JsonRow.row(out)
        .text("cluster", cluster)
        .text("id", id)
        .text("url", url)
        .text("site", site)
        .flag("kept", id.equals(keeper))
        .text("kind", exact ? "exact" : "near")
        .share("similarity", similarity)
        .text("keeper", keeper)
        .end();
  }
}
