package org.corpusaudit.concordance;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.corpusaudit.output.AuditOutput;

/**
 * Every hit of a query counted, and the first lines of an order.
 *
 * @param query what was looked for, as it is shown
 * @param hits places in all documents
 * @param articles documents with at least one
 * @param documents documents that were looked through
 * @param lines the first of them in the wanted order
 */
public record Concordance(
    String query, long hits, long articles, long documents, List<Line> lines) {
  /**
   * How lines are chosen.
   *
   * @param order their order
   * @param seed of {@link LineOrder#RANDOM}
   * @param most lines that are kept; hits are counted all the same
   * @param context characters on each side, UTF-16 code units
   * @param site the one site whose articles count, or nothing for all
   * @param room bytes of memory for the lines: of more only the first that fit are kept
   */
  public record Wanted(
      LineOrder order, long seed, int most, int context, Optional<String> site, long room) {
    /** Refuses what is out of range. */
    public Wanted {
      if (most < 0 || context < 0) {
        throw new IllegalArgumentException(
            "--limit and --context take whole numbers from 0, not " + Math.min(most, context));
      }
    }
  }

  /**
   * Looks through the documents of an audit, a shard a thread. Memory: a document a thread, and the
   * lines that are kept, each shard's in an equal part of the room.
   */
  public static Concordance of(String shown, AuditOutput audit, Query query, Wanted wanted)
      throws IOException {
    Part whole = new Part(query.open(), wanted, Long.MAX_VALUE);
    long room = wanted.room() / Math.max(1, audit.shards("documents").size());
    for (Part part :
        DocumentScan.over(audit, List.of(), () -> new Part(query.open(), wanted, room))) {
      whole.add(part);
    }
    return new Concordance(
        shown, whole.hits, whole.articles, whole.documents, whole.lines.sorted());
  }

  /** What one shard holds. */
  private static final class Part implements DocumentScan.Reader {
    private final Query.Search search;
    private final Wanted wanted;
    private final FirstLines lines;
    private long hits;
    private long articles;
    private long documents;

    Part(Query.Search search, Wanted wanted, long room) {
      this.search = search;
      this.wanted = wanted;
      this.lines = new FirstLines(wanted.most(), wanted.order(), wanted.seed(), room);
    }

    @Override
    public void document(Document document) {
      if (wanted.site().isEmpty() || wanted.site().get().equals(document.site())) {
        long before = hits;
        search.find(document, (start, end) -> hit(document, start, end));
        articles += hits > before ? 1 : 0;
        documents++;
      }
    }

    private void hit(Document document, int start, int end) {
      hits++;
      lines.offer(document, start, end, wanted.context());
    }

    void add(Part other) {
      hits += other.hits;
      articles += other.articles;
      documents += other.documents;
      lines.offer(other.lines);
    }
  }
}
