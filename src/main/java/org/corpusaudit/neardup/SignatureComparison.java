package org.corpusaudit.neardup;

import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/**
 * Compares signatures: the low {@value #BITS} bits of each of {@value #COMPONENTS} sketch
 * components (b-bit minwise hashing, Li and König 2010). Of two texts with Jaccard similarity J a
 * share J + (1 - J) / 2^{@value #BITS} of the components agrees, from which J is estimated; its
 * standard error is about sqrt(J (1 - J) / {@value #COMPONENTS}), at most 0.032, and 0.025 at J =
 * 0.8. {@value #COMPONENTS} bytes travel, whatever the text's length.
 */
final class SignatureComparison implements Comparison {
  static final int COMPONENTS = 256;
  static final int BITS = 8;

  private static final double CHANCE = 1.0 / (1 << BITS);

  private final Sketcher sketcher = new Sketcher(COMPONENTS);

  @Override
  public void write(Shingler shingler, ByteWriter out) {
    long[] sketch = sketcher.sketch(shingler.hashes(), shingler.count());
    for (int i = 0; i < COMPONENTS; i++) {
      out.putByte((int) sketch[i]);
    }
  }

  @Override
  public long[] read(ByteReader in) {
    long[] signature = new long[COMPONENTS * BITS / Long.SIZE];
    for (int i = 0; i < signature.length; i++) {
      signature[i] = in.getLong();
    }
    return signature;
  }

  @Override
  public double similarity(long[] a, long[] b) {
    int equal = 0;
    for (int i = 0; i < a.length; i++) {
      long different = a[i] ^ b[i];
      for (int shift = 0; shift < Long.SIZE; shift += BITS) {
        equal += (different >>> shift & (1 << BITS) - 1) == 0 ? 1 : 0;
      }
    }
    double share = equal / (double) COMPONENTS;
    return Math.max(0, (share - CHANCE) / (1 - CHANCE));
  }
}
