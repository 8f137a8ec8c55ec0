package org.corpusaudit.neardup;

import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.blocks.ArticlePass;
import org.corpusaudit.corpus.blocks.BlockEntry;
import org.corpusaudit.output.JsonRow;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;

/**
 * Reads again the articles whose similarity to their keeper is still to be measured, and sends what
 * is compared of them to {@link KeeperMerge}; verifies on the text of possible containers that
 * other articles stand in them, and writes the rows of {@code contained/}.
 */
final class MemberPass implements ArticlePass {
  static final int COMPARED = 1;
  static final int CONTAINED_ROWS = 2;

  private final FindDuplicates.Settings settings;

  MemberPass(FindDuplicates.Settings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "4 measure";
  }

  @Override
  public int routes() {
    return 3;
  }

  @Override
  public Visitor open(int block, Partitioning partitioning, Routes out) {
    return new Members(partitioning, out);
  }

  private record Contained(String id, long[] set) {}

  private final class Members implements Visitor {
    private final Partitioning partitioning;
    private final Routes out;
    private final ArticleShingles shingles =
        new ArticleShingles(settings.unit(), settings.shingleSize());
    private final Comparison comparison = settings.verify().open();
    private final List<byte[]> wanted = new ArrayList<>();
    private final List<Contained> contained = new ArrayList<>();
    private final Passage passage = new Passage();
    private final ByteWriter entry = new ByteWriter();

    Members(Partitioning partitioning, Routes out) {
      this.partitioning = partitioning;
      this.out = out;
    }

    @Override
    public void articleDecision(int kind, ByteReader payload) {
      switch (kind) {
        case BlockEntry.SPANS -> shingles.strip(payload);
        case BlockEntry.SIMILARITY_WANTED -> wanted.add(payload.getBytes(payload.remaining()));
        case BlockEntry.CONTAINED ->
            contained.add(
                new Contained(payload.getString(), SetCode.read(payload, Passage.HASH_BITS)));
        default -> {}
      }
    }

    @Override
    public boolean wantsNext() {
      boolean any = !wanted.isEmpty() || !contained.isEmpty();
      if (!any) {
        shingles.clear();
      }
      return any;
    }

    @Override
    public void article(int ordinal, Article article) {
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
        out.send(COMPARED, partitioning.partitionOf(new ByteReader(want).getLong()), entry);
        out.tally().add("duplicates.shuffledBytes", entry.length());
      }
    }

    private void clear() {
      wanted.clear();
      contained.clear();
      shingles.clear();
    }

    private void verify(Contained candidate, Article container, Shingler shingler, long[] hashes) {
      passage.find(candidate.set, hashes, hashes.length);
      out.tally().add("duplicates.containmentCandidates", 1);
      int either = candidate.set.length + shingler.distinct() - passage.shared();
      if (passage.containment() < settings.containment()
          || passage.shared() >= settings.threshold() * either
          || candidate.id.equals(container.id())) {
        return; // Foreign, or a near-duplicate: those are in duplicates/.
      }
      out.tally().add("duplicates.contained", 1);
      JsonRow.row(entry.reset())
          .text("id", candidate.id)
          .text("container", container.id())
          .share("containment", passage.containment())
          .number("start", shingles.start(passage.first()))
          .number("end", shingles.end(passage.last() + shingler.width() - 1))
          .end();
      out.send(CONTAINED_ROWS, partitioning.shardOf(container.id()), entry);
    }
  }
}
