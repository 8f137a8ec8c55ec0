package org.corpusaudit.neardup;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.blocks.ArticleDecisions;
import org.corpusaudit.corpus.blocks.SharingPass;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * Compares every article with the sample exactly, and sends the pairs that reach the threshold to
 * where the pairs that the run found stand ({@link RecallPairsMerge}). Cost: a look-up a shingle.
 * Of the contents that are similar to one of the sample only the {@value RecallMerge#MOST_OF_ONE}
 * whose names have the least hashes are sent: a sample of copies would be paired with all copies.
 * Memory: the sample, 16 bytes for each of its shingles (64 more as it is opened), and 10 MB of
 * pairs at most.
 */
final class RecallPass implements SharingPass {
  static final Route PAIRS = Route.of("similar pairs");

  private final DuplicateSettings settings;

  RecallPass(DuplicateSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<Route> routes() {
    return List.of(PAIRS);
  }

  @Override
  public boolean needsRecords() {
    return false;
  }

  @Override
  public Visitor open(int block, ByteReader shared, Routes out) throws IOException {
    return new Check(new RecallIndex(RecallSample.readFrom(shared)), out);
  }

  private record Pair(long content, double similarity) {}

  private final class Check implements Visitor {
    private final RecallIndex sample;
    private final Routes out;
    private final Map<Long, NavigableMap<Long, Pair>> pairs = new TreeMap<>();
    private final ArticleShingles shingles =
        new ArticleShingles(settings.unit(), settings.shingleSize());
    private final ByteWriter entry = new ByteWriter();

    Check(RecallIndex sample, Routes out) {
      this.sample = sample;
      this.out = out;
    }

    @Override
    public boolean wantsNext(ArticleDecisions decisions) {
      return !decisions.isRepeated() && !decisions.isFiltered(); // Neither was compared.
    }

    @Override
    public void article(int ordinal, Article article, ArticleDecisions decisions) {
      shingles.strip(decisions.spans());
      Shingler shingler = shingles.of(article);
      compare(shingler, shingler.fingerprint());
    }

    @Override
    public void frame(int ordinal, ByteReader frame) throws IOException {
      if (ordinal > 0) { // The first says how the index was made.
        IndexRecord record = IndexRecord.read(frame, 0, ordinal);
        compare(shingles.of(record), record.entry().content());
      }
    }

    private void compare(Shingler shingler, long content) {
      sample.compare(
          shingler.set(),
          shingler.distinct(),
          settings.threshold(),
          (sampled, similarity) -> {
            if (sampled != content) {
              NavigableMap<Long, Pair> least =
                  pairs.computeIfAbsent(sampled, s -> new TreeMap<>(Long::compareUnsigned));
              least.put(RecallSample.hash(content, 0), new Pair(content, similarity));
              if (least.size() > RecallMerge.MOST_OF_ONE) {
                least.pollLastEntry();
              }
            }
          });
    }

    @Override
    public void end() {
      pairs.forEach(
          (sampled, least) ->
              least
                  .values()
                  .forEach(
                      pair -> {
                        send(sampled, pair.content(), pair.similarity(), true);
                        send(pair.content(), sampled, pair.similarity(), false);
                      }));
    }

    /** The run keeps a pair at its lesser content, so the pair is asked for at both. */
    private void send(long at, long other, double similarity, boolean sampledFirst) {
      entry.reset().putLong(at).putByte(RecallPairsMerge.SIMILAR).putLong(other);
      entry.putDouble(similarity).putByte(sampledFirst ? 1 : 0);
      out.to(PAIRS).toPartition(at, entry);
      DuplicateFigures.SHUFFLED.count(out.tally(), entry.length());
    }
  }
}
