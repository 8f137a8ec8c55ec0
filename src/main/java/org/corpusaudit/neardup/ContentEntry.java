package org.corpusaudit.neardup;

import java.nio.charset.StandardCharsets;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/**
 * An article as its cluster knows it.
 *
 * @param content fingerprint of its folded words
 * @param check further bits of the same
 * @param handle where it stands in this run
 * @param epochSeconds when it was published, {@link Long#MAX_VALUE} when unknown
 * @param length characters of its cleaned text
 * @param id its id
 * @param url its address
 * @param site its site
 */
record ContentEntry(
    long content,
    long check,
    long handle,
    long epochSeconds,
    int length,
    String id,
    String url,
    String site) {

  static ContentEntry of(Article article, Shingler shingler, long handle, int length) {
    return new ContentEntry(
        shingler.fingerprint(),
        shingler.check(),
        handle,
        article.published().epochSeconds(),
        length,
        article.id(),
        article.url(),
        article.site());
  }

  void writeTo(ByteWriter out) {
    out.putLong(content).putByte(LabelMerge.ARTICLE).putLong(check).putLong(handle);
    out.putLong(epochSeconds).putVarLong(length).putString(id).putString(url).putString(site);
  }

  /** Reads what {@link #writeTo} wrote after the content and the kind. */
  static ContentEntry readFrom(long content, ByteReader in) {
    return new ContentEntry(
        content,
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getVarInt(),
        in.getString(),
        in.getString(),
        in.getString());
  }

  /** Bytes whose unsigned order is the order of keepers: the keeper of a cluster is the least. */
  void writeOrder(ByteWriter out, KeeperPolicy policy) {
    long dated = epochSeconds ^ Long.MIN_VALUE;
    switch (policy) {
      case EARLIEST -> out.putLong(dated).putInt(Integer.MAX_VALUE - length);
      case LONGEST -> out.putInt(Integer.MAX_VALUE - length).putLong(dated);
    }
    out.putBytes(id.getBytes(StandardCharsets.UTF_8)).putByte(0);
  }
}
