package org.corpusaudit.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.crypto.ParquetCryptoRuntimeException;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Reads the rows of those row groups of a Parquet file whose middle stands in a range, in order; a
 * place outside the file counts as its end, so that every group belongs to one range. A row group
 * that is broken is given up and the next one read.
 *
 * <p>Memory: one row group as it is stored, of all columns together pages of 4 times the longest
 * record and 64 MiB, and a row of 4 times the longest record. Not thread-safe.
 */
public final class ParquetRows implements Closeable {
  private static final int PAGE_BYTES = 64 << 20;
  private static final int TIMES_RECORD = 4;

  private final ChannelInputFile file;
  private final ParquetFileReader reader;
  private final List<Integer> groups;
  private final MessageType schema;
  private final long mostHeld;
  private final BoundedRow materializer;
  private int group = -1;
  private long row;
  private long rows;
  private long lostRows;
  private long firstRow;
  private long position;
  private RecordReader<Group> records;
  private BlockMetaData current;
  private Group values;

  private ParquetRows(
      ChannelInputFile file, ParquetFileReader reader, long start, long end, int maxRecordBytes) {
    this.file = file;
    this.reader = reader;
    this.groups = groupsIn(reader.getRowGroups(), start, end, file.getLength());
    this.schema = reader.getFileMetaData().getSchema();
    this.mostHeld = (long) TIMES_RECORD * maxRecordBytes + PAGE_BYTES;
    this.materializer = new BoundedRow(schema, (long) TIMES_RECORD * maxRecordBytes);
  }

