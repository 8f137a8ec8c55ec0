package org.corpusaudit.parquet;

import com.github.luben.zstd.Zstd;
import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.lzo.LzoDecompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.brotli.dec.BrotliInputStream;

/**
 * The codecs of Parquet pages without Hadoop's: none, Snappy, gzip, Zstandard, Brotli, LZO and LZ4,
 * raw or framed as Hadoop does, to read; none, gzip and Zstandard to write. A page that claims to
 * be longer than a bound is refused before memory is taken for it.
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
      if (page.length == 0 && size == 0) {
        return page; // Some writers leave pages of nulls without bytes.
      }
      try {
        byte[] whole =
            switch (codec) {
              case SNAPPY -> with(new SnappyDecompressor(), page, size);
              case LZ4_RAW -> with(new Lz4Decompressor(), page, size);
              case LZ4 -> lz4(page, size);
              case LZO -> hadoop(new LzoDecompressor(), page, size);
              case ZSTD -> Zstd.decompress(page, size);
              case GZIP -> all(new GZIPInputStream(stream(page)), size);
              case BROTLI -> all(new BrotliInputStream(stream(page)), size);
              default -> throw new IOException("they cannot be read");
            };
        if (whole.length != size) {
          throw new IOException("one is shorter than it says");
        }
        return whole;
      } catch (IOException | RuntimeException e) { // Decompressors throw both.
        throw new IOException("pages compressed as " + codec + ": " + e.getMessage(), e);
      }
    }

    /** Hadoop's blocks, in which the codec was meant, else the bare data that others wrote. */
    private static byte[] lz4(byte[] page, int size) throws IOException {
      byte[] blocks = hadoop(new Lz4Decompressor(), page, size);
      return blocks.length == size ? blocks : with(new Lz4Decompressor(), page, size);
    }

    /**
     * Blocks as Hadoop writes them: the length of each decompressed, then pieces of it behind their
     * compressed lengths.
     *
     * @return nothing where the page is none of that
     */
    private static byte[] hadoop(Decompressor decompressor, byte[] page, int size) {
      ByteBuffer in = ByteBuffer.wrap(page);
      byte[] out = new byte[size];
      int filled = 0;
      try {
        while (filled < size) {
          int end = filled + in.getInt();
          if (end <= filled || end > size) {
            return new byte[0];
          }
          while (filled < end) {
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
              return new byte[0];
            }
            filled +=
                decompressor.decompress(page, in.position(), length, out, filled, end - filled);
            in.position(in.position() + length);
          }
        }
        return in.hasRemaining() ? new byte[0] : out;
      } catch (RuntimeException e) { // Too few bytes, or bytes that are none of the codec.
        return new byte[0];
      }
    }

    private static InputStream stream(byte[] page) {
      return new ByteArrayInputStream(page);
    }

    private static byte[] all(InputStream opened, int size) throws IOException {
      try (InputStream in = opened) {
        return in.readNBytes(size);
      }
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
