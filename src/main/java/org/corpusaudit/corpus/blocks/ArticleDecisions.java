package org.corpusaudit.corpus.blocks;

import org.corpusaudit.corpus.Article;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.signals.SignalValues;
import org.corpusaudit.text.Spans;

/**
 * What the passes before decided about one article: whether it repeats an id and which records
 * repeat its own, what is stripped of its text, which language it is in, what was measured of it,
 * whether a filter removes it, and whether another of its cluster is kept instead. Written and read
 * here alone, for every pass: both sides stand in one long file so that they agree.
 */
public final class ArticleDecisions {
  private final Spans spans = new Spans();
  private int copies;
  private boolean repeated;
  private long original;
  private boolean sameText;
  private Member member = Member.NONE;
  private boolean dropped;
  private boolean isHeld;
  private Standing held = Standing.OWN;
  private int copiedChars;
  private int unorderedChars;
  private String language = "";
  private String withheld = "";
  private final SignalValues signals = new SignalValues();
  private String filter = "";

  /**
   * A further record with an article's id.
   *
   * @param id the id
   * @param url its address
   * @param site its site
   * @param place where its record begins, {@code FILE#POSITION}
   * @param exact whether its text is the article's
   * @param epochSeconds when it was published, {@link Long#MAX_VALUE} when unknown
   * @param chars characters of its text
   */
  public record Copy(
      String id,
      String url,
      String site,
      String place,
      boolean exact,
      long epochSeconds,
      int chars) {
    private static Copy readFrom(ByteReader in) {
      return new Copy(
          in.getString(),
          in.getString(),
          in.getString(),
          in.getString(),
          in.getByte() == 1,
          in.getLong(),
          in.getInt());
    }
  }

  /**
   * What was decided about a member of a cluster.
   *
   * @param cluster the cluster's name
   * @param keeper id of the article that stands for it
   * @param isCopy whether the article is a copy of that; a keeper is none, nor is a member that is
   *     not similar to its keeper where those are kept
   * @param dropped whether the article is left out
   * @param kind how it is like the keeper, in a word
   * @param similarity to the keeper, 0 to 1
   * @param standing whether its text stood on its site first
   */
  public record Member(
      String cluster,
      String keeper,
      boolean isCopy,
      boolean dropped,
      String kind,
      double similarity,
      Standing standing) {
    private static final Member NONE = new Member("", "", false, false, "", 1, Standing.OWN);
  }

  /** Writes that another record of the article's id stays, and whether their texts are the same. */
  public static ByteWriter repeated(
      ByteWriter entry, int ordinal, long original, boolean sameText) {
    return BlockEntry.toArticle(entry, ordinal, BlockEntry.REPEATED_ID)
        .putLong(original)
        .putByte(sameText ? 1 : 0);
  }

  /**
   * Writes to an article that a record has its id.
   *
   * @param dropsAll whether the article is left out for that
   */
  public static ByteWriter copy(ByteWriter entry, int ordinal, Copy copy, boolean dropsAll) {
    return BlockEntry.toArticle(entry, ordinal, BlockEntry.COPY)
        .putString(copy.id)
        .putString(copy.url)
        .putString(copy.site)
        .putString(copy.place)
        .putByte(copy.exact ? 1 : 0)
        .putLong(copy.epochSeconds)
        .putInt(copy.chars)
        .putByte(dropsAll ? 1 : 0);
  }

  /** Writes what is stripped of an article. */
  public static ByteWriter stripped(ByteWriter entry, int ordinal, Spans spans) {
    BlockEntry.toArticle(entry, ordinal, BlockEntry.SPANS);
    spans.writeTo(entry);
    return entry;
  }

  /** Writes the language that was detected for an article which states none. */
  public static ByteWriter language(ByteWriter entry, int ordinal, String language) {
    return BlockEntry.toArticle(entry, ordinal, BlockEntry.LANGUAGE).putString(language);
  }

  /** Writes why nothing is stripped of an article. */
  public static ByteWriter withheld(ByteWriter entry, int ordinal, String reason) {
    return BlockEntry.toArticle(entry, ordinal, BlockEntry.WITHHELD).putString(reason);
  }

  /** Writes what was measured of an article's cleaned text. */
  public static ByteWriter measured(ByteWriter entry, int ordinal, SignalValues signals) {
    BlockEntry.toArticle(entry, ordinal, BlockEntry.SIGNALS);
    signals.writeTo(entry);
    return entry;
  }

  /** Writes that a filter removes an article: the name of the signal that it is removed for. */
  public static ByteWriter filtered(ByteWriter entry, int ordinal, String signal) {
    return BlockEntry.toArticle(entry, ordinal, BlockEntry.FILTERED).putString(signal);
  }

  /** Writes what was decided about a member of a cluster. */
  @SuppressWarnings("EnumOrdinal") // Entries live within one run.
  public static ByteWriter member(ByteWriter entry, int ordinal, Member member) {
    return BlockEntry.toArticle(entry, ordinal, BlockEntry.CLUSTER)
        .putString(member.cluster)
        .putString(member.keeper)
        .putByte(member.isCopy ? 1 : 0)
        .putByte(member.dropped ? 1 : 0)
        .putString(member.kind)
        .putDouble(member.similarity)
        .putByte(member.standing.ordinal());
  }

