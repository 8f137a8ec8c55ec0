package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.corpusaudit.corpus.Published;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.RejectedReason;
import org.corpusaudit.corpus.Skipped;
import org.corpusaudit.corpus.records.BadRecordException;
import org.corpusaudit.corpus.records.Dates;
import org.corpusaudit.html.HtmlPage;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Makes a line of an archive's record: under the input's own names {@code url}, {@code title},
 * {@code text} and, where the page states one date, {@code published}; beside them {@code
 * warcRecordId} and {@code warcDate}, the time of the crawl, and what is claimed of the language,
 * {@code htmlLanguage} or {@code warcLanguage}, which is often a template's and so no {@code
 * language} unless {@code input.fields} says so.
 */
final class ArchivedPage {
  private static final int OK = 200;
  private static final MediaType XHTML = MediaType.parse("application/xhtml+xml");

  private final ReadSettings.FieldNames names;
  private final int maxRecordBytes;
  private final RecordLine line = new RecordLine();

  ArchivedPage(ReadSettings settings) {
    this.names = settings.fields();
    this.maxRecordBytes = settings.maxRecordBytes();
  }

  /** Whether a record is no article, which its first bytes tell. */
  Optional<Skipped> skipped(WarcRecord record, byte[] start) throws BadRecordException {
    try {
      if (record instanceof WarcConversion) {
        return isText(record.contentType()) ? Optional.empty() : Optional.of(Skipped.NOT_HTML);
      }
      if (!(record instanceof WarcResponse response)) {
        return isHtml(record.contentType()) ? Optional.empty() : Optional.of(Skipped.NOT_HTML);
      }
      if (!response.contentType().base().equals(MediaType.HTTP)) {
        return Optional.of(Skipped.NOT_HTML);
      }
      HttpResponse http =
          HttpResponse.parseWithoutBody(new SeekableInMemoryByteChannel(start), null);
      if (http.status() != OK) {
        return Optional.of(Skipped.STATUS);
      }
      MediaType type = response.identifiedPayloadType().orElseGet(http::contentType);
      return isHtml(type) ? Optional.empty() : Optional.of(Skipped.NOT_HTML);
    } catch (IOException | RuntimeException e) { // jwarc throws both at broken headers.
      throw unreadable(e);
    }
  }

  /** The line of a record that is not skipped, given all its bytes. */
  RecordLine line(WarcRecord record, byte[] bytes) throws BadRecordException {
    MessageHeaders headers = record.headers();
    line.start().known(names.url(), address(headers));
    if (record instanceof WarcConversion) {
      line.utf8(names.text(), bytes, 0, bytes.length)
          .known("warcLanguage", header(headers, "WARC-Identified-Content-Language"));
    } else if (record instanceof WarcResponse) {
      answer(bytes);
    } else {
      html(bytes, bytes.length, record.contentType());
    }
    return line.known("warcRecordId", header(headers, "WARC-Record-ID"))
        .known("warcDate", header(headers, "WARC-Date"));
  }

  private void answer(byte[] bytes) throws BadRecordException {
    byte[] body;
    MediaType type;
    try {
      HttpResponse http = HttpResponse.parse(new SeekableInMemoryByteChannel(bytes));
      type = http.contentType();
      body = Channels.newInputStream(http.bodyDecoded()).readNBytes(maxRecordBytes + 1);
    } catch (IOException | RuntimeException e) { // jwarc throws both at broken encodings.
      throw unreadable(e);
    }
    if (body.length > maxRecordBytes) {
      throw new BadRecordException(
          RejectedReason.TOO_LONG,
          "the page is longer than " + maxRecordBytes + " bytes once decompressed");
    }
    html(body, body.length, type);
  }

  private void html(byte[] bytes, int length, MediaType type) throws BadRecordException {
    if (HtmlPage.tags(bytes, length) > HtmlPage.MOST_TAGS) {
      throw new BadRecordException(
          RejectedReason.TOO_LONG, "the page has more than " + HtmlPage.MOST_TAGS + " tags");
    }
    String charset = type.parameters().getOrDefault("charset", "");
    HtmlPage page = HtmlPage.read(bytes, length, charset);
    line.known(names.title(), page.title())
        .text(names.text(), page.text())
        .known(names.published(), published(page.published()))
        .known("htmlLanguage", page.language());
  }

  /** The date that a page states of itself, as it is written; empty when it states several. */
  static String published(List<String> stated) {
    String day = "";
    for (String date : stated) {
      Published read = Dates.parse(date);
      String stateDay = read.isKnown() ? read.instant().substring(0, 10) : "";
      if (stateDay.isEmpty() || (!day.isEmpty() && !day.equals(stateDay))) {
        return "";
      }
      day = stateDay;
    }
    return stated.isEmpty() ? "" : stated.get(0);
  }

  private static String address(MessageHeaders headers) {
    String address = header(headers, "WARC-Target-URI");
    // Some writers put the address in the brackets that the grammar shows.
    return address.startsWith("<") && address.endsWith(">")
        ? address.substring(1, address.length() - 1)
        : address;
  }

  private static String header(MessageHeaders headers, String name) {
    return headers.first(name).orElse("");
  }

  private static boolean isHtml(MediaType type) {
    MediaType base = type.base();
    return base.equals(MediaType.HTML) || base.equals(XHTML);
  }

  private static boolean isText(MediaType type) {
    return type.base().equals(MediaType.PLAIN_TEXT);
  }

  private static BadRecordException unreadable(Exception e) {
    return new BadRecordException(
        RejectedReason.CORRUPT_RECORD, "the archived answer cannot be read: " + e.getMessage());
  }
}
