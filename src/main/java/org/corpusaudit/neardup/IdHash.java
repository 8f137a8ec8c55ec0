package org.corpusaudit.neardup;

import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;

/** A stable 64-bit hash of an id: XXH3. */
final class IdHash {
  private IdHash() {}

  static long of(String id) {
    return Hashing.xxh3_64().hashBytesToLong(id.getBytes(StandardCharsets.UTF_8));
  }
}
