package org.corpusaudit.corpus.formats;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Writes web archives for tests, byte by byte as ISO 28500 says. */
public final class Archive {
  private final List<byte[]> records = new ArrayList<>();

  /** An archive with the record that each begins with. */
  public Archive() {
    record("warcinfo", "", "application/warc-fields", bytes("software: a test\r\n"));
  }

  /** Adds a text as a WET file has it. */
  public Archive conversion(String url, String text) {
    return record("conversion", url, "text/plain", bytes(text));
  }

  /** Adds a page that a server answered with, and its request. */
  public Archive response(String url, String html) {
    return response(url, "200 OK", "Content-Type: text/html; charset=utf-8", bytes(html));
  }

  /** Adds an answer of a server. */
  public Archive response(String url, String status, String headers, byte[] body) {
    record("request", url, "application/http; msgtype=request", bytes("GET / HTTP/1.1\r\n\r\n"));
    byte[] head = bytes("HTTP/1.1 " + status + "\r\n" + headers + "\r\n\r\n");
    byte[] answer = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, answer, head.length, body.length);
    return record("response", url, "application/http; msgtype=response", answer);
  }

  /** Adds any record. */
  public Archive record(String type, String url, String contentType, byte[] block) {
    return record(type, url, contentType, "", block, block.length);
  }

  /** Adds a record with further header lines, each with its line end, that states some length. */
  public Archive record(
      String type, String url, String contentType, String further, byte[] block, long length) {
    String header =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + (url.isEmpty() ? "" : "\r\nWARC-Target-URI: " + url)
            + "\r\nWARC-Date: 2026-03-01T12:00:00Z\r\nWARC-Record-ID: "
            + recordId(url)
            + "\r\nContent-Type: "
            + contentType
            + "\r\n"
            + further
            + "Content-Length: "
            + length
            + "\r\n\r\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes(header));
    out.writeBytes(block);
    out.writeBytes(bytes("\r\n\r\n"));
    records.add(out.toByteArray());
    return this;
  }

  /** The id of the records of an address. */
  public static String recordId(String url) {
    return "<urn:uuid:" + UUID.nameUUIDFromBytes(bytes(url)) + ">";
  }

  /** The records' bytes, to break. */
  public List<byte[]> records() {
    return records;
  }

  /** The archive as it is. */
  public byte[] plain() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    records.forEach(out::writeBytes);
    return out.toByteArray();
  }

  /** The archive with each record compressed alone. */
  public byte[] gzip() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] record : records) {
      try (OutputStream member = new GZIPOutputStream(out)) {
        member.write(record);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return out.toByteArray();
  }

  /** The archive with each record a Zstandard frame. */
  public byte[] zstd() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    records.forEach(record -> out.writeBytes(Zstd.compress(record)));
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
