package org.corpusaudit.output;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.corpusaudit.page.ByteWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "-2.5, -2.5",
    "0.000123456789, 0.000123457",
    "123456.7, 123457",
    "1234567890, 1234567890",
    "1e18, 1000000000000000000",
    "1e-13, 0",
    "9.999999, 10",
    "-0.05, -0.05",
    "100000.04, 100000",
  })
  void aNumberHasSixSignificantDigits(double value, String text) {
    assertThat(written(value), is(text));
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> written(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> written(Double.NEGATIVE_INFINITY));
  }

  @Property
  void theWrittenNumberIsNearTheRealOne(@ForAll @DoubleRange(min = -1e9, max = 1e9) double value) {
    double most = Math.max(1e-12, Math.abs(value) * 5.1e-6);
    assertThat(Double.parseDouble(written(value)), closeTo(value, most));
  }

  @Property
  void aHigherScoreSortsBeforeALowerOne(@ForAll double a, @ForAll double b) {
    byte[] first = new ByteWriter().putLong(Tsv.descending(Math.max(a, b))).toByteArray();
    byte[] second = new ByteWriter().putLong(Tsv.descending(Math.min(a, b))).toByteArray();
    int order = Arrays.compareUnsigned(first, second);
    if (a == b) {
      assertThat(order, is(0));
    } else {
      assertThat(order, lessThan(0));
    }
  }

  @Property
  void aWholeNumberHasItsOwnDigits(@ForAll long value) {
    ByteWriter out = new ByteWriter();
    Decimals.whole(out, value);
    assertThat(new String(out.toByteArray(), StandardCharsets.UTF_8), is(Long.toString(value)));
  }

  private static String written(double value) {
    ByteWriter out = new ByteWriter();
    Decimals.write(out, value);
    return new String(out.toByteArray(), StandardCharsets.UTF_8);
  }
}
