package org.corpusaudit.corpus.formats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A stream in; its bytes, seen and taken, out. */
class StreamBytesTest {
  private static final int SIZE = 200_000;
  private static final int MOST_HELD = 64 << 10;

  private final byte[] all = new byte[SIZE];
  private final StreamBytes in;

  StreamBytesTest() {
    new Random(3).nextBytes(all);
    in =
        new StreamBytes(
            new ByteArrayInputStream(all) {
              @Override
              public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 10_007)); // In small pieces.
              }
            });
  }

  @Test
  void everyByteIsSeenThenTakenOnce() throws IOException {
    for (int i = 0; i < SIZE; i++) {
      assertThat(in.position(), is((long) i));
      assertThat(in.peek(), is(all[i] & 0xFF));
      assertThat(in.peek(), is(all[i] & 0xFF));
      assertThat(in.take(), is(all[i] & 0xFF));
    }
    assertThat(in.peek(), is(StreamBytes.END));
  }

  @Test
  void nothingIsTakenBehindTheEnd() throws IOException {
    while (in.hold()) {
      in.advance(in.filled() - in.at());
    }

    assertThat(in.take(), is(StreamBytes.END));
    assertThat(in.position(), is((long) SIZE));
    assertThat(in.hold(1), is(0));
  }

  @Test
  void asManyAreHeldAsAreWantedWherever() throws IOException {
    Random random = new Random(4);
    while (in.position() < SIZE) {
      int from = (int) in.position();
      int wanted = 1 + random.nextInt(MOST_HELD);
      int held = in.hold(wanted);

      assertThat(held >= Math.min(wanted, SIZE - from), is(true));
      assertThat(
          Arrays.equals(in.held(), in.at(), in.at() + held, all, from, from + held), is(true));
      assertThat(in.position(), is((long) from));
      in.advance(1 + random.nextInt(held));
    }
  }
}
