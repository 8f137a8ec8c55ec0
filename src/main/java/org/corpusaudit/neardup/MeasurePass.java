package org.corpusaudit.neardup;

import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.blocks.ArticleDecisions;
import org.corpusaudit.corpus.blocks.ArticlePass;
import org.corpusaudit.corpus.blocks.BlockEntry;
import org.corpusaudit.output.JsonRow;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * Reads again the articles whose similarity to their keeper is still to be measured, and sends what
 * is compared of them to {@link KeeperMerge}; verifies on the text of possible containers that
 * other articles stand in them, and writes the rows of {@code contained/}.
 */
final class MeasurePass implements ArticlePass {
  static final Route COMPARED = Route.of("compared");
  static final Route CONTAINED_ROWS = Route.of("contained rows");

  private final DuplicateSettings settings;

  MeasurePass(DuplicateSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<Route> routes() {
    return List.of(COMPARED, CONTAINED_ROWS);
  }

  @Override
  public boolean needsRecords() {
    return false;
  }

  @Override
  public Visitor open(int block, Routes out) {
    return new Members(out);
  }

  private record Contained(String id, long[] set) {}

  private final class Members implements Visitor {
    private final Routes out;
    private final ArticleShingles shingles =
        new ArticleShingles(settings.unit(), settings.shingleSize());
    private final Comparison comparison = settings.verify().open();
    private final List<byte[]> wanted = new ArrayList<>();
    private final List<Contained> contained = new ArrayList<>();
    private final Passage passage = new Passage();
    private final ByteWriter entry = new ByteWriter();

    Members(Routes out) {
      this.out = out;
    }

    @Override
    public void request(int kind, ByteReader payload) {
      switch (kind) {
        case BlockEntry.SIMILARITY_WANTED -> wanted.add(payload.getBytes(payload.remaining()));
        case BlockEntry.CONTAINED ->
            contained.add(
                new Contained(payload.getString(), SetCode.read(payload, Passage.HASH_BITS)));
        default -> Visitor.super.request(kind, payload);
      }
    }

    @Override
    public boolean wantsNext(ArticleDecisions decisions) {
      return !wanted.isEmpty() || !contained.isEmpty();
    }

    @Override
    public void article(int ordinal, Article article, ArticleDecisions decisions) {
      shingles.strip(decisions.spans());
      if (!contained.isEmpty()) {
        Shingler whole = shingles.withEmbedded(article);
        long[] hashes =
            SetCode.shorten(whole.hashes(), whole.count(), Shingler.HASH_BITS, Passage.HASH_BITS);
        for (Contained candidate : contained) {
          verify(candidate, article, whole, hashes);
        }
      }
      if (!wanted.isEmpty()) {
        send(shingles.of(article));
      }
      clear();
    }

    /** Of an article in an index the text's order is not known, so nothing is placed in it. */
    @Override
    public void frame(int ordinal, ByteReader frame) {
      send(shingles.of(IndexRecord.read(frame, 0, ordinal)));
      clear();
    }

    private void send(Shingler shingler) {
      for (byte[] want : wanted) {
        entry.reset().putBytes(want);
        comparison.write(shingler, entry);
        out.to(COMPARED).toPartition(new ByteReader(want).getLong(), entry);
        DuplicateFigures.SHUFFLED.count(out.tally(), entry.length());
      }
    }

    private void clear() {
      wanted.clear();
      contained.clear();
    }

    private void verify(Contained candidate, Article container, Shingler shingler, long[] hashes) {
      passage.find(candidate.set, hashes, hashes.length);
      DuplicateFigures.CONTAINMENT_CANDIDATES.count(out.tally(), 1);
      int either = candidate.set.length + shingler.distinct() - passage.shared();
      if (passage.containment() < settings.containment()
          || passage.shared() >= settings.threshold() * either
          || candidate.id.equals(container.id())) {
        return; // Foreign, or a near-duplicate: those are in duplicates/.
      }
      DuplicateFigures.CONTAINED.count(out.tally(), 1);
      JsonRow.row(DuplicateTables.CONTAINED.columns(), entry.reset())
          .put(DuplicateTables.ID, candidate.id)
          .put(DuplicateTables.CONTAINER, container.id())
          .put(DuplicateTables.CONTAINMENT, passage.containment())
          .put(DuplicateTables.START, shingles.start(passage.first()))
          .put(DuplicateTables.END, shingles.end(passage.last() + shingler.width() - 1))
          .end();
      out.to(CONTAINED_ROWS).toShard(container.id(), entry);
    }
  }
}
