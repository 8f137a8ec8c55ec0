package org.corpusaudit.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingsTest {
  @ParameterizedTest
  @CsvSource({
    "macintosh, macintosh",
    "x-mac-ukrainian, x-mac-cyrillic",
    "logical, ISO-8859-8-I",
    "visual, ISO-8859-8",
    "iso_8859-1, windows-1252",
    "x-cp1251, windows-1251",
    "iso8859-11, windows-874",
    "chinese, GB18030",
    "l6, ISO-8859-10",
    "dos-874, windows-874",
    "csiso88596i, ISO-8859-6",
    "unicode20utf8, UTF-8",
    "csksc56011987, EUC-KR",
    "unicodefeff, UTF-16LE",
    "hz-gb-2312, replacement",
    "x-user-defined, x-user-defined"
  })
  void aLabelNamesWhatTheStandardSays(String label, String name) {
    assertThat(Encodings.ofLabel(label).map(Charset::name).orElse(""), equalTo(name));
    assertThat(
        Encodings.ofLabel("\t " + label.toUpperCase(java.util.Locale.ROOT) + "\n").isPresent(),
        is(true));
  }

  @ParameterizedTest
  @CsvSource({"utf8lias", "none", "''", "utf 8", "windows-1252 2", "utf-7", "\u00A0utf-8"})
  void otherWordsNameNothing(String label) {
    assertThat(Encodings.ofLabel(label).isPresent(), is(false));
  }

  @Test
  void codePagesThatTheStandardLacksAreTheRuntimesAsLongAsTheyHoldAscii() {
    assertThat(decode("cp850", "82 8a 97"), equalTo("éèù"));
    assertThat(decode("x-MacCentralEurope", "88"), equalTo("ą"));
    assertThat(Encodings.ofStatement("ibm037").isPresent(), is(false));
    assertThat(Encodings.ofStatement("utf-32").isPresent(), is(false));
  }

  /**
   * Known answers by the algorithms of the standard; ' marks what is given back to be read again.
   */
  @ParameterizedTest
  @CsvSource({
    "windows-1252, 80 81 9f, '\u20AC\u0081\u0178'",
    "windows-874, a1 db fb, '\u0E01\uFFFD\u0E5B'",
    "iso-8859-8-i, f9 ec e5 ed, '\u05E9\u05DC\u05D5\u05DD'",
    "x-mac-cyrillic, 80 df e0, '\u0410\u044F\u0430'",
    "koi8-u, f0 d2 c9 d7 a6 d4, '\u041F\u0440\u0438\u0432\u0456\u0442'",
    "x-user-defined, 41 80 ff, 'A\uF780\uF7FF'",
    "gbk, 80 d6 d0 a2 e3, '\u20AC\u4E2D\u20AC'",
    "gb18030, 81 35 f4 37 84 31 a4 37, '\uE7C7\uFFFD'",
    "gb18030, 95 32 82 36, '\uD840\uDC00'",
    "gb18030, d6 3c 62, '\uFFFD<b'",
    "gb18030, 81 30 81, '\uFFFD'",
    "big5, 88 62 88 a5 a4 a4, '\u00CA\u0304\u00EA\u030C\u4E2D'",
    "big5-hkscs, 87 45, '\uD85C\uDE67'",
    "big5, a4 3c 70, '\uFFFD<p'",
    "euc-jp, c6 fc 8e b1 8f b0 a1, '\u65E5\uFF71\u4E02'",
    "euc-jp, 8f c6 3e, '\uFFFD>'",
    "shift_jis, 93 fa 87 40 f0 40 b1, '\u65E5\u2460\uE000\uFF71'",
    "shift_jis, 81 22, '\uFFFD\"'",
    "euc-kr, c7 d1 81 41, '\uD55C\uAC02'",
    "iso-2022-jp, 1b 24 42 46 7c 1b 28 4a 5c 1b 28 49 31, '\u65E5\u00A5\uFF71'",
    "iso-2022-jp, 1b 24 42 1b 28 42 61, '\uFFFDa'",
    "utf-16be, d8 00 00 41, '\uFFFDA'",
    "utf-8, e2 82 41 ed a0 80, '\uFFFDA\uFFFD\uFFFD\uFFFD'",
    "iso-2022-kr, 61 62 63, '\uFFFD'"
  })
  void bytesStandForWhatBrowsersShow(String label, String bytes, String text) {
    assertThat(decode(label, bytes), equalTo(text));
  }

  @Test
  void soundUtf8OfAllPlanesIsReadAsTheRuntimeDoes() {
    String text = "a\u0000é\u07FF\u0800\uD7FF\uE000\uFFFF\uD800\uDC00\uDBFF\uDFFF";
    byte[] bytes = text.getBytes(UTF_8);

    assertThat(
        Encodings.decode(bytes, 0, bytes.length, Encodings.ofLabel("utf8").orElseThrow()),
        equalTo(text));
  }

  private static String decode(String label, String hex) {
    byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
    return Encodings.decode(bytes, 0, bytes.length, Encodings.ofStatement(label).orElseThrow());
  }
}
