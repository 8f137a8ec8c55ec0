package org.corpusaudit.corpus.formats;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.RejectedReason;
import org.corpusaudit.corpus.records.BadRecordException;
import org.corpusaudit.corpus.records.RecordParser;
import org.corpusaudit.encoding.ByteOrderMark;
import org.corpusaudit.encoding.Utf8;

/**
 * Reads the records of a web archive, WARC (ISO 28500) or ARC, one after another. A record is taken
 * for sound when another one, or the end, follows its block. One that is not is rejected, and
 * reading goes on where the next one begins: at a line that begins a record, or where the
 * compressed data itself is broken at the next member that begins with one.
 */
final class ArchiveRecords implements RecordFormat.Reader {
  /** A record of a web archive that holds a page or its text. */
  static final RecordFormat FORMAT =
      new RecordFormat(
          "warc",
          List.of("warc", "wet", "arc"),
          RecordFormat.Access.STREAM,
          1,
          RecordFormat.Fields.TEXT_ALONE,
          RecordFormat.Charset.OWN,
          ArchiveRecords::new);

  private static final int FIRST_BYTES = 64 << 10;

  private final int maxRecordBytes;
  private final ArchivedPage pages;

  ArchiveRecords(ReadSettings settings, RecordParser parser) {
    this.maxRecordBytes = settings.maxRecordBytes();
    this.pages = new ArchivedPage(settings, parser);
  }

  @Override
  public void read(OpenFile file, RecordSink sink) throws IOException {
    new Pass(file, sink).read();
  }

  private final class Pass {
    private final OpenFile file;
    private final RecordSink sink;
    private final ArchiveWindow in;
    private final BlockEnds blockEnds;

    Pass(OpenFile file, RecordSink sink) throws IOException {
      this.file = file;
      this.sink = sink;
      this.in = new ArchiveWindow(file.in());
      this.blockEnds = new BlockEnds(in);
    }

    void read() throws IOException {
      boolean any = false;
      in.hold(ByteOrderMark.LONGEST);
      in.advance(Utf8.markLength(in.held(), in.available()));
      while (true) {
        if (!skipLineEnds()) {
          if (in.fault() == null) {
            if (!any) {
              sink.rejected(file.empty("the archive holds no record"));
            }
            return;
          }
          if (!afterFault(in.position(), new byte[0])) {
            return;
          }
        } else if (!next()) {
          return;
        }
        any = true;
      }
    }

    /** Goes to the next byte that is no line end, or padding; false when none follows. */
    private boolean skipLineEnds() {
      while (in.available() > 0 || in.more()) {
        if (!blockEnds.isLineEnd(0)) {
          return true;
        }
        in.advance(1);
      }
      return false;
    }

    /** Reads the record that begins here; false when nothing can be read behind it. */
    private boolean next() throws IOException {
      ArchiveHeader header;
      try {
        header = ArchiveHeader.read(in);
      } catch (ArchiveHeader.NoHeaderException e) {
        return broken(e.getMessage(), 1, e.ends());
      }
      if (header.length() > maxRecordBytes) {
        return longer(header);
      }
      int end = header.headerBytes() + (int) header.length();
      if (!in.hold(end)) {
        return broken("the record is longer than what follows it", header.headerBytes(), true);
      }
      int more = blockEnds.isFollowed(end) ? 0 : blockEnds.bytesMore(end);
      if (more > 0) {
        header = header.withLength(header.length() + more);
        end += more;
      } else if (more < 0) {
        return broken(
            "the record states a length of "
                + header.length()
                + " bytes, behind which no other begins",
            header.headerBytes(),
            false);
      }
      if (blockEnds.isLast(end) && in.endsInFalseMember()) {
        byte[] shown = shown();
        return afterFault(in.position(), shown);
      }
      pages.give(file, in.position(), header, in.held(), in.at() + header.headerBytes(), sink);
      in.advance(end);
      return true;
    }

    /** Passes over a record whose block is longer than is held. */
    private boolean longer(ArchiveHeader header) throws IOException {
      long position = in.position();
      in.hold(header.headerBytes() + FIRST_BYTES);
      int from = in.at() + header.headerBytes();
      byte[] first =
          Arrays.copyOfRange(
              in.held(), from, Math.min(from + FIRST_BYTES, in.at() + in.available()));
      byte[] shown = shown();
      // A record that holds an archive begins with one; what looks like records in it is its own.
      boolean nested = holdsArchive(first);
      in.advance(header.headerBytes());
      boolean whole = pass(header.length(), !nested);
      if (whole) {
        pages.longer(file, position, header, first, sink);
        return true;
      }
      if (in.available() > 0) { // At a record within what the length spans.
        reject(position, "the record states a length that spans others", shown);
        return true;
      }
      return afterEnd(position, shown, "the record is longer than what follows it", true);
    }

