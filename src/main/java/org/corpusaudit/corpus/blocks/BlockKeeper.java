package org.corpusaudit.corpus.blocks;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.RecordSource;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.Skipped;
import org.corpusaudit.corpus.formats.RangeAccount;
import org.corpusaudit.corpus.formats.RecordReceiver;
import org.corpusaudit.page.ByteReader;

/**
 * Writes down what is read of a block while another receiver sees it. When the disk cannot take
 * more, nothing is kept of the block. Not thread-safe.
 */
final class BlockKeeper implements RecordReceiver, Closeable {
  private static final int BUFFER = 128 << 10;

  private final BlockStore store;
  private final int block;
  private final Path file;
  private final DataOutputStream out;
  private final KeptArticle kept = new KeptArticle();
  private final KeptRecord records = new KeptRecord();
  private final RecordReceiver receiver;
  private boolean failed;
  private boolean whole;

  BlockKeeper(BlockStore store, int block, Path file, RecordReceiver receiver) throws IOException {
    this.receiver = receiver;
    this.store = store;
    this.block = block;
    this.file = file;
    out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
  }

  /** All of the block has been read. */
  void finish() {
    whole = true;
  }

  @Override
  public boolean wantsNext() throws IOException {
    return receiver.wantsNext();
  }

  @Override
  public void passed() {
    failed = true; // Its article is not known.
    receiver.passed();
  }

  @Override
  public void article(Article article) throws IOException {
    receiver.article(article); // It waits where another large one is at work.
    write(kept.write(article), kept.length());
    write(article.record());
  }

  @Override
  public void frame(ByteReader frame) throws IOException {
    failed = true;
    receiver.frame(frame);
  }

  @Override
  public void rejected(Rejected rejected) throws IOException {
    write(new byte[0], 0);
    receiver.rejected(rejected);
  }

  @Override
  public void skipped(Skipped why) {
    receiver.skipped(why);
  }

  @Override
  public void ended(RangeAccount account) throws IOException {
    receiver.ended(account);
  }

  private void write(byte[] bytes, int length) {
    if (failed) {
      return;
    }
    try {
      out.writeInt(length);
      out.write(bytes, 0, length);
    } catch (IOException full) {
      failed = true;
    }
  }

  private void write(RecordSource record) {
    if (failed) {
      return;
    }
    try {
      records.write(record, out);
    } catch (IOException full) {
      failed = true;
    }
  }

  /** Gives the file to the store, or deletes it. */
  @Override
  public void close() throws IOException {
    try {
      out.close();
    } catch (IOException full) {
      failed = true;
    }
    if (whole && !failed) {
      store.add(block, file);
    } else {
      Files.deleteIfExists(file);
    }
  }
}
