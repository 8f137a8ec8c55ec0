package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.RecordFields;
import org.corpusaudit.corpus.RejectedReason;
import org.corpusaudit.corpus.records.RecordParser;

/**
 * Reads the records of a range of a file, in order. A record that is not sound is given as
 * rejected, and reading goes on; of a compressed file that breaks off, what came before the fault
 * is given and the rest is one rejected record. A fault of the storage is thrown.
 *
 * <p>Memory: the longest record within the bound, and 2 MiB. Not thread-safe.
 */
public final class BlockReader {
  private final ReadSettings settings;
  private final ByteSource source;
  private final RecordParser parser;
  private final Map<String, RecordFormat.Reader> readers = new HashMap<>();

  /** A reader of files that a source opens. */
  public BlockReader(ReadSettings settings, ByteSource source) {
    this.settings = settings;
    this.source = source;
    this.parser = new RecordParser(settings);
  }

  /** The fields of the record that was read last, sound or not; they change with the next one. */
  RecordFields lastFields() {
    return parser.lastFields();
  }

  /** Reads one range. */
  public void read(FileRange range, RecordReceiver receiver) throws IOException {
    String path = range.file().path();
    Format format =
        Format.of(path, settings).orElseThrow(() -> new IOException(Format.refusal(path)));
    RecordSink sink = new RecordSink(receiver);
    try (ReadableByteChannel channel = source.open(path)) {
      OpenFile file = new OpenFile(range, channel, format);
      if (range.file().bytes() == 0 && file.isCompressed()) {
        sink.rejected(file.empty("the file is empty, without even the head of compressed data"));
      } else {
        read(file, format.records(), sink);
      }
      sink.ended(file);
    }
  }

  private void read(OpenFile file, RecordFormat format, RecordSink sink) throws IOException {
    if (format.access() != RecordFormat.Access.RANDOM) {
      try {
        file.in();
      } catch (IOException e) { // Not even the header of the compressed data.
        sink.rejected(file.undecompressed(0, e));
        return;
      }
      Optional<String> foreign = file.foreign();
      if (foreign.isPresent()) {
        if (file.from() == 0) { // All of it is rejected with its first range.
          sink.rejected(
              file.rejected(0, RejectedReason.CORRUPT_FILE, foreign.get(), new byte[0], 0)
                  .withRest());
        }
        return;
      }
    }
    readers
        .computeIfAbsent(format.name(), name -> format.reading().reader(settings, parser))
        .read(file, sink);
  }
}
