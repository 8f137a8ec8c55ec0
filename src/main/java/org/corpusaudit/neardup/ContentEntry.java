package org.corpusaudit.neardup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.corpus.Published;
import org.corpusaudit.corpus.Work;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/**
 * An article as its cluster knows it.
 *
 * @param content fingerprint of its folded words
 * @param check further bits of the same
 * @param handle where it stands in this run
 * @param epochSeconds when it was published, {@link Long#MAX_VALUE} when unknown
 * @param lastSecond the last second that the date may mean
 * @param length characters of its cleaned text
 * @param stripped characters that were stripped from it
 * @param running characters of its lines of running text
 * @param origin which audit it is of
 * @param id its id
 * @param url its address
 * @param site its site
 * @param title the words of its title
 */
public record ContentEntry(
    long content,
    long check,
    long handle,
    long epochSeconds,
    long lastSecond,
    int length,
    int stripped,
    int running,
    Origin origin,
    String id,
    String url,
    String site,
    Title title) {

  /** The order of sites by name: that of their UTF-8 bytes. */
  static final Comparator<String> SITE_ORDER =
      (a, b) ->
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

  /** How addresses start, as one byte. */
  private static final List<String> STARTS =
      List.of("", "http://", "https://", "http://www.", "https://www.");

  /** Bytes before the id in what {@link #writeOrder} writes. */
  static final int ORDER_BYTES = 2 * Integer.BYTES + Long.BYTES;

  /**
   * The entry of an article.
   *
   * @param length characters of its cleaned text
   * @param running characters of its running text
   */
  static ContentEntry of(
      Article article, Shingler shingler, long handle, int length, int running, Title title) {
    Published published = article.published();
    return new ContentEntry(
        shingler.fingerprint(),
        (int) shingler.check(),
        handle,
        published.epochSeconds(),
        published.lastSecond(),
        length,
        article.text().length() - length,
        running,
        Origin.NEW,
        article.id(),
        article.url(),
        article.site(),
        title);
  }

  /** The same article at another place. */
  ContentEntry at(long place) {
    return with(place, origin);
  }

  /** The same article, of an audit that kept or dropped it. */
  ContentEntry from(Origin audit) {
    return with(handle, audit);
  }

  /** Which work it is a version of, by its address; 0 where that names none. */
  long work() {
    return Work.of(url, "").address();
  }

  private ContentEntry with(long place, Origin audit) {
    return new ContentEntry(
        content,
        check,
        place,
        epochSeconds,
        lastSecond,
        length,
        stripped,
        running,
        audit,
        id,
        url,
        site,
        title);
  }

  /** Whether its date is known. */
  boolean isDated() {
    return epochSeconds != Long.MAX_VALUE;
  }

  @SuppressWarnings("EnumOrdinal") // Entries live within one run.
  void writeTo(ByteWriter out) {
    out.putLong(content).putByte(LabelMerge.ARTICLE).putInt((int) check);
    out.putVarLong(ArticleHandle.block(handle)).putVarLong(ArticleHandle.ordinal(handle));
    out.putVarLong(isDated() ? zigzag(epochSeconds) + 1 : 0);
    out.putVarLong(isDated() ? lastSecond - epochSeconds : 0)
        .putVarLong(length)
        .putVarLong(stripped)
        .putVarLong(running)
        .putByte(origin.ordinal())
        .putString(id)
        .putByte(start(url))
        .putString(url.substring(STARTS.get(start(url)).length()))
        .putString(site);
    title.writeTo(out);
  }

  /** Reads what {@link #writeTo} wrote after the content and the kind. */
  static ContentEntry readFrom(long content, ByteReader in) {
    long check = in.getInt();
    int block = in.getVarInt();
    long handle = ArticleHandle.of(block, in.getVarInt());
    long published = in.getVarLong();
    long epochSeconds =
        published == 0 ? Long.MAX_VALUE : ((published - 1) >>> 1) ^ -((published - 1) & 1);
    return new ContentEntry(
        content,
        check,
        handle,
        epochSeconds,
        epochSeconds + in.getVarLong(),
        in.getVarInt(),
        in.getVarInt(),
        in.getVarInt(),
        Origin.of(in.getByte()),
        in.getString(),
        STARTS.get(in.getByte()) + in.getString(),
        in.getString(),
        Title.readFrom(in));
  }

  private static int start(String url) {
    for (int i = STARTS.size() - 1; i > 0; i--) {
      if (url.startsWith(STARTS.get(i))) {
        return i;
      }
    }
    return 0;
  }

  /** Small numbers of both signs as small positive ones. */
  private static long zigzag(long value) {
    return (value << 1) ^ (value >> 63);
  }

  /**
   * {@value #ORDER_BYTES} bytes and the id and a zero byte, whose unsigned order is the order of
   * keepers: the keeper of a cluster is the least.
   */
  void writeOrder(ByteWriter out, DuplicateSettings settings) {
    int longer = Integer.MAX_VALUE - length;
    int rank =
        switch (settings.keeper()) {
          case EARLIEST -> 0;
          case LONGEST -> longer;
          case SITES -> {
            int place = settings.siteOrder().indexOf(site);
            yield place < 0 ? Integer.MAX_VALUE : place;
          }
          case CLEANEST -> (int) (stripped * 1_000_000L / Math.max(1, (long) length + stripped));
          case EARLIER_AUDIT ->
              switch (origin) {
                case KEPT_EARLIER -> 0;
                case NEW -> 1;
                case DROPPED_EARLIER -> 2;
              };
          case QUALITY ->
              Integer.MAX_VALUE
                  - Math.max(
                      0, Quality.score(running, length, stripped, isDated(), title.isKnown()));
        };
    out.putInt(rank).putLong(epochSeconds ^ Long.MIN_VALUE).putInt(longer);
    out.putBytes(id.getBytes(StandardCharsets.UTF_8)).putByte(0);
  }
}
