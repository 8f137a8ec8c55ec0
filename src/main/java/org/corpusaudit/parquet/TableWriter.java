package org.corpusaudit.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * Writes a table of flat rows: texts as UTF-8 strings, counts as 64-bit integers, measures as
 * doubles; an empty count or measure is null. The same rows give the same bytes. Memory: a row
 * group of 16 MiB. Not thread-safe.
 */
public final class TableWriter implements Closeable {
  private static final long ROW_GROUP_BYTES = 16L << 20;

  private final ParquetWriter<String[]> writer;

  /** What a column holds. */
  public enum ColumnType {
    /** A text, never null. */
    TEXT,
    /** A whole number, or null. */
    COUNT,
    /** A number, or null. */
    MEASURE
  }

  /**
   * A column.
   *
   * @param name its name
   * @param type what it holds
   */
  public record Column(String name, ColumnType type) implements Serializable {}

  /**
   * Starts a table.
   *
   * @param out where its bytes go; closed by {@link #close()}
   * @param codec {@code GZIP}, {@code ZSTD} or {@code UNCOMPRESSED}
   */
  public TableWriter(OutputStream out, List<Column> columns, String codec) throws IOException {
    writer =
        new Builder(new StreamOutputFile(out), columns)
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new Codecs(Integer.MAX_VALUE))
            .withCompressionCodec(CompressionCodecName.valueOf(codec))
            .withRowGroupSize(ROW_GROUP_BYTES)
            .build();
  }

  /** Writes one row: the values in the order of the columns, numbers as their digits. */
  public void write(String[] cells) throws IOException {
    writer.write(cells);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class Builder extends ParquetWriter.Builder<String[], Builder> {
    private final List<Column> columns;

    Builder(OutputFile file, List<Column> columns) {
      super(file);
      this.columns = columns;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<String[]> getWriteSupport(ParquetConfiguration configuration) {
      return new Rows(columns);
    }

    @Override
    @SuppressWarnings("deprecation") // The one of Hadoop's configuration is still abstract.
    protected WriteSupport<String[]> getWriteSupport(
        org.apache.hadoop.conf.Configuration configuration) {
      return new Rows(columns);
    }
  }

  private static final class Rows extends WriteSupport<String[]> {
    private final List<Column> columns;
    private RecordConsumer out;

    Rows(List<Column> columns) {
      this.columns = columns;
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
      Types.MessageTypeBuilder schema = Types.buildMessage();
      for (Column column : columns) {
        switch (column.type()) {
          case TEXT ->
              schema
                  .required(PrimitiveTypeName.BINARY)
                  .as(LogicalTypeAnnotation.stringType())
                  .named(column.name());
          case COUNT -> schema.optional(PrimitiveTypeName.INT64).named(column.name());
          case MEASURE -> schema.optional(PrimitiveTypeName.DOUBLE).named(column.name());
        }
      }
      MessageType table = schema.named("table");
      return new WriteContext(table, Map.of());
    }

    @Override
    @SuppressWarnings("deprecation") // The one of Hadoop's configuration is still abstract.
    public WriteContext init(org.apache.hadoop.conf.Configuration configuration) {
      return init(new PlainParquetConfiguration());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
      out = consumer;
    }

    @Override
    public void write(String[] cells) {
      out.startMessage();
      for (int i = 0; i < columns.size(); i++) {
        Column column = columns.get(i);
        if (cells[i].isEmpty() && column.type() != ColumnType.TEXT) {
          continue;
        }
        out.startField(column.name(), i);
        switch (column.type()) {
          case TEXT -> out.addBinary(Binary.fromString(cells[i]));
          case COUNT -> out.addLong(Long.parseLong(cells[i]));
          case MEASURE -> out.addDouble(Double.parseDouble(cells[i]));
        }
        out.endField(column.name(), i);
      }
      out.endMessage();
    }
  }
}
