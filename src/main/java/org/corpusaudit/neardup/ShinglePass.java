package org.corpusaudit.neardup;

import java.util.LinkedHashSet;
import java.util.Set;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ArticlePass;
import org.corpusaudit.corpus.BlockEntry;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.Spans;
import org.corpusaudit.text.WordScanner;

/**
 * Reads again the articles whose shingles are wanted, and sends them to the homes that want them:
 * home (8 bytes), 1, content (8), {@link ShingleSet}.
 */
final class ShinglePass implements ArticlePass {
  static final int SHINGLES = 1;

  private final int shingleSize;

  ShinglePass(int shingleSize) {
    this.shingleSize = shingleSize;
  }

  @Override
  public String name() {
    return "3 compare";
  }

  @Override
  public int routes() {
    return 2;
  }

  @Override
  public Visitor open(int block, Partitioning partitioning, Routes out) {
    return new Shingles(partitioning, out);
  }

  private record Wanted(long home, long content) {}

  private final class Shingles implements Visitor {
    private final Partitioning partitioning;
    private final Routes out;
    private final Spans spans = new Spans();
    private final Set<Wanted> wanted = new LinkedHashSet<>();
    private final WordScanner words = new WordScanner();
    private final Shingler shingler = new Shingler(shingleSize);
    private final ByteWriter entry = new ByteWriter();

    Shingles(Partitioning partitioning, Routes out) {
      this.partitioning = partitioning;
      this.out = out;
    }

    @Override
    public void articleDecision(int kind, ByteReader payload) {
      if (kind == BlockEntry.SPANS) {
        spans.readFrom(payload);
      } else if (kind == BlockEntry.SHINGLES_WANTED) {
        wanted.add(new Wanted(payload.getLong(), payload.getLong()));
      }
    }

    @Override
    public boolean wantsNext() {
      if (wanted.isEmpty()) {
        spans.clear();
      }
      return !wanted.isEmpty();
    }

    @Override
    public void article(int ordinal, Article article) {
      words.scan(spans.removeFrom(article.text()));
      shingler.shingle(words);
      for (Wanted want : wanted) {
        entry.reset().putLong(want.home).putByte(PairPages.SHINGLES).putLong(want.content);
        ShingleSet.write(entry, shingler.hashes(), shingler.count());
        out.send(SHINGLES, partitioning.partitionOf(want.home), entry);
        out.tally().add("duplicates.shuffledBytes", entry.length());
      }
      wanted.clear();
      spans.clear();
    }
  }
}
