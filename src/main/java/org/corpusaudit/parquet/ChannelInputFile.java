package org.corpusaudit.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import org.apache.parquet.format.Util;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.corpusaudit.encoding.ArrayStream;

/**
 * A file behind a channel, remembering whether reading it failed: so a fault of the storage is told
 * from a fault in the data.
 */
final class ChannelInputFile implements InputFile {
  private static final int TAIL = 8;

  private final SeekableByteChannel channel;
  private final long length;
  private IOException fault;

  ChannelInputFile(SeekableByteChannel channel, long length) {
    this.channel = channel;
    this.length = length;
  }

  /** Throws the storage's own fault, if there was one. */
  void throwFault() throws IOException {
    if (fault != null) {
      throw fault;
    }
  }

  /** Rows that the footer says the file has. */
  long promisedRows() throws IOException {
    try (SeekableInputStream in = newStream()) {
      in.seek(length - TAIL);
      byte[] tail = in.readNBytes(TAIL);
      int size = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
      in.seek(length - TAIL - size);
      return Util.readFileMetaData(new ByteArrayInputStream(in.readNBytes(size)), true)
          .getNum_rows();
    }
  }

  /** Names the file in the library's messages, the same in every run. */
  @Override
  public String toString() {
    return "the file";
  }

  @Override
  public long getLength() {
    return length;
  }

  @Override
  public SeekableInputStream newStream() {
    return new DelegatingSeekableInputStream(new Stored(Channels.newInputStream(channel))) {
      @Override
      public long getPos() throws IOException {
        return channel.position();
      }

      @Override
      public void seek(long position) throws IOException {
        if (position < 0 || position > length) {
          throw new IOException("the data refers to what is not in the file");
        }
        try {
          channel.position(position);
        } catch (IOException e) {
          fault = e;
          throw e;
        }
      }
    };
  }

  private final class Stored extends ArrayStream {
    private final InputStream in;

    Stored(InputStream in) {
      this.in = in;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
      try {
        return in.read(target, offset, count);
      } catch (IOException e) {
        fault = e;
        throw e;
      }
    }
  }
}
