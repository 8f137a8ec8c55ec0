package org.corpusaudit.neardup;

import java.util.List;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.corpus.blocks.ArticleDecisions;
import org.corpusaudit.corpus.blocks.ArticlePass;
import org.corpusaudit.corpus.blocks.BlockEntry;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * Reads again the articles that are candidates: sends what is compared of them to the homes that
 * want it, and their shingles to the blocks of the articles that may contain them.
 */
final class ComparePass implements ArticlePass {
  static final Route COMPARED = Route.of("compared");
  static final Route CONTAINED = Route.of("contained");

  private final DuplicateSettings settings;

  ComparePass(DuplicateSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<Route> routes() {
    return List.of(COMPARED, CONTAINED);
  }

  @Override
  public boolean needsRecords() {
    return false;
  }

  @Override
  public Visitor open(int block, Routes out) {
    return new Candidates(block, out);
  }

  private final class Candidates implements Visitor {
    private final int block;
    private final Routes out;
    private final ArticleShingles shingles =
        new ArticleShingles(settings.unit(), settings.shingleSize());
    private final Comparison comparison = settings.verify().open();
    private final HandleCounts containers = new HandleCounts();
    private final HandleCounts homes = new HandleCounts();
    private final ByteWriter entry = new ByteWriter();
    private long content;

    Candidates(int block, Routes out) {
      this.block = block;
      this.out = out;
    }

    @Override
    public void request(int kind, ByteReader payload) {
      switch (kind) {
        case BlockEntry.SHINGLES_WANTED -> {
          homes.add(payload.getLong());
          content = payload.getLong();
        }
        case BlockEntry.CONTAINER -> containers.add(payload.getLong());
        default -> Visitor.super.request(kind, payload);
      }
    }

    @Override
    public boolean wantsNext(ArticleDecisions decisions) {
      return homes.size() + containers.size() > 0;
    }

    @Override
    public void article(int ordinal, Article article, ArticleDecisions decisions) {
      shingles.strip(decisions.spans());
      send(shingles.of(article), HeldArticle.of(article, ArticleHandle.of(block, ordinal)));
    }

    @Override
    public void frame(int ordinal, ByteReader frame) {
      IndexRecord record = IndexRecord.read(frame, 0, ordinal);
      send(shingles.of(record), HeldArticle.of(record.entry()));
    }

    private void send(Shingler shingler, HeldArticle held) {
      for (int i = 0; i < homes.size(); i++) {
        entry.reset().putLong(homes.handle(i)).putLong(content);
        comparison.write(shingler, entry);
        out.to(COMPARED).toPartition(homes.handle(i), entry);
        DuplicateFigures.SHUFFLED.count(out.tally(), entry.length());
      }
      if (containers.size() > 0) {
        askContainers(held, shingler);
      }
      homes.clear();
      containers.clear();
    }

    private void askContainers(HeldArticle held, Shingler shingler) {
      int fewest =
          Samples.fewestShared(
              Samples.in(shingler.set(), shingler.distinct()), settings.containment());
      for (int i = 0; i < containers.size(); i++) {
        if (containers.count(i) >= fewest) {
          long handle = containers.handle(i);
          BlockEntry.toArticle(entry, ArticleHandle.ordinal(handle), BlockEntry.CONTAINED);
          held.writeTo(entry);
          SetCode.write(
              entry, shingler.set(), shingler.distinct(), Shingler.HASH_BITS, Passage.HASH_BITS);
          out.to(CONTAINED).send(ArticleHandle.block(handle), entry);
          DuplicateFigures.SHUFFLED.count(out.tally(), entry.length());
        }
      }
    }
  }
}
