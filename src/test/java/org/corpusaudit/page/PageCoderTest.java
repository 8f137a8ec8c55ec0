package org.corpusaudit.page;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.testing.CoderProperties;
import org.apache.beam.sdk.util.CoderUtils;
import org.junit.jupiter.api.Test;

@SuppressWarnings("deprecation") // As the coder.
class PageCoderTest {
  @Property
  void aPageComesBackAsItWent(@ForAll byte[] page) throws Exception {
    CoderProperties.coderDecodeEncodeEqual(PageCoder.of(), page);
    CoderProperties.structuralValueDecodeEncodeEqual(PageCoder.of(), page);
  }

  @Property
  void itsBytesAreThoseOfBeamsOwnCoder(@ForAll byte[] page) throws Exception {
    for (Coder.Context context : new Coder.Context[] {Coder.Context.OUTER, Coder.Context.NESTED}) {
      assertThat(
          CoderUtils.encodeToByteArray(PageCoder.of(), page, context),
          is(CoderUtils.encodeToByteArray(ByteArrayCoder.of(), page, context)));
    }
  }

  /** A stream may hold more than it says is to be had without waiting, or end before. */
  @Property
  void aStreamIsReadToItsEndWhateverItSays(
      @ForAll byte[] page, @ForAll @IntRange(max = 300) int said) throws IOException {
    InputStream in =
        new ByteArrayInputStream(page) {
          @Override
          public synchronized int available() {
            return said;
          }
        };
    assertThat(PageCoder.of().decode(in, Coder.Context.OUTER), is(page));
  }

  @Test
  void itsFormIsTheSameInEveryProcess() throws Exception {
    CoderProperties.coderSerializable(PageCoder.of());
    PageCoder.of().verifyDeterministic();
  }
}
