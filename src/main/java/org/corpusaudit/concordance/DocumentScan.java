package org.corpusaudit.concordance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.corpusaudit.output.AuditOutput;

/**
 * Looks through the shards of {@code documents/} side by side, one a thread. Memory: a document a
 * thread, and what the readers keep.
 */
public final class DocumentScan {
  private DocumentScan() {}

  /** Takes the documents of one shard, on one thread. */
  public interface Reader {
    /** Takes the next one. */
    void document(Document document) throws IOException;
  }

  /**
   * Gives every shard's documents to a reader of its own.
   *
   * @param open makes a reader, on the thread that will use it
   * @return the readers, in the order of the shards
   */
  public static <R extends Reader> List<R> over(AuditOutput audit, Supplier<R> open)
      throws IOException {
    List<String> shards = audit.shards("documents");
    int threads = Math.max(1, Math.min(shards.size(), Runtime.getRuntime().availableProcessors()));
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<R>> readers = new ArrayList<>();
      for (String shard : shards) {
        readers.add(
            workers.submit(
                () -> {
                  R reader = open.get();
                  audit.readLines(
                      shard,
                      row -> {
                        reader.document(Document.of(row));
                        return true;
                      });
                  return reader;
                }));
      }
      List<R> done = new ArrayList<>();
      for (Future<R> reader : readers) {
        done.add(result(reader));
      }
      return done;
    } finally {
      workers.shutdownNow();
    }
  }

  private static <R> R result(Future<R> reader) throws IOException {
    try {
      return reader.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the search was interrupted", e);
    }
  }
}
