package org.corpusaudit.keyness;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The text of a list: UTF-8, or what a byte order mark says; gzip by its first bytes. */
final class ListText {
  private static final int BUFFER = 64 << 10;

  private ListText() {}

  /** Opens it; what is not in its encoding fails with a CharacterCodingException. */
  static BufferedReader open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      if (startsWith(in, 0x1F, 0x8B)) {
        in = new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER);
      }
      Charset charset = StandardCharsets.UTF_8;
      if (startsWith(in, 0xFF, 0xFE)) {
        charset = StandardCharsets.UTF_16LE;
        in.skipNBytes(2);
      } else if (startsWith(in, 0xFE, 0xFF)) {
        charset = StandardCharsets.UTF_16BE;
        in.skipNBytes(2);
      } else if (startsWith(in, 0xEF, 0xBB, 0xBF)) {
        in.skipNBytes(3);
      }
      return new BufferedReader(
          new InputStreamReader(
              in,
              charset
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPORT)
                  .onUnmappableCharacter(CodingErrorAction.REPORT)),
          BUFFER);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static boolean startsWith(InputStream in, int... bytes) throws IOException {
    in.mark(bytes.length);
    boolean same = true;
    for (int wanted : bytes) {
      same &= in.read() == wanted;
    }
    in.reset();
    return same;
  }
}
