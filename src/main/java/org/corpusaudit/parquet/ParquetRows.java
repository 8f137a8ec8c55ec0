package org.corpusaudit.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/**
 * Reads the rows of those row groups of a Parquet file whose middle stands in a range, in order. A
 * row group that is broken is given up and the next one read.
 *
 * <p>Memory: one row group as it is stored, and of each column a page. Not thread-safe.
 */
public final class ParquetRows implements Closeable {
  private static final int PAGE_BYTES = 64 << 20;

  private final ChannelInputFile file;
  private final ParquetFileReader reader;
  private final List<BlockMetaData> groups;
  private final MessageType schema;
  private int group = -1;
  private long row;
  private long rows;
  private long firstRow;
  private long position;
  private RecordReader<Group> records;
  private Group values;

  private ParquetRows(ChannelInputFile file, ParquetFileReader reader) {
    this.file = file;
    this.reader = reader;
    this.groups = reader.getRowGroups();
    this.schema = reader.getFileMetaData().getSchema();
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
              .withRange(start, end)
              .usePageChecksumVerification()
              .build();
      return new ParquetRows(file, ParquetFileReader.open(file, options));
    } catch (IOException | RuntimeException e) { // The library throws both at broken data.
      file.throwFault();
      throw new BrokenException(e);
    }
  }

  /** The data is broken, not the storage. */
  public static final class BrokenException extends Exception {
    BrokenException(Exception cause) {
      super(String.valueOf(cause.getMessage()), cause, false, false);
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
    } catch (RuntimeException e) { // The library throws whatever the data leads it to.
      row = rows;
      throw broken(e);
    }
  }

  /** The row's number in the file, from 0. */
  public long position() {
    return position;
  }

  /** The row; what its values are is told by its type. */
  public Group row() {
    return values;
  }

  private BrokenException broken(Exception e) throws IOException {
    file.throwFault();
    return new BrokenException(e);
  }

  private void openGroup(BlockMetaData wanted) throws BrokenException, IOException {
    rows = 0;
    row = 0;
    firstRow = wanted.getRowIndexOffset();
    position = firstRow;
    try {
      requireWithinFile(wanted);
      PageReadStore pages = reader.readRowGroup(group);
      records =
          new ColumnIOFactory()
              .getColumnIO(schema)
              .getRecordReader(pages, new GroupRecordConverter(schema));
      rows = wanted.getRowCount();
    } catch (IOException | RuntimeException e) {
      throw broken(e);
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
