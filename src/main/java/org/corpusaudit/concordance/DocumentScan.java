package org.corpusaudit.concordance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.output.BadAuditException;

/**
 * Looks through the shards of {@code documents/} side by side, one a thread. Memory: a document a
 * thread, and what the readers keep.
 */
public final class DocumentScan {
  private static final String DOCUMENTS = "documents";

  private DocumentScan() {}

  /** Takes the documents of one shard, on one thread. */
  public interface Reader {
    /** Takes the next one. */
    void document(Document document) throws IOException;
  }

  /**
   * Gives every shard's documents to a reader of its own.
   *
   * @param needed words in folded letters, as {@link WordsQuery#needed}, without each of which a
   *     document is passed over; empty gives every document
   * @param open makes a reader, on the thread that will use it
   * @return the readers, in the order of the shards
   * @throws BadAuditException when the audit has no documents
   */
  public static <R extends Reader> List<R> over(
      AuditOutput audit, List<char[]> needed, Supplier<R> open) throws IOException {
    List<String> shards = audit.shards(DOCUMENTS);
    if (shards.isEmpty()) {
      throw new BadAuditException(
          "the manifest of "
              + audit.path()
              + " lists no documents/, which every run writes whatever its settings: write the audit"
              + " again");
    }
    int threads = Math.max(1, Math.min(shards.size(), Runtime.getRuntime().availableProcessors()));
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<R>> readers = new ArrayList<>();
      for (String shard : shards) {
        readers.add(
            workers.submit(
                () -> {
                  R reader = open.get();
                  Rows rows = new Rows(needed, reader);
                  audit.readBytes(shard, rows::take);
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

  /** Gives a reader the rows of one shard that may hold what is needed. */
  private static final class Rows {
    private final DocumentRow row = new DocumentRow();
    private final List<WordPlaces> needed;
    private final Reader reader;

    Rows(List<char[]> needed, Reader reader) {
      this.needed = needed.stream().map(WordPlaces::new).toList();
      this.reader = reader;
    }

    void take(byte[] bytes, int from, int to) throws IOException {
      int at = from;
      while (at < to) {
        int end = row.read(bytes, at, to);
        if (end >= 0) {
          give(row);
        } else {
          end = lineEnd(bytes, at, to);
          if (end > at) {
            give(WholeDocument.of(bytes, at, end - at));
          }
        }
        at = end + 1;
      }
    }

    private void give(Document document) throws IOException {
      for (WordPlaces word : needed) {
        if (!word.mayStand(document.chars(), document.length())) {
          return;
        }
      }
      try {
        reader.document(document);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    private static int lineEnd(byte[] bytes, int from, int to) {
      int end = from;
      while (end < to && bytes[end] != '\n') {
        end++;
      }
      return end;
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