  /** Writes how an article stands that stands inside another. */
  @SuppressWarnings("EnumOrdinal") // Entries live within one run.
  public static ByteWriter held(ByteWriter entry, int ordinal, Standing standing) {
    return BlockEntry.toArticle(entry, ordinal, BlockEntry.HELD).putByte(standing.ordinal());
  }

  /** Writes how much of an article's cleaned text stands in articles of other sites. */
  public static ByteWriter holds(ByteWriter entry, int ordinal, int copied, int unordered) {
    return BlockEntry.toArticle(entry, ordinal, BlockEntry.HOLDS).putInt(copied).putInt(unordered);
  }

  /** Takes an entry if it is a decision; any other is a stage's own. */
  boolean take(int kind, ByteReader payload) {
    switch (kind) {
      case BlockEntry.REPEATED_ID -> {
        repeated = true;
        original = payload.getLong();
        sameText = payload.getByte() == 1;
      }
      case BlockEntry.SPANS -> spans.readFrom(payload);
      case BlockEntry.WITHHELD -> withheld = payload.getString();
      case BlockEntry.CLUSTER -> {
        member =
            new Member(
                payload.getString(),
                payload.getString(),
                payload.getByte() == 1,
                payload.getByte() == 1,
                payload.getString(),
                payload.getDouble(),
                Standing.of(payload.getByte()));
        dropped |= member.dropped;
      }
      case BlockEntry.HELD -> {
        Standing of = Standing.of(payload.getByte());
        isHeld = true;
        held = of.compareTo(held) > 0 ? of : held;
      }
      case BlockEntry.HOLDS -> {
        copiedChars = payload.getInt();
        unorderedChars = payload.getInt();
      }
      case BlockEntry.LANGUAGE -> language = payload.getString();
      case BlockEntry.SIGNALS -> signals.readFrom(payload);
      case BlockEntry.FILTERED -> filter = payload.getString();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Takes a further record of the article's id; what is known by then is its cluster. */
  Copy takeCopy(ByteReader payload) {
    Copy copy = Copy.readFrom(payload);
    copies++;
    dropped |= payload.getByte() == 1;
    return copy;
  }

  /** Forgets all, for the next article. */
  void reset() {
    repeated = false;
    copies = 0;
    member = Member.NONE;
    dropped = false;
    held = Standing.OWN;
    isHeld = false;
    copiedChars = 0;
    unorderedChars = 0;
    language = "";
    withheld = "";
    filter = "";
    signals.clear();
    spans.clear();
  }

  /** Whether another record of the article's id stays. */
  public boolean isRepeated() {
    return repeated;
  }

  /** Why nothing is stripped of it although rules would, or empty. */
  public String withheld() {
    return withheld;
  }

  /** Whether it is left out of {@code documents/}. */
  public boolean isDropped() {
    return dropped || isFiltered();
  }

  /** Whether a filter removes it; then it is compared with no other. */
  public boolean isFiltered() {
    return !filter.isEmpty();
  }

  /** The signal that a filter removes it for, or empty. */
  public String filter() {
    return filter;
  }

  /** What was measured of its cleaned text; empty where that was not asked for. */
  public SignalValues signals() {
    return signals;
  }

  /** The article with the language that was detected for it, if one was. */
  Article told(Article article) {
    return language.isEmpty() ? article : article.in(language);
  }

  /** Of an article whose id is repeated, the handle of the one that stays. */
  public long original() {
    return original;
  }

  /** Whether that one has the same text. */
  public boolean hasTextOfOriginal() {
    return sameText;
  }

  /** How many further records have its id. */
  public int copies() {
    return copies;
  }

  /** The id of the article that it is a copy of; empty where it is none. */
  public String duplicateOf() {
    return member.isCopy ? member.keeper : "";
  }

  /** The id of the article that stands for its cluster; empty where it is in none. */
  public String keeper() {
    return member.keeper;
  }

  /** How it is like that one, in a word; {@code exact} where it is the keeper itself. */
  public String kind() {
    return member.kind.isEmpty() ? "exact" : member.kind;
  }

  /** Its similarity to the keeper, 0 to 1. */
  public double similarity() {
    return member.similarity;
  }

  /** Whether its text stood on its site first, in its cluster and within other articles. */
  public Standing standing() {
    return held.compareTo(member.standing) > 0 ? held : member.standing;
  }

  /** Whether it stands inside another article. */
  public boolean isHeld() {
    return isHeld;
  }

  /** Characters of its cleaned text that stand in articles of other sites which were first. */
  public int copiedChars() {
    return copiedChars;
  }

  /** Characters of its cleaned text of which dates do not tell which site had them first. */
  public int unorderedChars() {
    return unorderedChars;
  }

  /** The name of its cluster, or empty. */
  public String cluster() {
    return member.cluster;
  }

  /** What is stripped of its text. */
  public Spans spans() {
    return spans;
  }
}