  private static List<Integer> groupsIn(
      List<BlockMetaData> all, long start, long end, long length) {
    List<Integer> groups = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      BlockMetaData group = all.get(i);
      long middle = group.getStartingPos() + group.getCompressedSize() / 2;
      long place = middle < 0 || middle >= length ? length - 1 : middle;
      if (place >= start && place < end) {
        groups.add(i);
      }
    }
    return groups;
  }

  /**
   * Opens a file.
   *
   * @param channel at any place; closed by {@link #close()}
   * @param length bytes of the file
   * @param start first byte of the range
   * @param end byte after its last
   * @param maxRecordBytes longest value; a page may be 64 MiB longer
   * @throws BrokenException when it is no Parquet file, or its footer is broken
   * @throws IOException when the storage fails
   */
  public static ParquetRows open(
      SeekableByteChannel channel, long length, long start, long end, int maxRecordBytes)
      throws BrokenException, IOException {
    ChannelInputFile file = new ChannelInputFile(channel, length);
    int mostPageBytes = (int) Math.min(Integer.MAX_VALUE - 8L, (long) maxRecordBytes + PAGE_BYTES);
    try {
      ParquetReadOptions options =
          ParquetReadOptions.builder(new PlainParquetConfiguration())
              .withCodecFactory(new Codecs(mostPageBytes))
              .usePageChecksumVerification()
              .build();
      ParquetFileReader reader = ParquetFileReader.open(file, options);
      requireNames(reader.getFileMetaData().getSchema());
      return new ParquetRows(file, reader, start, end, maxRecordBytes);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // The library throws all of them at broken data, the last at schemas nested without end.
      file.throwFault();
      throw new BrokenException(e);
    }
  }

  /** Columns are told apart by their names, so that of two of one name neither can be had. */
  private static void requireNames(MessageType schema) throws IOException {
    Set<String> names = new HashSet<>();
    for (Type field : schema.getFields()) {
      if (!names.add(field.getName())) {
        throw new IOException(
            "two columns are called " + field.getName() + ": write the file with other names");
      }
    }
  }

  /** The data is broken, not the storage. */
  public static final class BrokenException extends Exception {
    // Libraries put objects without a text of their own into messages: another one in every run.
    private static final Pattern IDENTITY =
        Pattern.compile("(?:[\\w$]+\\.)*([\\w$]+)@[0-9a-f]{1,8}\\b");

    private static String sentence(Throwable cause) {
      if (cause instanceof ParquetCryptoRuntimeException) {
        return "it is encrypted and must be decrypted before: " + cause.getMessage();
      }
      return cause.getMessage() == null || cause.getMessage().endsWith("null")
          ? "the library ends with " + cause.getClass().getSimpleName()
          : cause.getMessage();
    }

    BrokenException(Throwable cause) {
      super(
          cause instanceof StackOverflowError
              ? "it is nested too deeply"
              : IDENTITY.matcher(sentence(cause)).replaceAll("$1"),
          cause,
          false,
          false);
    }
  }

  /**
   * Reads the next row.
   *
   * @return false at the end
   * @throws BrokenException when a row group is broken from {@link #position()} on; the next call
   *     goes on with the one after it
   */
  public boolean next() throws BrokenException, IOException {
    while (row == rows) {
      if (group + 1 == groups.size()) {
        return false;
      }
      openGroup(groups.get(++group));
    }
    position = firstRow + row;
    try {
      values = records.read();
      row++;
      return true;
    } catch (RuntimeException | StackOverflowError e) { // Whatever the data leads the library to.
      lostRows = rows - row;
      row = rows;
      throw broken(e);
    }
  }

  /** Rows that went with the last {@link BrokenException}, at least 1. */
  public long lostRows() {
    return Math.max(1, lostRows);
  }

  /** Stored bytes of those rows, about. */
  public long lostBytes() {
    long all = Math.max(1, current.getRowCount());
    double part =
        (double) Math.max(0, Math.min(file.getLength(), current.getCompressedSize())) / all;
    return Math.round(part * Math.max(0, lostRows));
  }

  /** Stored bytes of one of the current group's rows, about. */
  public long bytesOfRow() {
    return Math.max(0, Math.min(file.getLength(), current.getCompressedSize()))
        / Math.max(1, current.getRowCount());
  }

  /** Rows that the footer promises beyond those that its row groups have, 0 or more. */
  public long promisedRows() throws BrokenException, IOException {
    try {
      long promised = file.promisedRows();
      return Math.max(0, promised - Math.max(0, reader.getRecordCount()));
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
  }

  /** Whether the row is longer than may be held, so that it is not whole. */
  public boolean isTooLong() {
    return materializer.isTooLong();
  }

  /** The row's number in the file, from 0. */
  public long position() {
    return position;
  }

  /** The row; what its values are is told by its type. */
  public Group row() {
    return values;
  }

  private BrokenException broken(Throwable e) throws IOException {
    file.throwFault();
    return new BrokenException(e);
  }

  private void openGroup(int index) throws BrokenException, IOException {
    BlockMetaData wanted = reader.getRowGroups().get(index);
    current = wanted;
    rows = 0;
    row = 0;
    firstRow = wanted.getRowIndexOffset();
    position = firstRow;
    lostRows = wanted.getRowCount();
    if (lostRows == 0) {
      return;
    }
    requireHeap(wanted);
    try {
      requireWithinFile(wanted);
      PageReadStore pages = new BoundedPages(reader.readRowGroup(index), mostHeld);
      records = new ColumnIOFactory().getColumnIO(schema).getRecordReader(pages, materializer);
      rows = wanted.getRowCount();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      file.throwFault();
      String message = String.valueOf(e.getMessage());
      throw broken(
          message.contains("column ") ? e : new IOException(brokenColumn(index) + message, e));
    }
  }

  /** Names the column that cannot be read alone, for a message; empty where each can. */
  private String brokenColumn(int index) throws IOException {
    for (Type field : schema.getFields()) {
      reader.setRequestedSchema(new MessageType(schema.getName(), field));
      try {
        reader.readRowGroup(index).close();
      } catch (IOException | RuntimeException | StackOverflowError e) {
        file.throwFault();
        return "in the column " + field.getName() + ": ";
      } finally {
        reader.setRequestedSchema(schema);
      }
    }
    return "";
  }

  /** A sound file that the machine cannot hold is no fault of the file. */
  private void requireHeap(BlockMetaData wanted) throws IOException {
    long size = Math.min(file.getLength(), wanted.getCompressedSize());
    long heap = Runtime.getRuntime().maxMemory();
    if (size > heap / 2) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "a row group takes %d MiB as it is stored and the heap has %d: give the JVM more, for"
                  + " example with JAVA_OPTS=-Xmx%dg, or write the file in smaller row groups",
              size >> 20,
              heap >> 20,
              3 * (size >> 30) + 3));
    }
  }

  private void requireWithinFile(BlockMetaData wanted) throws IOException {
    long total = 0;
    for (ColumnChunkMetaData column : wanted.getColumns()) {
      long start = column.getStartingPos();
      long size = column.getTotalSize();
      if (start < 0 || size < 0 || size > file.getLength() - start) {
        throw new IOException("a column refers to what is not in the file");
      }
      total += size;
    }
    if (wanted.getRowCount() < 0 || total > file.getLength()) {
      throw new IOException("a row group is larger than the file");
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
