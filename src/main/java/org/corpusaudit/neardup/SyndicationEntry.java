package org.corpusaudit.neardup;

import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.TokenHash;

/**
 * Sends what {@link SyndicationMerge} adds up: for each article that one site has from another an
 * entry that counts it and, where dates order the two, one with the lag. About 60 bytes an article.
 */
final class SyndicationEntry {
  /** The route of the entries. */
  static final Route TAKEN = Route.of("taken");

  static final int COUNT = 0;
  static final int LAG = 1;

  static final int UNKNOWN_TITLE = 0;
  static final int SAME_TITLE = 1;
  static final int CHANGED_TITLE = 2;

  /** The day of an article without a date. */
  static final int NO_DAY = Integer.MAX_VALUE;

  private static final int DAY_SECONDS = 24 * 60 * 60;

  /** How an article is like the other site's. */
  enum Kind {
    EXACT,
    NEAR,
    CONTAINED
  }

  private final ByteWriter entry = new ByteWriter();

  /** Sends an article that a site published after another. */
  void ordered(
      String from, String to, Kind kind, int title, long firstSeconds, long seconds, Routes out) {
    count(from, to, true, kind, title, seconds, out);
    long hash = begin(from, to, true, LAG);
    entry.putLong(seconds - firstSeconds);
    send(hash, out);
  }

  /** Sends an article of two sites of which dates do not tell the first. */
  void unordered(String one, String other, Kind kind, int title, long seconds, Routes out) {
    boolean inOrder = ContentEntry.SITE_ORDER.compare(one, other) <= 0;
    count(inOrder ? one : other, inOrder ? other : one, false, kind, title, seconds, out);
  }

  @SuppressWarnings("EnumOrdinal") // Entries live within one run.
  private void count(
      String from, String to, boolean ordered, Kind kind, int title, long seconds, Routes out) {
    long hash = begin(from, to, ordered, COUNT);
    int day = seconds == Long.MAX_VALUE ? NO_DAY : (int) Math.floorDiv(seconds, (long) DAY_SECONDS);
    entry.putByte(kind.ordinal()).putByte(title).putInt(day);
    send(hash, out);
  }

  private long begin(String from, String to, boolean ordered, int kind) {
    long hash = TokenHash.of(from + '\t' + to);
    entry.reset().putLong(hash).putString(from).putString(to);
    entry.putByte(ordered ? 0 : 1).putByte(kind);
    return hash;
  }

  private void send(long hash, Routes out) {
    out.to(TAKEN).toPartition(hash, entry);
    DuplicateFigures.SHUFFLED.count(out.tally(), entry.length());
  }
}
