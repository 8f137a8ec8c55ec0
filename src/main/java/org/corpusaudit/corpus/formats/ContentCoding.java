package org.corpusaudit.corpus.formats;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.z.ZCompressorInputStream;
import org.brotli.dec.BrotliInputStream;
import org.corpusaudit.encoding.Encodings;

/**
 * The content codings of RFC 9110, with Brotli (RFC 7932) and Zstandard (RFC 8878). A label is a
 * claim: codings that mark their data are known by the mark whatever the label says, the others are
 * tried where the label names them.
 */
enum ContentCoding {
  /** RFC 1952. */
  GZIP {
    @Override
    InputStream open(InputStream in) throws IOException {
      return new GZIPInputStream(in, BUFFER);
    }

    @Override
    boolean isMarked(byte[] body) {
      return Compression.GZIP.isMarked(body);
    }
  },
  /** RFC 8878. */
  ZSTD {
    @Override
    InputStream open(InputStream in) throws IOException {
      return new ZstdInputStream(in);
    }

    @Override
    boolean isMarked(byte[] body) {
      return Compression.ZSTD.isMarked(body);
    }
  },
  /** That of the Unix program. */
  COMPRESS {
    @Override
    InputStream open(InputStream in) throws IOException {
      return new ZCompressorInputStream(in, MOST_COMPRESS_KIB);
    }

    @Override
    boolean isMarked(byte[] body) {
      return body.length > 1 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x9D;
    }
  },
  /** RFC 1950, what the standard means by {@code deflate}. */
  DEFLATE {
    @Override
    InputStream open(InputStream in) {
      return new InflaterInputStream(in);
    }
  },
  /** RFC 1951 without a frame, which some servers mean by {@code deflate}. */
  RAW_DEFLATE {
    @Override
    InputStream open(InputStream in) {
      return new InflaterInputStream(in, new Inflater(true), BUFFER) {
        @Override
        public void close() throws IOException {
          super.close();
          inf.end();
        }
      };
    }
  },
  /** RFC 7932. */
  BROTLI {
    @Override
    InputStream open(InputStream in) throws IOException {
      return new BrotliInputStream(in);
    }
  };

  private static final int MOST_COMPRESS_KIB = 4096;
  private static final int BUFFER = 1 << 10;
  private static final String PDF = "%PDF-";
  private static final int LOOKED_AT = 1 << 10;

  abstract InputStream open(InputStream in) throws IOException;

  boolean isMarked(byte[] body) {
    return false;
  }

  /**
   * A body without one coding.
   *
   * @param label what a header names
   * @param most bytes after which reading ends
   * @return empty when it has none that the label or a mark tells of
   */
  static Optional<byte[]> undone(byte[] body, String label, int most) {
    for (ContentCoding coding : values()) {
      if (coding.isMarked(body)) {
        return Optional.of(coding.read(body, most))
            .filter(read -> read.whole || read.bytes.length > 0)
            .map(read -> read.bytes);
      }
    }
    return switch (label) {
      case "deflate" -> DEFLATE.tried(body, most).or(() -> RAW_DEFLATE.tried(body, most));
      case "br", "brotli" -> BROTLI.tried(body, most);
      default -> Optional.empty();
    };
  }

  /**
   * A body that is no text without a coding that no label names and no mark tells of: what decodes
   * to its end, with a checksum or to the last byte, and gives text.
   */
  static Optional<byte[]> misnamed(byte[] body, int most) {
    for (ContentCoding coding : List.of(DEFLATE, BROTLI)) {
      Decoded decoded = coding.read(body, most);
      if (decoded.whole && decoded.bytes.length > 0 && !isBinary(decoded.bytes)) {
        return Optional.of(decoded.bytes);
      }
    }
    return Optional.empty();
  }

  /** Whether a body bears the mark of a coding that was not, or could not be, undone. */
  static boolean isMarkedAtAll(byte[] body) {
    return Arrays.stream(values()).anyMatch(coding -> coding.isMarked(body));
  }

  /** Whether bytes hold more control characters than text does. */
  static boolean isBinary(byte[] body) {
    String start = start(body);
    int controls = 0;
    int zeros = 0;
    for (int i = 0; i < start.length(); i++) {
      char c = start.charAt(i);
      zeros += c == 0 ? 1 : 0;
      controls += c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B ? 1 : 0;
    }
    boolean mayBeWide = zeros * 3 > start.length(); // UTF-16 that begins with no markup.
    return !mayBeWide && controls * 50 > start.length();
  }

  /**
   * Whether a body that no header calls encoded is a PDF, or holds too many controls for a page.
   */
  static boolean isNoPage(byte[] body) {
    String start = start(body);
    int controls = 0;
    for (int i = 0; i < start.length(); i++) {
      char c = start.charAt(i);
      controls += c > 0 && c < 0x1B && (c < '\t' || c > '\r') ? 1 : 0;
    }
    return start.startsWith(PDF) || controls * 25 > start.length();
  }

  /** The first characters of UTF-16 and UTF-32; of all else the first bytes, one a character. */
  private static String start(byte[] body) {
    int length = Math.min(body.length, LOOKED_AT);
    Charset charset = Encodings.wide(body, length).orElse(StandardCharsets.ISO_8859_1);
    return Encodings.decode(body, 0, length, charset);
  }

  /**
   * A body whose coding nothing marks: decoded where the body is no text and decodes to its end, be
   * it to another coding, or where of the two conditions one holds and text comes out.
   */
  private Optional<byte[]> tried(byte[] body, int most) {
    Decoded decoded = read(body, most);
    int signs = (decoded.whole ? 1 : 0) + (isBinary(body) ? 1 : 0);
    boolean better =
        decoded.bytes.length > 0 && (signs == 2 || (signs == 1 && !isBinary(decoded.bytes)));
    return better ? Optional.of(decoded.bytes) : Optional.empty();
  }

  private record Decoded(byte[] bytes, boolean whole) {}

  /**
   * What can be read: all that stands before a fault, as some decoders tell it byte by byte only.
   */
  private Decoded read(byte[] body, int most) {
    Decoded decoded = read(body, most, BUFFER);
    return decoded.whole ? decoded : read(body, most, 1);
  }

  private Decoded read(byte[] body, int most, int atOnce) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[atOnce];
    try (InputStream in = open(new ByteArrayInputStream(body))) {
      for (int count = in.read(buffer); count >= 0 && out.size() < most; count = in.read(buffer)) {
        out.write(buffer, 0, Math.min(count, most - out.size()));
      }
    } catch (IOException | RuntimeException e) { // A body that breaks off, or none of the coding.
      return new Decoded(out.toByteArray(), false);
    }
    return new Decoded(out.toByteArray(), true);
  }
}
