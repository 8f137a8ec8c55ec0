package org.corpusaudit.page;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A sorted run of entries in a temporary file, which closing deletes. */
final class SpilledRun implements EntryCursor, Closeable {
  private static final int BUFFER = 128 << 10;

  private final Path file;
  private final long count;
  private DataInputStream in;
  private long read;
  private byte[] entry = new byte[256];
  private int length;

  private SpilledRun(Path file, long count) {
    this.file = file;
    this.count = count;
  }

  /** Writes the entries of a sorted walk to a new temporary file. */
  static SpilledRun write(EntryCursor sorted) throws IOException {
    Path file = TemporaryFolder.newFile();
    long count = 0;
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
      while (sorted.next()) {
        out.writeInt(sorted.length());
        out.write(sorted.array(), sorted.offset(), sorted.length());
        count++;
      }
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw TemporaryFolder.failure(e);
    }
    return new SpilledRun(file, count);
  }

  @Override
  public boolean next() throws IOException {
    if (in == null) {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    }
    if (read == count) {
      return false;
    }
    length = in.readInt();
    if (length > entry.length) {
      entry = new byte[Math.max(length, entry.length * 2)];
    }
    in.readFully(entry, 0, length);
    read++;
    return true;
  }

  @Override
  public byte[] array() {
    return entry;
  }

  @Override
  public int offset() {
    return 0;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public void close() throws IOException {
    try {
      if (in != null) {
        in.close();
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
