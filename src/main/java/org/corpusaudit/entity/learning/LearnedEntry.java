package org.corpusaudit.entity.learning;

import org.corpusaudit.entity.languages.ArabicAffixes;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.text.TokenHash;

/**
 * What travels from {@code HarvestStep} to {@link NameMerge}: a kind, a language and a key, then
 * counts. Entries of one key are neighbours once sorted, and of its surfaces those of each.
 */
public final class LearnedEntry {
  /**
   * Key: folded word. Counts: small letters or none, capital inside a sentence, capital as a noun,
   * behind a word for a place, behind a given name, capital that opens a sentence.
   */
  public static final int WORD = 1;

  /** Key: folded base of a word. Counts: one for each affix, and one without. */
  public static final int AFFIXES = 2;

  /** Key: feature of a context. Counts: one for each type. */
  public static final int CONTEXT = 3;

  /** Key: folded name. Surface, then counts: mentions, articles, votes for each type; site bits. */
  public static final int NAME = 4;

  /**
   * Key: folded short name that articles use for one that they have in full. The full name behind
   * its type's letter, then counts: articles, and those where it is not clear for which; site bits.
   */
  public static final int ALIAS = 5;

  /** Counts of a word. */
  public static final int WORD_COUNTS = 6;

  private LearnedEntry() {}

  /** Begins an entry; counts follow. Returns the partition that it goes to. */
  public static int start(
      ByteWriter entry, int kind, String language, String key, Partitioning partitioning) {
    entry.reset().putByte(kind).putString(language).putString(key);
    return partitioning.partitionOf(TokenHash.finish(TokenHash.of(key) + kind));
  }

  /** How many counts an entry of a kind has. */
  public static int counts(int kind) {
    return kind == AFFIXES ? ArabicAffixes.KINDS : LearnedProposal.counts(kind);
  }

  public static void counts(ByteWriter entry, int[] counts) {
    for (int count : counts) {
      entry.putVarLong(count);
    }
  }

  /** Adds counts to sums that stay within an int. */
  static void add(ByteReader in, int[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = (int) Math.min(Integer.MAX_VALUE, sums[i] + in.getVarLong());
    }
  }
}
