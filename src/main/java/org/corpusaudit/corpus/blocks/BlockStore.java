package org.corpusaudit.corpus.blocks;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.corpusaudit.corpus.formats.RecordReceiver;
import org.corpusaudit.page.TemporaryFolder;

/**
 * The blocks of a run as its first pass read them, so that no later pass of this process inflates
 * and parses them again: a file for each beside what is spilled, gone when the run ends. A worker
 * that lacks a block's file reads the input, as all do where nothing is open here. What is left is
 * the articles with their records. Disk: the records, and the text again, two bytes a character,
 * one where all are Latin; none where that would leave less than {@value #RESERVED_BYTES} bytes
 * free. Safe for many threads.
 */
public final class BlockStore implements Closeable {
  private static final Map<String, BlockStore> OPEN = new ConcurrentHashMap<>();
  private static final long RESERVED_BYTES = 2L << 30;

  private final String run;
  private final Map<Integer, Path> blocks = new ConcurrentHashMap<>();
  private volatile boolean closed;

  private BlockStore(String run) {
    this.run = run;
  }

  /** Opens a store for what this process does of a run. */
  public static BlockStore open(String run) {
    BlockStore store = new BlockStore(run);
    OPEN.put(run, store);
    return store;
  }

  /** The store of a run, if it is open in this process. */
  static Optional<BlockStore> of(String run) {
    return Optional.ofNullable(OPEN.get(run));
  }

  /** Keeps a block while a receiver sees it, unless there is no room for it. */
  Optional<BlockKeeper> keep(int block, RecordReceiver receiver) {
    try {
      Path file = TemporaryFolder.newFile();
      file.toFile().deleteOnExit();
      if (Files.getFileStore(file).getUsableSpace() < RESERVED_BYTES) {
        Files.delete(file);
        return Optional.empty();
      }
      return Optional.of(new BlockKeeper(this, block, file, receiver));
    } catch (IOException full) {
      return Optional.empty(); // The input can be read again.
    }
  }

  /** Takes a file that is whole. */
  void add(int block, Path file) throws IOException {
    Path before = blocks.put(block, file);
    if (before != null) {
      Files.deleteIfExists(before); // An engine did the work twice.
    }
    if (closed) {
      Files.deleteIfExists(file);
    }
  }

  /** The file of a block, if it was kept here. */
  Optional<Path> find(int block) {
    return Optional.ofNullable(blocks.get(block));
  }

  /** Deletes everything. */
  @Override
  public void close() throws IOException {
    OPEN.remove(run, this);
    closed = true;
    for (Path file : blocks.values()) {
      Files.deleteIfExists(file);
    }
  }
}
