package org.corpusaudit.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
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
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/**
 * Writes a table of declared columns: texts as UTF-8 strings, counts as 64-bit integers, measures
 * as doubles, objects as groups, lists as Parquet's three-level lists. The same rows give the same
 * bytes. Memory: a row group of 16 MiB. Not thread-safe.
 */
public final class TableWriter implements Closeable {
  private static final long ROW_GROUP_BYTES = 16L << 20;

  private final ParquetWriter<Object[]> writer;

  /**
   * Starts a table.
   *
   * @param out where its bytes go; closed by {@link #close()}
   * @param codec {@code GZIP}, {@code ZSTD} or {@code UNCOMPRESSED}
   */
  public TableWriter(OutputStream out, Columns columns, String codec) throws IOException {
    writer =
        new Builder(new StreamOutputFile(out), columns)
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new Codecs(Integer.MAX_VALUE))
            .withCompressionCodec(CompressionCodecName.valueOf(codec))
            .withRowGroupSize(ROW_GROUP_BYTES)
            .build();
  }

  /**
   * Writes one row: the values in the order of the columns, each a String, Long, Double or Boolean,
   * an array of an object's values, a list of such arrays, or null.
   */
  public void write(Object[] values) throws IOException {
    writer.write(values);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {
    private final Columns columns;

    Builder(OutputFile file, Columns columns) {
      super(file);
      this.columns = columns;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Object[]> getWriteSupport(ParquetConfiguration configuration) {
      return new Rows(columns);
    }

    @Override
    @SuppressWarnings("deprecation") // The one of Hadoop's configuration is still abstract.
    protected WriteSupport<Object[]> getWriteSupport(
        org.apache.hadoop.conf.Configuration configuration) {
      return new Rows(columns);
    }
  }

  private static final class Rows extends WriteSupport<Object[]> {
    private final Columns columns;
    private RecordConsumer out;

    Rows(Columns columns) {
      this.columns = columns;
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
      return new WriteContext(TableSchema.of(columns), Map.of());
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
    public void write(Object[] values) {
      out.startMessage();
      fields(columns, values);
      out.endMessage();
    }

    private void fields(Columns of, Object[] values) {
      for (int i = 0; i < values.length; i++) {
        if (values[i] != null) {
          Column column = of.get(i);
          out.startField(column.name(), i);
          value(column, values[i]);
          out.endField(column.name(), i);
        }
      }
    }

    private void value(Column column, Object value) {
      if (value instanceof String text) {
        out.addBinary(Binary.fromString(text));
      } else if (value instanceof Long count) {
        out.addLong(count);
      } else if (value instanceof Double measure) {
        out.addDouble(measure);
      } else if (value instanceof Boolean flag) {
        out.addBoolean(flag);
      } else if (value instanceof Object[] object) {
        out.startGroup();
        fields(column.fields(), object);
        out.endGroup();
      } else if (value instanceof List<?> items) {
        items(column.fields(), items);
      } else {
        throw new IllegalStateException("a cell of " + column + " is " + value);
      }
    }

    private void items(Columns fields, List<?> items) {
      out.startGroup();
      if (!items.isEmpty()) {
        out.startField(TableSchema.LIST, 0);
        for (Object item : items) {
          out.startGroup();
          out.startField(TableSchema.ELEMENT, 0);
          out.startGroup();
          fields(fields, (Object[]) item);
          out.endGroup();
          out.endField(TableSchema.ELEMENT, 0);
          out.endGroup();
        }
        out.endField(TableSchema.LIST, 0);
      }
      out.endGroup();
    }
  }
}
