package org.corpusaudit.entity.learning;

import org.corpusaudit.entity.EntityType;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/**
 * What {@link NameMerge} proposes and {@link LearnedNamesMerge} packs: of each kind the most
 * frequent first, then by language and key, when sorted by bytes.
 */
final class LearnedProposal {
  private LearnedProposal() {}

  /** How many counts a proposal of a kind has: of affixes those of {@link LearnedBase}. */
  static int counts(int kind) {
    return switch (kind) {
      case LearnedEntry.WORD -> LearnedEntry.WORD_COUNTS;
      case LearnedEntry.AFFIXES -> 4;
      case LearnedEntry.CONTEXT -> EntityType.values().length;
      case LearnedEntry.ALIAS -> 2;
      default -> 2 + EntityType.values().length;
    };
  }

  /** Whether sites and a spelling follow the counts of a kind. */
  static boolean isSpelled(int kind) {
    return kind == LearnedEntry.NAME || kind == LearnedEntry.ALIAS;
  }

  static void write(
      ByteWriter out,
      int kind,
      int rank,
      String language,
      String key,
      int[] sums,
      long sites,
      String surface) {
    out.reset().putByte(kind).putInt(Integer.MAX_VALUE - rank).putString(language).putString(key);
    LearnedEntry.counts(out, sums);
    if (isSpelled(kind)) {
      out.putLong(sites).putString(surface);
    }
  }

  /** The kind of a proposal, which its rank follows. */
  static int kind(ByteReader in) {
    int kind = in.getByte();
    in.skip(Integer.BYTES);
    return kind;
  }
}
