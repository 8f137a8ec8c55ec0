package org.corpusaudit.entity.transformer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChunkTest {
  @Test
  void aSentenceThatFitsIsOneChunk() {
    assertThat(Chunk.of(0, 8, 2), empty());
    assertThat(Chunk.of(8, 8, 2), contains(new Chunk(0, 8)));
  }

  @Test
  void theLastChunkOfALongOneIsAsLongAsTheOthers() {
    assertThat(Chunk.of(9, 8, 2), contains(new Chunk(0, 8), new Chunk(1, 9)));
    assertThat(Chunk.of(20, 8, 2), contains(new Chunk(0, 8), new Chunk(6, 14), new Chunk(12, 20)));
    assertThat(Chunk.of(16, 8, 0), contains(new Chunk(0, 8), new Chunk(8, 16)));
  }

  @Test
  void onlyWhereTheSentenceGoesOnContextEnds() {
    Chunk middle = new Chunk(6, 14);
    assertThat(middle.context(6, 20), is(0));
    assertThat(middle.context(9, 20), is(3));
    assertThat(middle.context(12, 20), is(1));
    assertThat(new Chunk(0, 8).context(0, 20), is(7));
    assertThat(new Chunk(12, 20).context(19, 20), is(7));
    assertThat(new Chunk(0, 8).context(3, 8), is(Integer.MAX_VALUE));
  }

  @Property
  void everyTokenIsInAChunkAndNeighboursShareTheOverlap(
      @ForAll @IntRange(min = 1, max = 500) int tokens,
      @ForAll @IntRange(min = 1, max = 40) int longest,
      @ForAll @IntRange(min = 0, max = 39) int wanted) {
    int overlap = Math.min(wanted, longest - 1);
    List<Chunk> chunks = Chunk.of(tokens, longest, overlap);

    assertThat(chunks.get(0).start(), is(0));
    assertThat(chunks.get(chunks.size() - 1).end(), is(tokens));
    for (int i = 0; i < chunks.size(); i++) {
      assertThat(chunks.get(i).length(), is(Math.min(tokens, longest)));
      if (i > 0) {
        int shared = chunks.get(i - 1).end() - chunks.get(i).start();
        assertThat(shared, greaterThanOrEqualTo(overlap));
        assertThat(chunks.get(i - 1).start() + 1, lessThanOrEqualTo(chunks.get(i).start()));
      }
    }
  }
}
