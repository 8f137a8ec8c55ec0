package org.corpusaudit.encoding;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.sameInstance;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurrogatesTest {
  @ParameterizedTest
  @CsvSource({
    "'',''",
    "قطار,قطار",
    "'\uD83D\uDE80','\uD83D\uDE80'",
    "'a\uD83D','a\uFFFD'",
    "'\uDE80a','\uFFFDa'",
    "'\uDE80\uD83D','\uFFFD\uFFFD'",
    "'\uD83D\uD83D\uDE80','\uFFFD\uD83D\uDE80'"
  })
  void aSurrogateAloneIsReplaced(String value, String sound) {
    assertThat(Surrogates.wellFormed(value), equalTo(sound));
  }

  @Property
  void whatComesHasAUtf8FormAndSoundTextStaysAsItIs(@ForAll char[] chars) {
    String sound = Surrogates.wellFormed(chars, 0, chars.length);

    byte[] utf8 = sound.getBytes(StandardCharsets.UTF_8);
    assertThat(new String(utf8, StandardCharsets.UTF_8), equalTo(sound));
    assertThat(sound, equalTo(Surrogates.wellFormed(new String(chars))));
    assertThat(Surrogates.wellFormed(sound), sameInstance(sound));
  }
}
