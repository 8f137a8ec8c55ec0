package org.corpusaudit.page;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ByteWriterTest {

  @Property
  void whatIsWrittenIsRead(
      @ForAll byte small,
      @ForAll int number,
      @ForAll long large,
      @ForAll long variable,
      @ForAll double real,
      @ForAll byte[] slice,
      @ForAll String text) {
    ByteWriter out = new ByteWriter();
    out.putByte(small).putInt(number).putLong(large).putVarLong(variable).putDouble(real);
    out.putSized(slice, 0, slice.length).putString(text).putBytes(slice);

    ByteReader in = new ByteReader(out.toByteArray());
    assertThat(in.getByte(), equalTo(small & 0xFF));
    assertThat(in.getInt(), equalTo(number));
    assertThat(in.getLong(), equalTo(large));
    assertThat(in.getVarLong(), equalTo(variable));
    assertThat(
        Double.doubleToRawLongBits(in.getDouble()), equalTo(Double.doubleToRawLongBits(real)));
    assertThat(in.getSized(), equalTo(slice));
    assertThat(in.getString(), equalTo(wellFormed(text)));
    assertThat(in.getBytes(slice.length), equalTo(slice));
    assertThat(in.remaining(), is(0));
  }

  @Property
  void bytesOfNonNegativeNumbersSortAsTheNumbers(
      @ForAll @LongRange(min = 0) long a, @ForAll @LongRange(min = 0) long b) {
    byte[] bytesA = new ByteWriter().putLong(a).toByteArray();
    byte[] bytesB = new ByteWriter().putLong(b).toByteArray();

    assertThat(Integer.signum(Arrays.compareUnsigned(bytesA, bytesB)), equalTo(Long.compare(a, b)));
  }

  @Test
  void truncatingForgetsOnlyTheEnd() {
    ByteWriter out = new ByteWriter().putInt(7);
    int mark = out.length();
    out.putLong(9).truncate(mark).putByte(1);

    assertThat(out.toByteArray(), equalTo(new byte[] {0, 0, 0, 7, 1}));
  }

  @Test
  void readingPastTheEndIsRefused() {
    ByteReader in = new ByteReader(new byte[] {1, 2, 3});

    assertThrows(IllegalStateException.class, in::getInt);
    assertThrows(
        IllegalStateException.class, () -> new ByteReader(new byte[] {5, 'a'}).getString());
  }

  /** UTF-8 has no lone surrogates: they are written as a question mark. */
  private static String wellFormed(String text) {
    return new String(
        text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        java.nio.charset.StandardCharsets.UTF_8);
  }
}
