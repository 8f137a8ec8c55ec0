package org.corpusaudit.neardup;

import java.nio.charset.StandardCharsets;
import org.corpusaudit.corpus.blocks.Standing;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/**
 * Which site of a cluster published first, told by its members' dates. A date stands for a stretch
 * of time: of a day without a time for the whole day. An article is earlier than another when its
 * stretch ends before the other's begins; else nothing is known of their order.
 *
 * <p>The site is first whose earliest article is earlier than every dated article of every other
 * site. Members come in the order of their entries: by date, undated ones last, then by site, then
 * by id. Memory: two sites.
 */
final class FirstSite {
  private String site = "";
  private long content;
  private Title title = Title.NONE;
  private long epochSeconds = Long.MAX_VALUE;
  private boolean any;
  private boolean severalFirst;
  private boolean severalSites;

  // The site with the article whose date ends first, and of the other sites' the one that does.
  private String endsFirst = "";
  private long firstEnd = Long.MAX_VALUE;
  private long firstEndElsewhere = Long.MAX_VALUE;

  /** Writes what is told of a member, behind what its cluster's entries begin with. */
  static void write(ContentEntry member, ByteWriter out) {
    byte[] site = member.site().getBytes(StandardCharsets.UTF_8);
    out.putLong(member.epochSeconds() ^ Long.MIN_VALUE).putBytes(site).putByte(0);
    out.putBytes(member.id().getBytes(StandardCharsets.UTF_8)).putByte(0);
    out.putLong(member.lastSecond()).putLong(member.content());
    int beforeTitle = out.length();
    member.title().writeTo(out);
    out.putInt(out.length() - beforeTitle).putInt(site.length);
  }

  /** Takes the next member. */
  void add(ByteReader reader) {
    byte[] entry = reader.getBytes(reader.remaining());
    int lengths = entry.length - 2 * Integer.BYTES;
    ByteReader sizes = new ByteReader(entry).skip(lengths);
    ByteReader tail = new ByteReader(entry).skip(lengths - sizes.getInt() - 2 * Long.BYTES);
    String itsSite = new String(entry, Long.BYTES, sizes.getInt(), StandardCharsets.UTF_8);
    long end = tail.getLong();
    long itsContent = tail.getLong();
    long start = new ByteReader(entry).getLong() ^ Long.MIN_VALUE;
    if (!any) {
      any = true;
      site = itsSite;
      content = itsContent;
      title = Title.readFrom(tail);
      epochSeconds = start;
      endsFirst = itsSite;
      firstEnd = end;
      return;
    }
    boolean other = !itsSite.equals(site);
    severalSites |= other;
    severalFirst |= other && start <= firstEnd;
    if (itsSite.equals(endsFirst)) {
      firstEnd = Math.min(firstEnd, end);
    } else if (end < firstEnd) {
      firstEndElsewhere = firstEnd;
      firstEnd = end;
      endsFirst = itsSite;
    } else {
      firstEndElsewhere = Math.min(firstEndElsewhere, end);
    }
  }

  /** Whether dates tell which site was first. */
  boolean isKnown() {
    return epochSeconds != Long.MAX_VALUE && !severalFirst;
  }

  /** The site that was first; where that is not known, of the earliest the one of least name. */
  String site() {
    return site;
  }

  /** The words of its earliest article. */
  long content() {
    return content;
  }

  /** The title of its earliest article. */
  Title title() {
    return title;
  }

  /** When the earliest member was published; {@link Long#MAX_VALUE} where none is dated. */
  long epochSeconds() {
    return epochSeconds;
  }

  /** Whether the cluster has articles of several sites. */
  boolean hasSeveralSites() {
    return severalSites;
  }

  /** How a member stands. */
  Standing standing(ContentEntry member) {
    if (!severalSites || (isKnown() && member.site().equals(site))) {
      return Standing.OWN;
    }
    long elsewhere = member.site().equals(endsFirst) ? firstEndElsewhere : firstEnd;
    return member.isDated() && member.epochSeconds() > elsewhere
        ? Standing.COPIED
        : Standing.UNORDERED;
  }
}
