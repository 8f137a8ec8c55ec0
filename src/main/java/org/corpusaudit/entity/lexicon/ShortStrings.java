package org.corpusaudit.entity.lexicon;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Many short strings in one array of bytes. Immutable. */
final class ShortStrings {
  private final byte[] utf8;
  private final int[] starts;

  private ShortStrings(byte[] utf8, int[] starts) {
    this.utf8 = utf8;
    this.starts = starts;
  }

  /** Holds them in their order. */
  static ShortStrings of(List<String> all) {
    int[] starts = new int[all.size() + 1];
    byte[] utf8 = new byte[all.stream().mapToInt(s -> 3 * s.length()).sum()];
    for (int i = 0; i < all.size(); i++) {
      byte[] one = all.get(i).getBytes(StandardCharsets.UTF_8);
      System.arraycopy(one, 0, utf8, starts[i], one.length);
      starts[i + 1] = starts[i] + one.length;
    }
    return new ShortStrings(Arrays.copyOf(utf8, starts[all.size()]), starts);
  }

  /** One of them, from 0. */
  String get(int i) {
    int length = starts[i + 1] - starts[i];
    return length == 0 ? "" : new String(utf8, starts[i], length, StandardCharsets.UTF_8);
  }

  /** Bytes of memory that they take. */
  long bytes() {
    return utf8.length + starts.length * 4L;
  }
}
