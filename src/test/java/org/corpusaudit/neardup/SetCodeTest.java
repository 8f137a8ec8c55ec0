package org.corpusaudit.neardup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.junit.jupiter.api.Test;

class SetCodeTest {
  private static final int BITS = 40;

  @Property
  void aSetComesBackAndNothingAfterItIsRead(
      @ForAll Set<@LongRange(max = (1L << BITS) - 1) Long> hashes) {
    long[] set = hashes.stream().mapToLong(Long::longValue).sorted().toArray();
    ByteWriter out = new ByteWriter();
    SetCode.write(out, set, set.length, BITS, BITS);
    out.putByte(77);
    ByteReader in = new ByteReader(out.toByteArray());

    assertThat(SetCode.read(in, BITS), equalTo(set));
    assertThat(in.getByte(), is(77));
  }

  @Property
  void shortenedHashesAreDistinctHighBits(
      @ForAll Set<@LongRange(max = (1L << BITS) - 1) Long> hashes) {
    long[] set = hashes.stream().mapToLong(Long::longValue).sorted().toArray();
    ByteWriter out = new ByteWriter();
    SetCode.write(out, set, set.length, BITS, 28);

    assertThat(
        SetCode.read(new ByteReader(out.toByteArray()), 28),
        equalTo(Arrays.stream(set).map(hash -> hash >>> 12).distinct().toArray()));
  }

  @Test
  void threeHundredRandomHashesTakeAboutFourBytesEach() {
    long[] set = new SplittableRandom(1).longs(300, 0, 1L << BITS).sorted().toArray();
    ByteWriter out = new ByteWriter();
    SetCode.write(out, set, set.length, BITS, BITS);

    assertThat(out.length(), lessThan(300 * 17 / 4));
  }

  @Test
  void aCountThatTheBytesCannotHoldIsRefused() {
    ByteWriter out = new ByteWriter();
    out.putVarLong(1_000_000_000).putByte(0);

    assertThrows(
        IllegalStateException.class, () -> SetCode.read(new ByteReader(out.toByteArray()), BITS));
  }
}
