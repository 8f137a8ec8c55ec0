package org.corpusaudit.corpus.blocks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.function.LongConsumer;

/** A file's channel that tells how many bytes are read from it, as they are read. */
final class CountedChannel implements SeekableByteChannel {
  private final SeekableByteChannel channel;
  private final LongConsumer read;

  private CountedChannel(SeekableByteChannel channel, LongConsumer read) {
    this.channel = channel;
    this.read = read;
  }

  /** Counts what is read of a channel, which stays seekable where it was. */
  static ReadableByteChannel of(ReadableByteChannel channel, LongConsumer read) {
    return channel instanceof SeekableByteChannel seekable
        ? new CountedChannel(seekable, read)
        : new Forward(channel, read);
  }

  private record Forward(ReadableByteChannel channel, LongConsumer read)
      implements ReadableByteChannel {
    @Override
    public int read(ByteBuffer target) throws IOException {
      return counted(channel.read(target), read);
    }

    @Override
    public boolean isOpen() {
      return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    return counted(channel.read(target), read);
  }

  private static int counted(int bytes, LongConsumer read) {
    if (bytes > 0) {
      read.accept(bytes);
    }
    return bytes;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    return channel.write(source);
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    channel.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    channel.truncate(size);
    return this;
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
