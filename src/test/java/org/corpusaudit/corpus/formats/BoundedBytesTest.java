package org.corpusaudit.corpus.formats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Bytes in, those within the bound out. */
class BoundedBytesTest {
  private static final int BOUND = 20_000;

  private final BoundedBytes record = new BoundedBytes(BOUND);

  private void add(String text) {
    record.add(("<" + text + ">").getBytes(StandardCharsets.UTF_8), 1, text.length());
  }

  private String held() {
    return new String(record.copy(), StandardCharsets.UTF_8);
  }

  @Test
  void whatIsAddedIsHeldInItsOrder() {
    add("ab");
    record.add('c');
    add("");
    record.add('d' | 0x100);

    assertThat(held(), is("abcd"));
    assertThat(record.length(), is(4));
  }

  @Test
  void upToTheBoundNothingIsDropped() {
    String part = "x".repeat(BOUND / 2);
    add(part);
    add(part);

    assertThat(held(), is(part + part));
    assertThat(record.isTooLong(), is(false));
  }

  @Test
  void ofASliceOverTheBoundTheFirstBytesAreHeld() {
    add("y".repeat(BOUND - 1));
    add("zz");

    assertThat(held(), is("y".repeat(BOUND - 1) + "z"));
    assertThat(record.isTooLong(), is(true));
  }

  @Test
  void oneByteOverTheBoundIsDropped() {
    for (int i = 0; i <= BOUND; i++) {
      assertThat(record.isTooLong(), is(false));
      record.add(i % 10 + '0');
    }

    assertThat(record.isTooLong(), is(true));
    assertThat(record.length(), is(BOUND));
    assertThat(held().endsWith("789"), is(true));
  }

  @Test
  void theNextRecordBeginsAnew() {
    add("z".repeat(BOUND + 1));
    record.clear();
    add("a");

    assertThat(held(), is("a"));
    assertThat(record.isTooLong(), is(false));
  }

  @Test
  void theLastByteIsTakenBackIfItIsTheOne() {
    add("ab\r\r");
    record.dropLast('\r');
    assertThat(held(), is("ab\r"));
    record.dropLast('x');
    assertThat(held(), is("ab\r"));
    record.clear();
    record.dropLast('\r');
    assertThat(held(), is(""));
  }

  @Test
  void whatWasCutHasNoEndToTakeBack() {
    add("a".repeat(BOUND - 1) + "\r\n");
    record.dropLast('\r');

    assertThat(record.length(), is(BOUND));
  }

  @Test
  void firstBytesAreTakenBack() {
    add("abcd");
    record.dropFirst(3);
    assertThat(held(), is("d"));
    record.dropFirst(0);
    assertThat(held(), is("d"));
  }
}
