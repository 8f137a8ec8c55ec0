package org.corpusaudit.corpus.formats;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/**
 * The header of an archive's record: of WARC its named fields; of ARC, whose header is one line of
 * address, IP address, date, type and length, the same under WARC's names.
 *
 * @param headers the named fields
 * @param headerBytes its length
 * @param length bytes of the record's block
 */
record ArchiveHeader(MessageHeaders headers, int headerBytes, long length) {
  /** Longest header that is held. */
  static final int MOST_BYTES = 1 << 20;

  /** What every WARC record begins with; its grammar's letters are of any case. */
  static final byte[] MAGIC = {'W', 'A', 'R', 'C', '/'};

  private static final int MOST_ARC_LINE = 8 << 10;
  private static final Pattern WARC =
      Pattern.compile("(?i)WARC/\\d+\\.\\d+[ \\t]*\\r*\\n[a-z][a-z-]*:");
  private static final int WARC_LOOKED_AT = 64;

  /** Fields that a header has once; more of them are those of several headers. */
  private static final List<String> ONCE =
      List.of("WARC-Type", "WARC-Record-ID", "WARC-Date", "WARC-Target-URI", "Content-Length");

  private static final Pattern ARC =
      Pattern.compile(
          "([a-z][a-z0-9+.-]*:.*) (0|[0-9A-Fa-f:.]{2,45}) (\\d{8,28}) (.*?) ?(\\d{1,18})\\r?\\n");

  /** What a record's header is not, said in a sentence. */
  static final class NoHeaderException extends Exception {
    private final boolean ends;

    NoHeaderException(String message, boolean ends) {
      super(message, null, false, false);
      this.ends = ends;
    }

    /** Whether the archive ends in it. */
    boolean ends() {
      return ends;
    }
  }

  /** Whether a record begins {@code offset} bytes on, as far as its first line tells. */
  static boolean begins(ArchiveWindow in, int offset) {
    in.hold(offset + WARC_LOOKED_AT);
    return begins(in.held(), in.at() + offset, in.available() - offset)
        || (isArcLetter(in, offset) && arcLine(in, offset).lookingAt());
  }

  /** The same of the first bytes of something. */
  static boolean begins(byte[] bytes, int from, int length) {
    return length >= 8
        && (bytes[from] | 0x20) == 'w'
        && WARC.matcher(ascii(bytes, from, Math.min(length, WARC_LOOKED_AT))).lookingAt();
  }

  private static boolean isArcLetter(ArchiveWindow in, int offset) {
    int letter = offset < in.available() ? in.held()[in.at() + offset] : 0;
    return letter >= 'a' && letter <= 'z';
  }

  private static Matcher arcLine(ArchiveWindow in, int offset) {
    int end = offset;
    while (end - offset < MOST_ARC_LINE
        && in.hold(end + 1)
        && (end == offset || in.held()[in.at() + end - 1] != '\n')) {
      end++;
    }
    return ARC.matcher(ascii(in.held(), in.at() + offset, end - offset));
  }

  private static String ascii(byte[] bytes, int from, int length) {
    return new String(bytes, from, Math.max(0, length), StandardCharsets.ISO_8859_1);
  }

  /** Reads the header that begins here; nothing is passed over. */
  static ArchiveHeader read(ArchiveWindow in) throws NoHeaderException {
    in.hold(WARC_LOOKED_AT);
    boolean isWarc = begins(in.held(), in.at(), in.available());
    return !isWarc && isArcLetter(in, 0) ? arc(in) : warc(in);
  }

  private static ArchiveHeader arc(ArchiveWindow in) throws NoHeaderException {
    Matcher line = arcLine(in, 0);
    if (!line.lookingAt()) {
      throw new NoHeaderException("what stands here is no record of an archive", false);
    }
    String address = line.group(1);
    String type = line.group(4);
    String kind = address.startsWith("filedesc:") ? "warcinfo" : "response";
    boolean http = !address.startsWith("dns:") && !type.equals("alexa/dat");
    MessageHeaders headers =
        MessageHeaders.of(
            "WARC-Type",
            kind,
            "WARC-Target-URI",
            new String(address.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8),
            "WARC-Date",
            isoDate(line.group(3)),
            "Content-Type",
            http ? "application/http" : type);
    return new ArchiveHeader(headers, line.end(), Long.parseLong(line.group(5)));
  }

  /** {@code 20080430204825} as {@code 2008-04-30T20:48:25Z}; digits that lack are zeros. */
  private static String isoDate(String digits) {
    String d = (digits + "000000").substring(0, 14);
    return String.format(
        Locale.ROOT,
        "%s-%s-%sT%s:%s:%sZ",
        d.substring(0, 4),
        d.substring(4, 6),
        d.substring(6, 8),
        d.substring(8, 10),
        d.substring(10, 12),
        d.substring(12));
  }

  private static ArchiveHeader warc(ArchiveWindow in) throws NoHeaderException {
    WarcParser parser = new WarcParser();
    parser.setLenient(true);
    int parsed = 0;
    if (isArcLetter(in, 0)) { // The parser knows capitals alone.
      parsed = MAGIC.length;
      parser.parse(ByteBuffer.wrap(MAGIC));
    }
    while (!parser.isFinished()) {
      if (in.available() == parsed && !in.more()) {
        throw new NoHeaderException("the archive ends in the header of a record", true);
      }
      ByteBuffer more = ByteBuffer.wrap(in.held(), in.at() + parsed, in.available() - parsed);
      parser.parse(more);
      parsed = more.position() - in.at();
      if (parser.isError() || parsed > MOST_BYTES) {
        throw new NoHeaderException(
            parsed > MOST_BYTES
                ? "the header of a record has no end"
                : "what stands here is no record of an archive",
            false);
      }
    }
    MessageHeaders headers = parser.headers();
    if (ONCE.stream().anyMatch(name -> headers.all(name).size() > 1)
        && WARC.matcher(ascii(in.held(), in.at() + 1, parsed - 1)).find()) {
      throw new NoHeaderException("the header of a record ends in that of another", false);
    }
    return new ArchiveHeader(headers, parsed, length(headers));
  }

  private static long length(MessageHeaders headers) throws NoHeaderException {
    String stated = headers.first("Content-Length").orElse("").strip();
    if (stated.isEmpty()
        || stated.length() > 18
        || !stated.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new NoHeaderException("the header of a record states no length", false);
    }
    return Long.parseLong(stated);
  }

  /** The same of a block of another length. */
  ArchiveHeader withLength(long bytes) {
    return new ArchiveHeader(headers, headerBytes, bytes);
  }

  /** A field's first value, or empty. */
  String field(String name) {
    return headers.first(name).orElse("");
  }
}
