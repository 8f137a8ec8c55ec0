package org.corpusaudit.neardup;

import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.corpus.blocks.ArticleDecisions;
import org.corpusaudit.corpus.blocks.ArticlePass;
import org.corpusaudit.corpus.blocks.BlockEntry;
import org.corpusaudit.corpus.blocks.Standing;
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
  static final Route DECISIONS = Route.of("contained decisions");

  private final DuplicateSettings settings;

  MeasurePass(DuplicateSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<Route> routes() {
    return List.of(COMPARED, CONTAINED_ROWS, DECISIONS, SyndicationEntry.TAKEN);
  }

  @Override
  public boolean needsRecords() {
    return false;
  }

  @Override
  public Visitor open(int block, Routes out) {
    return new Members(block, out);
  }

  private record Contained(HeldArticle article, long[] set) {}

  private final class Members implements Visitor {
    private final int block;
    private final Routes out;
    private final ArticleShingles shingles =
        new ArticleShingles(settings.unit(), settings.shingleSize());
    private final Comparison comparison = settings.verify().open();
    private final List<byte[]> wanted = new ArrayList<>();
    private final List<Contained> contained = new ArrayList<>();
    private final Passage passage = new Passage();
    private final HeldPassages passages = new HeldPassages();
    private final SyndicationEntry taken = new SyndicationEntry();
    private final ByteWriter entry = new ByteWriter();

    Members(int block, Routes out) {
      this.block = block;
      this.out = out;
    }

    @Override
    public void request(int kind, ByteReader payload) {
      switch (kind) {
        case BlockEntry.SIMILARITY_WANTED -> wanted.add(payload.getBytes(payload.remaining()));
        case BlockEntry.CONTAINED ->
            contained.add(
                new Contained(
                    HeldArticle.readFrom(payload), SetCode.read(payload, Passage.HASH_BITS)));
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
        if (!passages.isEmpty()) {
          passages.strip(decisions.spans());
          ArticleDecisions.holds(entry, ordinal, passages.copiedChars(), passages.unorderedChars());
          out.to(DECISIONS).send(block, entry);
          passages.clear();
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
          || candidate.article.id().equals(container.id())) {
        return; // Foreign, or a near-duplicate: those are in duplicates/.
      }
      DuplicateFigures.CONTAINED.count(out.tally(), 1);
      int start = shingles.start(passage.first());
      int end = shingles.end(passage.last() + shingler.width() - 1);
      JsonRow.row(DuplicateTables.CONTAINED.columns(), entry.reset())
          .put(DuplicateTables.ID, candidate.article.id())
          .put(DuplicateTables.CONTAINER, container.id())
          .put(DuplicateTables.CONTAINMENT, passage.containment())
          .put(DuplicateTables.START, start)
          .put(DuplicateTables.END, end)
          .end();
      out.to(CONTAINED_ROWS).toShard(container.id(), entry);
      if (candidate.article.site().equals(container.site())) {
        stands(candidate.article, Standing.OWN);
      } else {
        elsewhere(candidate.article, container, start, end);
      }
    }

    /** An article of one site stands in one of another: whoever was first had it first. */
    private void elsewhere(HeldArticle held, Article container, int start, int end) {
      Dating holding = Dating.of(container);
      SyndicationEntry.Kind kind = SyndicationEntry.Kind.CONTAINED;
      int title = SyndicationEntry.UNKNOWN_TITLE;
      long seconds = holding.first();
      if (held.dates().isBefore(holding)) {
        passages.copied(start, end);
        stands(held, Standing.OWN);
        taken.ordered(
            held.site(), container.site(), kind, title, held.dates().first(), seconds, out);
      } else if (holding.isBefore(held.dates())) {
        stands(held, Standing.COPIED);
        if (!held.earlier()) {
          taken.ordered(
              container.site(), held.site(), kind, title, seconds, held.dates().first(), out);
        }
      } else {
        passages.unordered(start, end);
        stands(held, Standing.UNORDERED);
        taken.unordered(held.site(), container.site(), kind, title, seconds, out);
      }
    }

    private void stands(HeldArticle held, Standing standing) {
      if (!held.earlier()) {
        ArticleDecisions.held(entry, ArticleHandle.ordinal(held.handle()), standing);
        out.to(DECISIONS).send(ArticleHandle.block(held.handle()), entry);
      }
    }
  }
}
