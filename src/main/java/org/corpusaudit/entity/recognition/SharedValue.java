package org.corpusaudit.entity.recognition;

import java.io.IOException;
import java.lang.ref.SoftReference;

/**
 * A large value that all threads of a worker use, loaded by the first that wants it: the last one
 * wanted is held, and let go where memory runs short.
 *
 * @param <V> an immutable value
 */
final class SharedValue<V> {
  private Object key = this;
  private SoftReference<V> value = new SoftReference<>(null);

  /** Loads a value. */
  @FunctionalInterface
  interface Loader<V> {
    V load() throws IOException;
  }

  /** The value of a key. */
  synchronized V get(Object wanted, Loader<V> loader) throws IOException {
    V held = key.equals(wanted) ? value.get() : null;
    if (held == null) {
      held = loader.load();
      key = wanted;
      value = new SoftReference<>(held);
    }
    return held;
  }
}
