package org.corpusaudit.text;

/**
 * The 64-bit hash of a token's surface and of a sequence of tokens. Not cryptographic: a table that
 * uses it compares the characters too. Its high bits may choose a partition.
 */
public final class TokenHash {
  static final long SEED = 0x243F6A8885A308D3L;
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

  /** Takes in one more unit, or the hash of one more token. */
  static long mix(long hash, long next) {
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
