package org.corpusaudit.parquet;

import com.github.luben.zstd.Zstd;
import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * The codecs of Parquet pages without Hadoop's: none, Snappy, gzip, Zstandard and raw LZ4 to read;
 * none, gzip and Zstandard to write. A page that claims to be longer than a bound is refused before
 * memory is taken for it.
 */
final class Codecs implements CompressionCodecFactory {
  private static final int LEVEL = 3;

  private final int mostPageBytes;

  Codecs(int mostPageBytes) {
    this.mostPageBytes = mostPageBytes;
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    return new PageDecompressor(codec);
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    return new PageCompressor(codec);
  }

  @Override
  public void release() {}

  private static byte[] bytes(BytesInput page) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream((int) page.size());
    page.writeAllTo(out);
    return out.toByteArray();
  }

  private final class PageDecompressor implements BytesInputDecompressor {
    private final CompressionCodecName codec;

    PageDecompressor(CompressionCodecName codec) {
      this.codec = codec;
    }

    @Override
    public BytesInput decompress(BytesInput page, int size) throws IOException {
      if (size < 0 || size > mostPageBytes) {
        throw new IOException("a page is longer than " + mostPageBytes + " bytes");
      }
      return codec == CompressionCodecName.UNCOMPRESSED
          ? page
          : BytesInput.from(decompress(bytes(page), size));
    }

    @Override
    public void decompress(ByteBuffer in, int inSize, ByteBuffer out, int size) throws IOException {
      byte[] page = new byte[inSize];
      in.get(page);
      out.put(bytes(decompress(BytesInput.from(page), size)));
    }

    private byte[] decompress(byte[] page, int size) throws IOException {
      return switch (codec) {
        case SNAPPY -> with(new SnappyDecompressor(), page, size);
        case LZ4_RAW -> with(new Lz4Decompressor(), page, size);
        case ZSTD -> Zstd.decompress(page, size);
        case GZIP -> {
          try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(page))) {
            yield in.readNBytes(size);
          }
        }
        default -> throw new IOException("pages compressed as " + codec + " cannot be read");
      };
    }

    private static byte[] with(Decompressor decompressor, byte[] page, int size) {
      byte[] out = new byte[size];
      decompressor.decompress(page, 0, page.length, out, 0, size);
      return out;
    }

    @Override
    public void release() {}
  }

  private static final class PageCompressor implements BytesInputCompressor {
    private final CompressionCodecName codec;

    PageCompressor(CompressionCodecName codec) {
      this.codec = codec;
    }

    @Override
    public BytesInput compress(BytesInput page) throws IOException {
      return switch (codec) {
        case UNCOMPRESSED -> page;
        case ZSTD -> BytesInput.from(Zstd.compress(bytes(page), LEVEL));
        case GZIP -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            page.writeAllTo(gzip);
          }
          yield BytesInput.from(out);
        }
        default -> throw new IOException("pages are not written as " + codec);
      };
    }

    @Override
    public CompressionCodecName getCodecName() {
      return codec;
    }

    @Override
    public void release() {}
  }
}
