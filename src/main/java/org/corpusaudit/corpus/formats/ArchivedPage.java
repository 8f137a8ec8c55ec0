package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.RejectedReason;
import org.corpusaudit.corpus.Skipped;
import org.corpusaudit.corpus.records.BadRecordException;
import org.corpusaudit.corpus.records.Dates;
import org.corpusaudit.corpus.records.RecordParser;
import org.corpusaudit.html.HtmlPage;
import org.corpusaudit.language.LanguageTag;

/**
 * Makes articles of an archive's records: of WET the text of each {@code conversion} record, of
 * WARC the visible text of each HTML page that a server answered with status 200, or that is stored
 * as a {@code resource}. What else an archive holds is no article: other answers are counted as
 * {@link Skipped}, requests and metadata are passed over.
 *
 * <p>An article's line has under the input's own names {@code url}, {@code title}, {@code text}
 * and, where the page states one date, {@code published}; beside them {@code warcRecordId} and
 * {@code warcDate}, the time of the crawl, and what is claimed of the language, {@code
 * htmlLanguage} or {@code warcLanguage}, which is often a template's and so no {@code language}
 * unless {@code input.fields} says so.
 */
final class ArchivedPage {
  private static final int OK = 200;

  private final ReadSettings.FieldNames names;
  private final int maxRecordBytes;
  private final Dates dates;
  private final RecordParser parser;
  private final RecordLine line = new RecordLine();

  /** Of the page that was read last, what its markup says of its lines. */
  private String markup = "";

  ArchivedPage(ReadSettings settings, RecordParser parser) {
    this.parser = parser;
    this.names = settings.fields();
    this.maxRecordBytes = settings.maxRecordBytes();
    this.dates = new Dates(settings.dates());
  }

  /** Gives the article of a record, or says why it is none. */
  void give(
      OpenFile file, long position, ArchiveHeader record, byte[] bytes, int from, RecordSink sink)
      throws IOException {
    int to = from + (int) record.length();
    try {
      Optional<Skipped> skipped = skipped(record, bytes, from, to);
      if (skipped.isPresent()) {
        sink.skipped(skipped.get());
        return;
      }
      if (!isPage(record) || !sink.wantsNext()) {
        return;
      }
      sink.article(
          line(record, bytes, from, to).parse(parser, file.path(), position).withMarkup(markup));
    } catch (BadRecordException e) {
      byte[] shown = Arrays.copyOfRange(bytes, from, Math.min(to, from + Rejected.SHOWN_BYTES));
      sink.rejected(
          file.rejected(position, e, shown, shown.length)
              .ofBytes(record.headerBytes() + record.length()));
    }
  }

  /** Says why a record of which only the first bytes are held is no article. */
  void longer(OpenFile file, long position, ArchiveHeader record, byte[] first, RecordSink sink)
      throws IOException {
    BadRecordException why = BadRecordException.tooLong("the record", maxRecordBytes);
    try {
      Optional<Skipped> skipped = skipped(record, first, 0, first.length);
      if (skipped.isPresent()) {
        sink.skipped(skipped.get());
        return;
      }
      if (!isPage(record)) {
        return;
      }
    } catch (BadRecordException e) {
      why = e;
    }
    sink.rejected(
        file.rejected(position, why, first, first.length)
            .ofBytes(record.headerBytes() + record.length()));
  }

