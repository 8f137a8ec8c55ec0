package org.corpusaudit.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.junit.jupiter.api.Test;

class SpansTest {
  @Test
  void removingLeavesTheRest() {
    Spans spans = new Spans().add(0, 2, 1).add(5, 6, 1).add(6, 7, 2);

    assertThat(spans.removeFrom("abcdefgh"), equalTo("cdeh"));
    assertThat(spans.chars(), is(4));
  }

  @Test
  void overlappingOrEmptySpansAreRefused() {
    Spans spans = new Spans().add(2, 5, 1);

    assertThrows(IllegalArgumentException.class, () -> spans.add(4, 6, 1));
    assertThrows(IllegalArgumentException.class, () -> spans.add(6, 6, 1));
  }

  @Test
  void whatIsWrittenIsRead() {
    Spans spans = new Spans();
    for (int i = 0; i < 100; i++) {
      spans.add(i * 1000, i * 1000 + 1 + i, i);
    }
    ByteWriter out = new ByteWriter();
    spans.writeTo(out);
    Spans read = new Spans().add(0, 1, 1).readFrom(new ByteReader(out.toByteArray()));

    assertThat(read.size(), is(100));
    assertThat(read.start(99), is(99000));
    assertThat(read.end(99), is(99100));
    assertThat(read.code(99), is(99));
  }

  @Test
  void aPlaceInTheRestIsFoundInTheWhole() {
    String text = "ab[cd]ef[gh]";
    Spans spans = new Spans().add(2, 6, 0).add(8, 12, 0);
    String rest = spans.removeFrom(text);

    for (int i = 0; i < rest.length(); i++) {
      assertThat(text.charAt(spans.original(i)), equalTo(rest.charAt(i)));
    }
    assertThat(new Spans().add(0, 3, 0).original(0), equalTo(3));
  }
}
