package org.corpusaudit.corpus.formats;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.corpusaudit.corpus.RejectedReason;
import org.corpusaudit.corpus.records.BadRecordException;
import org.netpreserve.jwarc.HttpParser;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * A server's answer as an archive stores it. Crawlers store what came over the wire under its
 * headers, or what they made of it under the same headers; so the headers are claims and the bytes
 * decide. The length that a header states is not looked at: the archive's record has its own.
 *
 * @param status the status code
 * @param headers the header fields
 * @param bodyStart index of the body's first byte
 */
record HttpAnswer(int status, MessageHeaders headers, int bodyStart) {
  private static final int MOST_CODINGS = 8;
  private static final byte[] PROTOCOL = {'H', 'T', 'T', 'P'};
  private static final int MOST_LINE_ENDS = 8;

  /** Servers and clients take heads of 8 to 64 KiB. */
  private static final int MOST_HEAD_BYTES = 1 << 20;

  /**
   * Parses the head of an answer; of interim answers (1xx) before it, and of a proxy's that it has
   * connected, the last one counts.
   *
   * @param bytes the answer's bytes from {@code from} to {@code to}, at least those of its head
   */
  static HttpAnswer of(byte[] bytes, int from, int to) throws BadRecordException {
    HttpAnswer answer = head(bytes, from, to);
    while ((answer.status < 200 || answer.contentType().isEmpty())
        && isHttp(bytes, answer.bodyStart, to)
        && answer.bodyStart > from) {
      answer = head(bytes, answer.bodyStart, to);
    }
    return answer;
  }

  /** Whether what stands here is an answer's status line, in letters of any case. */
  static boolean isHttp(byte[] bytes, int from, int to) {
    int start = pastLineEnds(bytes, from, to);
    int mark = start + PROTOCOL.length;
    return mark < to && isProtocol(bytes, start) && (bytes[mark] == '/' || bytes[mark] == ' ');
  }

  private static boolean isProtocol(byte[] bytes, int from) {
    for (int i = 0; i < PROTOCOL.length; i++) {
      if ((bytes[from + i] & ~0x20) != PROTOCOL[i]) {
        return false;
      }
    }
    return true;
  }

  /** Some servers send a line end too many before their status line (RFC 9112, 2.2). */
  private static int pastLineEnds(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && at - from < MOST_LINE_ENDS && (bytes[at] == '\r' || bytes[at] == '\n')) {
      at++;
    }
    return at;
  }

  /** An answer's head as the parser wants it; its position is that in the answer's bytes. */
  private static ByteBuffer headOf(byte[] bytes, int from, int to) {
    int start = pastLineEnds(bytes, from, to);
    int length = Math.min(to - start, MOST_HEAD_BYTES);
    if (!isHttp(bytes, start, to)
        || Arrays.equals(bytes, start, start + PROTOCOL.length, PROTOCOL, 0, PROTOCOL.length)) {
      return ByteBuffer.wrap(bytes, start, length);
    }
    byte[] copy = Arrays.copyOf(bytes, start + length);
    System.arraycopy(PROTOCOL, 0, copy, start, PROTOCOL.length);
    return ByteBuffer.wrap(copy, start, length);
  }

  private static HttpAnswer head(byte[] bytes, int from, int to) throws BadRecordException {
    HttpParser parser = new HttpParser();
    parser.lenientResponse();
    ByteBuffer head = headOf(bytes, from, to);
    parser.parse(head);
    if (!parser.isFinished() && !parser.isError() && to - from > MOST_HEAD_BYTES) {
      throw new BadRecordException(
          RejectedReason.CORRUPT_RECORD,
          "the archived answer has an HTTP header of more than " + MOST_HEAD_BYTES + " bytes");
    }
    if (!parser.isFinished() && !parser.isError()) {
      parser.parse((ByteBuffer) null);
    }
    if (parser.isError() || parser.status() == 0) {
      throw new BadRecordException(
          RejectedReason.CORRUPT_RECORD, "the archived answer has no HTTP header that can be read");
    }
    return new HttpAnswer(parser.status(), parser.headers(), head.position());
  }

  /**
   * The media type that the header states; of several the last one that says something, as the
   * Fetch Standard has it. Empty where it states none.
   */
  String contentType() {
    String last = "";
    for (String value : headers.all("Content-Type")) {
      for (String type : value.split(",", -1)) {
        last = MediaType.saysSomething(type) ? type.strip() : last;
      }
    }
    return last;
  }

  /** All that the header states of the type, of which an encoding may be part. */
  String contentTypes() {
    return String.join("; ", headers.all("Content-Type"));
  }

  /**
   * The body with chunks and codings undone.
   *
   * @param most bytes after which decoding ends
   * @throws BadRecordException when it has a coding that cannot be undone
   */
  byte[] body(byte[] bytes, int to, int most) throws BadRecordException {
    byte[] body = Arrays.copyOfRange(bytes, bodyStart, to);
    List<String> transfer = labels("Transfer-Encoding");
    body = Chunks.undone(body, Collections.frequency(transfer, "chunked"));
    List<String> codings = new ArrayList<>(labels("Content-Encoding"));
    codings.addAll(transfer);
    for (int i = Math.min(codings.size(), MOST_CODINGS) - 1; i >= 0; i--) {
      body = ContentCoding.undone(body, codings.get(i), most).orElse(body);
    }
    body = ContentCoding.undone(body, "", most).orElse(body); // One that no header tells of.
    if (codings.isEmpty() ? ContentCoding.isNoPage(body) : ContentCoding.isBinary(body)) {
      body = ContentCoding.misnamed(body, most).orElse(body);
    }
    if (ContentCoding.isMarkedAtAll(body)) {
      throw new BadRecordException(
          RejectedReason.CORRUPT_RECORD, "the body is compressed and cannot be decompressed");
    }
    if (!codings.isEmpty() && ContentCoding.isBinary(body)) {
      throw new BadRecordException(
          RejectedReason.CORRUPT_RECORD,
          "the body is no text, and is not encoded as its header says: "
              + String.join(", ", codings));
    }
    if (ContentCoding.isNoPage(body)) {
      throw new BadRecordException(
          RejectedReason.CORRUPT_RECORD, "the body is no text: a picture, a PDF or the like");
    }
    return body;
  }

  private List<String> labels(String header) {
    List<String> labels = new ArrayList<>();
    for (String value : headers.all(header)) {
      for (String label : value.split(",", -1)) {
        String plain = plain(label);
        if (!plain.isEmpty()) {
          labels.add(plain);
        }
      }
    }
    return labels;
  }

  /** A label in small letters, without what some servers put around it: quotes, parameters. */
  private static String plain(String label) {
    int end = label.indexOf(';');
    String name = (end < 0 ? label : label.substring(0, end)).replace("\"", "").strip();
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("x-") ? lower.substring(2) : lower;
  }
}
