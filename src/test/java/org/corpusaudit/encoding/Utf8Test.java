package org.corpusaudit.encoding;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8Test {
  /** The JDK's strict decoder is the reference. */
  @Property(tries = 5000)
  void bytesAreSoundWhereTheDecoderOfTheJdkTakesThem(@ForAll @Size(max = 8) byte[] bytes) {
    // Lead bytes are rare among random ones.
    for (int i = 0; i < bytes.length; i += 3) {
      bytes[i] = (byte) (0xC0 | bytes[i]);
    }

    assertThat(Utf8.firstMalformed(bytes, bytes.length) < 0, equalTo(isSound(bytes)));
  }

  @ParameterizedTest
  @CsvSource({
    "c080, 0",
    "c1bf, 0",
    "e08080, 0",
    "e09fbf, 0",
    "e0a080, -1",
    "eda080, 0",
    "ed9fbf, -1",
    "f0808080, 0",
    "f0908080, -1",
    "f48fbfbf, -1",
    "f4908080, 0",
    "f5808080, 0",
    "41d8a7, -1",
    "41d8, 1",
    "d8a741ff, 3"
  })
  void overlongSurrogateAndCutFormsAreFound(String hex, int place) {
    byte[] bytes = java.util.HexFormat.of().parseHex(hex);

    assertThat(Utf8.firstMalformed(bytes, bytes.length), equalTo(place));
  }

  private static boolean isSound(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
