package org.corpusaudit.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;

/** Writes Parquet files for tests, in memory. */
public final class ParquetFiles {
  private ParquetFiles() {}

  /** A file of rows, a row group for about each {@code groupBytes}. */
  public static byte[] of(
      MessageType schema, List<Group> rows, CompressionCodecName codec, long groupBytes)
      throws IOException {
    return written(schema, rows, codec, groupBytes, true);
  }

  /** A file whose pages have no checksums and are not compressed, to be broken by hand. */
  public static byte[] unchecked(MessageType schema, List<Group> rows) throws IOException {
    return written(schema, rows, CompressionCodecName.UNCOMPRESSED, 1 << 20, false);
  }

  private static byte[] written(
      MessageType schema,
      List<Group> rows,
      CompressionCodecName codec,
      long groupBytes,
      boolean checksums)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new StreamOutputFile(bytes))
            .withType(schema)
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new Codecs(Integer.MAX_VALUE))
            .withCompressionCodec(codec)
            .withRowGroupSize(groupBytes)
            .withPageWriteChecksumEnabled(checksums)
            .withMinRowCountForPageSizeCheck(10)
            .build()) {
      for (Group row : rows) {
        writer.write(row);
      }
    }
    return bytes.toByteArray();
  }
}
