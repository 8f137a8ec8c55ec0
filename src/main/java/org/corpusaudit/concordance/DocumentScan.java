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
   * @param needed words in folded letters, as {@link Query#needed}, without each of which a
   *     document is passed over; empty gives every document
   * @param open makes a reader, on the thread that will use it
   * @return the readers, in the order of the shards
   */
  public static <R extends Reader> List<R> over(
      AuditOutput audit, List<char[]> needed, Supplier<R> open) throws IOException {
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
                  RowFilter filter = new RowFilter(needed);
                  audit.readBytes(
                      shard, (bytes, from, to) -> rows(bytes, from, to, filter, reader));
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

  /** Gives a reader those of several whole rows that the filter does not pass over. */
  private static void rows(byte[] bytes, int from, int to, RowFilter filter, Reader reader)
      throws IOException {
    int at = from;
    while (at < to) {
      int found = filter.isOpen() ? at : filter.find(bytes, at, to);
      if (found < 0) {
        return;
      }
      int start = found;
      while (start > at && bytes[start - 1] != '\n') {
        start--;
      }
      int end = found;
      while (end < to && bytes[end] != '\n') {
        end++;
      }
      if (end > start && (filter.isOpen() || filter.mayHoldOthers(bytes, start, end))) {
        reader.document(Document.of(bytes, start, end - start));
      }
      at = end + 1;
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
