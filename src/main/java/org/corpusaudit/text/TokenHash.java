package org.corpusaudit.text;

/**
 * The 64-bit hash of a token's surface and of a sequence of tokens. Not cryptographic: a table that
 * uses it compares the characters too. Its high bits may choose a partition.
 */
public final class TokenHash {
  /** The state before the first unit. */
  public static final long SEED = 0x243F6A8885A308D3L;

  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private TokenHash() {}

  /**
   * The hash of a whole surface: what {@link TokenBuffer#hash} gives for a token of this surface.
   */
  public static long of(CharSequence surface) {
    long hash = SEED;
    for (int i = 0; i < surface.length(); i++) {
      hash = mix(hash, surface.charAt(i));
    }
    return finish(hash);
  }

  /** The hash of a slice of characters: that of the surface of these units. */
  public static long of(char[] chars, int offset, int length) {
    long hash = SEED;
    for (int i = offset; i < offset + length; i++) {
      hash = mix(hash, chars[i]);
    }
    return finish(hash);
  }

  /**
   * The state behind one more unit, or the hash of one more token; {@link #finish} of a state is
   * the hash of what was taken in.
   */
  public static long mix(long hash, long next) {
    return (Long.rotateLeft(hash, 5) ^ next) * FACTOR;
  }

  /** The finalizer of MurmurHash3 (Appleby): every input bit changes every output bit. */
  public static long finish(long hash) {
    hash ^= hash >>> 33;
    hash *= 0xFF51AFD7ED558CCDL;
    hash ^= hash >>> 33;
    hash *= 0xC4CEB9FE1A85EC53L;
    return hash ^ hash >>> 33;
  }
}
