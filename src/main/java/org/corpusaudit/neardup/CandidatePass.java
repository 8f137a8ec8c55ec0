package org.corpusaudit.neardup;

import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.corpus.blocks.ArticlePass;
import org.corpusaudit.corpus.blocks.BlockEntry;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;

/**
 * Reads again the articles that are candidates: sends what is compared of them to the homes that
 * want it, and their shingles to the blocks of the articles that may contain them.
 */
final class CandidatePass implements ArticlePass {
  static final int COMPARED = 1;
  static final int CONTAINED = 2;

  private final FindDuplicates.Settings settings;

  CandidatePass(FindDuplicates.Settings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "3 compare";
  }

  @Override
  public int routes() {
    return 3;
  }

  @Override
  public Visitor open(int block, Partitioning partitioning, Routes out) {
    return new Candidates(partitioning, out);
  }

  private final class Candidates implements Visitor {
    private final Partitioning partitioning;
    private final Routes out;
    private final ArticleShingles shingles =
        new ArticleShingles(settings.unit(), settings.shingleSize());
    private final Comparison comparison = settings.verify().open();
    private final HandleCounts containers = new HandleCounts();
    private final HandleCounts homes = new HandleCounts();
    private final ByteWriter entry = new ByteWriter();
    private long content;

    Candidates(Partitioning partitioning, Routes out) {
      this.partitioning = partitioning;
      this.out = out;
    }

    @Override
    public void articleDecision(int kind, ByteReader payload) {
      switch (kind) {
        case BlockEntry.SPANS -> shingles.strip(payload);
        case BlockEntry.SHINGLES_WANTED -> {
          homes.add(payload.getLong());
          content = payload.getLong();
        }
        case BlockEntry.CONTAINER -> containers.add(payload.getLong());
        default -> {}
      }
    }

    @Override
    public boolean wantsNext() {
      boolean wanted = homes.size() + containers.size() > 0;
      if (!wanted) {
        shingles.clear();
      }
      return wanted;
    }

    @Override
    public void article(int ordinal, Article article) {
      send(shingles.of(article), article.id());
    }

    @Override
    public void frame(int ordinal, ByteReader frame) {
      IndexRecord record = IndexRecord.read(frame, 0, ordinal);
      send(shingles.of(record), record.entry().id());
    }

    private void send(Shingler shingler, String id) {
      for (int i = 0; i < homes.size(); i++) {
        entry.reset().putLong(homes.handle(i)).putLong(content);
        comparison.write(shingler, entry);
        out.send(COMPARED, partitioning.partitionOf(homes.handle(i)), entry);
        out.tally().add("duplicates.shuffledBytes", entry.length());
      }
      if (containers.size() > 0) {
        askContainers(id, shingler);
      }
      homes.clear();
      containers.clear();
      shingles.clear();
    }

    private void askContainers(String id, Shingler shingler) {
      int fewest =
          Samples.fewestShared(
              Samples.in(shingler.set(), shingler.distinct()), settings.containment());
      for (int i = 0; i < containers.size(); i++) {
        if (containers.count(i) >= fewest) {
          long handle = containers.handle(i);
          BlockEntry.toArticle(entry, ArticleHandle.ordinal(handle), BlockEntry.CONTAINED);
          entry.putString(id);
          SetCode.write(
              entry, shingler.set(), shingler.distinct(), Shingler.HASH_BITS, Passage.HASH_BITS);
          out.send(CONTAINED, ArticleHandle.block(handle), entry);
          out.tally().add("duplicates.shuffledBytes", entry.length());
        }
      }
    }
  }
}