  private static String type(ArchiveHeader record) {
    return record.field("WARC-Type").strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isPage(ArchiveHeader record) {
    return switch (type(record)) {
      case "conversion", "response", "resource" -> true;
      default -> false;
    };
  }

  /** Whether what an archive holds beside its pages is counted, which its first bytes tell. */
  private Optional<Skipped> skipped(ArchiveHeader record, byte[] bytes, int from, int to)
      throws BadRecordException {
    return switch (type(record)) {
      case "revisit" -> Optional.of(Skipped.REVISIT);
      case "continuation" -> Optional.of(Skipped.CONTINUATION);
      case "conversion" -> unless(MediaType.isText(record.field("Content-Type")));
      case "resource" -> unless(MediaType.isHtml(record.field("Content-Type")));
      case "response" -> {
        if (!isHttp(record, bytes, from, to)) {
          yield unless(MediaType.isHtml(record.field("Content-Type")));
        }
        HttpAnswer answer = HttpAnswer.of(bytes, from, to);
        yield answer.status() == OK
            ? unless(MediaType.isHtml(payloadType(record, answer, bytes, to)))
            : Optional.of(Skipped.STATUS);
      }
      case "warcinfo", "request", "metadata" -> Optional.empty();
      default -> Optional.of(Skipped.UNKNOWN_TYPE);
    };
  }

  private static Optional<Skipped> unless(boolean article) {
    return article ? Optional.empty() : Optional.of(Skipped.NOT_HTML);
  }

  private static boolean isHttp(ArchiveHeader record, byte[] bytes, int from, int to) {
    return HttpAnswer.isHttp(bytes, from, to)
        || MediaType.essence(record.field("Content-Type")).equals("application/http");
  }

  /** What the crawler, else the server, else the page's first bytes say that it is. */
  private String payloadType(ArchiveHeader record, HttpAnswer answer, byte[] bytes, int to)
      throws BadRecordException {
    String identified = record.field("WARC-Identified-Payload-Type");
    if (MediaType.saysSomething(identified)) {
      return identified;
    }
    if (MediaType.saysSomething(answer.contentType())) {
      return answer.contentType();
    }
    return HtmlPage.looksLikeOne(answer.body(bytes, to, maxRecordBytes + 1)) ? "text/html" : "";
  }

  /** The line of a record that is not skipped. */
  private RecordLine line(ArchiveHeader record, byte[] bytes, int from, int to)
      throws BadRecordException {
    line.start().known(names.url(), address(record));
    markup = "";
    if (type(record).equals("conversion")) {
      line.utf8(names.text(), bytes, from, to - from)
          .known("warcLanguage", record.field("WARC-Identified-Content-Language"));
    } else if (type(record).equals("response") && isHttp(record, bytes, from, to)) {
      HttpAnswer answer = HttpAnswer.of(bytes, from, to);
      html(record, answer.body(bytes, to, maxRecordBytes + 1), answer.contentTypes());
    } else {
      html(record, Arrays.copyOfRange(bytes, from, to), record.field("Content-Type"));
    }
    return line.known("warcRecordId", record.field("WARC-Record-ID"))
        .known("warcDate", record.field("WARC-Date"));
  }

  private void html(ArchiveHeader record, byte[] body, String type) throws BadRecordException {
    if (body.length > maxRecordBytes) {
      throw new BadRecordException(
          RejectedReason.TOO_LONG,
          "the page is longer than " + maxRecordBytes + " bytes once decompressed");
    }
    if (HtmlPage.tags(body, body.length) > HtmlPage.MOST_TAGS) {
      throw new BadRecordException(
          RejectedReason.TOO_LONG, "the page has more than " + HtmlPage.MOST_TAGS + " tags");
    }
    HtmlPage page = HtmlPage.read(body, body.length, type);
    if (page.isGarbled()) {
      throw new BadRecordException(
          RejectedReason.BAD_ENCODING,
          "letters of the page are lost: its bytes are not in the encoding that it states");
    }
    markup = page.markup();
    line.known(names.title(), page.title())
        .text(names.text(), page.text())
        .known(names.published(), published(page.published(), record.field("WARC-Date")))
        .known("htmlLanguage", page.language());
  }

  /**
   * The date that a page states of itself, as it is written; empty when it states several. Two
   * times of one day, where they were written or in UTC, are one date. A date after the day behind
   * that on which the page was fetched is none: an event's, or a mistake.
   */
  private String published(List<String> stated, String fetched) {
    Optional<Dates.Reading> first = Optional.empty();
    for (String date : stated) {
      Optional<Dates.Reading> read = dates.read(date, LanguageTag.UNKNOWN);
      first = first.or(() -> read);
      if (read.isEmpty() || !first.get().isSameDay(read.get())) {
        return "";
      }
    }
    Optional<LocalDate> last =
        dates.read(fetched, LanguageTag.UNKNOWN).map(at -> at.day().plusDays(1));
    boolean early = first.isPresent() && (last.isEmpty() || !first.get().day().isAfter(last.get()));
    return early ? stated.get(0) : "";
  }

  private static String address(ArchiveHeader record) {
    String address = record.field("WARC-Target-URI");
    // Some writers put the address in the brackets that the grammar shows.
    return address.startsWith("<") && address.endsWith(">")
        ? address.substring(1, address.length() - 1)
        : address;
  }
}
