package org.corpusaudit.neardup;

import java.time.Instant;
import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.corpus.blocks.ArticleDecisions;
import org.corpusaudit.corpus.blocks.Standing;
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
 * @param member the article
 * @param exact whether its folded words are the keeper's
 * @param keeper the keeper's id
 * @param isKeeper whether it is the keeper itself; an earlier audit may have another of that id
 * @param titleSimilarity of its title to the keeper's; {@link Double#NaN} where one has none
 * @param firstSeconds when the cluster's earliest article was published; {@link Long#MAX_VALUE}
 *     where none is dated
 * @param standing whether its text stood on its site first
 */
record DuplicateRow(
    String cluster,
    ContentEntry member,
    boolean exact,
    String keeper,
    boolean isKeeper,
    double titleSimilarity,
    long firstSeconds,
    Standing standing) {

  /** The route of the rows of {@code duplicates/}. */
  static final Route ROWS = Route.of("duplicate rows");

  /** The route of what is decided about members, to their blocks. */
  static final Route DECISIONS = Route.of("decisions");

  private String kind() {
    return exact ? "exact" : member.id().equals(keeper) && !isKeeper ? "same-id" : "near";
  }

  @SuppressWarnings("EnumOrdinal") // Entries live within one run.
  void writeTo(ByteWriter out) {
    out.putString(cluster).putByte(exact ? 1 : 0).putString(keeper).putByte(isKeeper ? 1 : 0);
    out.putDouble(titleSimilarity).putLong(firstSeconds).putByte(standing.ordinal());
    member.writeTo(out);
  }

  static DuplicateRow readFrom(ByteReader in) {
    String cluster = in.getString();
    boolean exact = in.getByte() == 1;
    String keeper = in.getString();
    boolean isKeeper = in.getByte() == 1;
    double titleSimilarity = in.getDouble();
    long firstSeconds = in.getLong();
    Standing standing = Standing.of(in.getByte());
    long content = in.getLong();
    return new DuplicateRow(
        cluster,
        ContentEntry.readFrom(content, in.skip(1)),
        exact,
        keeper,
        isKeeper,
        titleSimilarity,
        firstSeconds,
        standing);
  }

  /** Sends the row of {@code duplicates/}, and to the member's block whether it is kept. */
  void send(double similarity, DuplicateSettings settings, ByteWriter entry, Routes out) {
    boolean kept = isKept(similarity, settings);
    JsonRow row =
        JsonRow.row(DuplicateTables.DUPLICATES.columns(), entry.reset())
            .put(DuplicateTables.CLUSTER, cluster)
            .put(DuplicateTables.ID, member.id())
            .put(DuplicateTables.URL, member.url())
            .put(DuplicateTables.SITE, member.site())
            .put(DuplicateTables.KEPT, kept)
            .put(DuplicateTables.KIND, kind())
            .put(DuplicateTables.SIMILARITY, similarity)
            .put(DuplicateTables.KEEPER, keeper)
            .put(DuplicateTables.EARLIER, member.origin().isEarlier())
            .put(DuplicateTables.PUBLISHED, published(member.epochSeconds()))
            .put(DuplicateTables.CHARS, member.length());
    if (Double.isNaN(titleSimilarity)) {
      row.putNone(DuplicateTables.TITLE_SIMILARITY);
    } else {
      row.put(DuplicateTables.TITLE_SIMILARITY, titleSimilarity);
    }
    if (member.isDated()) {
      row.put(DuplicateTables.LAG_SECONDS, member.epochSeconds() - firstSeconds);
    } else {
      row.putNone(DuplicateTables.LAG_SECONDS);
    }
    row.putNone(DuplicateTables.PLACE).end();
    out.to(ROWS).toShard(cluster, entry);
    if (member.origin().isEarlier()) {
      return;
    }
    ArticleDecisions.member(
        entry,
        ArticleHandle.ordinal(member.handle()),
        new ArticleDecisions.Member(
            cluster, keeper, isCopy(similarity, settings), !kept, kind(), similarity, standing));
    out.to(DECISIONS).send(ArticleHandle.block(member.handle()), entry);
    Counter counter =
        switch (kind()) {
          case "exact" -> DuplicateFigures.EXACT;
          case "near" -> DuplicateFigures.NEAR;
          default -> DuplicateFigures.SAME_ID;
        };
    counter.count(out.tally(), kept ? 0 : 1);
    DuplicateFigures.DROPPED.count(out.tally(), kept ? 0 : 1);
  }

  private boolean isKept(double similarity, DuplicateSettings settings) {
    boolean asBefore = settings.keeper() == KeeperPolicy.EARLIER_AUDIT;
    if (member.origin().isEarlier() && (asBefore || settings.drop() == Drop.NONE)) {
      return member.origin() == Origin.KEPT_EARLIER;
    }
    return switch (settings.drop()) {
      case ALL -> false;
      case NONE -> true;
      case COPIES -> !isCopy(similarity, settings);
    };
  }

  private boolean isCopy(double similarity, DuplicateSettings settings) {
    boolean alike = similarity >= settings.threshold() || !settings.keeperClusters();
    return !isKeeper && (alike || member.id().equals(keeper));
  }

  /** A date as an instant, or null where it is unknown. */
  static String published(long epochSeconds) {
    return epochSeconds == Long.MAX_VALUE ? null : Instant.ofEpochSecond(epochSeconds).toString();
  }
}