    /** Passes over bytes; false where fewer follow, or at a record if those are looked for. */
    private boolean pass(long count, boolean unlessRecord) {
      long end = in.position() + count;
      while (nextLine(end, false)) {
        if (unlessRecord && ArchiveHeader.begins(in, 0)) {
          return false;
        }
      }
      return in.position() == end;
    }

    /**
     * Goes behind the next line end, or to the next member of compressed data, before a place; to
     * that place when there is none.
     *
     * @param midLine whether to stop too where a WARC record may begin within a line, as it does
     *     behind a record whose writing was cut off
     */
    private boolean nextLine(long limit, boolean midLine) {
      while (in.position() < limit && (in.available() > 0 || in.more())) {
        byte[] held = in.held();
        long seam = in.seamBefore(limit);
        int end = in.at() + (int) Math.min(in.available(), seam - in.position());
        int at = in.at();
        boolean record = false;
        while (at < end && held[at] != '\n' && !record) {
          at++;
          record = midLine && at < end && in.mayStandAt(at, ArchiveHeader.MAGIC);
        }
        boolean found = at < end;
        in.advance(at - in.at() + (found && !record ? 1 : 0));
        if (found || in.position() == seam) {
          return in.position() < limit;
        }
      }
      return false;
    }

    /** Rejects the record that begins here and goes to the next, looked for from an offset on. */
    private boolean broken(String why, int offset, boolean ends) throws IOException {
      long position = in.position();
      byte[] shown = shown();
      in.advance(Math.min(offset, in.available()));
      boolean lineBegins = offset > 1;
      while (lineBegins || nextLine(Long.MAX_VALUE, true)) {
        lineBegins = false;
        if (ArchiveHeader.begins(in, 0)) {
          reject(position, why, shown);
          return true;
        }
      }
      return afterEnd(position, shown, why, ends);
    }

    private void reject(long position, String why, byte[] shown) throws IOException {
      sink.rejected(
          file.rejected(position, RejectedReason.CORRUPT_RECORD, why, shown, shown.length)
              .ofBytes(in.position() - position));
    }

    /** What is to be done where the bytes end within a record. */
    private boolean afterEnd(long position, byte[] shown, String why, boolean ends)
        throws IOException {
      if (in.fault() != null) {
        return afterFault(position, shown);
      }
      long lost = in.position() - position;
      sink.rejected(
          ends
              ? file.broken(position, "the archive", new EOFException(why))
                  .showing(shown)
                  .ofBytes(lost)
              : file.rejected(position, RejectedReason.CORRUPT_RECORD, why, shown, shown.length)
                  .ofBytes(lost));
      return false;
    }

    /** Goes on behind broken compressed data where a member begins with a record. */
    private boolean afterFault(long position, byte[] shown) throws IOException {
      IOException fault = in.fault();
      long stored = file.stored().position();
      long seen = in.position() + in.available() - position;
      if (!in.recover((bytes, length) -> ArchiveHeader.begins(bytes, 0, length) || isArc(bytes))) {
        sink.rejected(file.undecompressed(position, fault).showing(shown).ofBytes(seen));
        return false;
      }
      sink.rejected(
          file.rejected(
                  position,
                  RejectedReason.CORRUPT_RECORD,
                  "the compressed data is broken in this record: " + fault.getMessage(),
                  shown,
                  shown.length)
              .ofBytes(Math.max(seen, file.stored().position() - stored)));
      return true;
    }

    private static boolean isArc(byte[] bytes) {
      return bytes[0] >= 'a' && bytes[0] <= 'z';
    }

    private byte[] shown() {
      int count = Math.min(in.available(), Rejected.SHOWN_BYTES);
      return Arrays.copyOfRange(in.held(), in.at(), in.at() + count);
    }

    private static boolean holdsArchive(byte[] block) {
      int begin = 0;
      if (HttpAnswer.isHttp(block, 0, block.length)) {
        try {
          begin = HttpAnswer.of(block, 0, block.length).bodyStart();
        } catch (BadRecordException e) {
          return false;
        }
      }
      return ArchiveHeader.begins(block, begin, block.length - begin);
    }
  }
}
