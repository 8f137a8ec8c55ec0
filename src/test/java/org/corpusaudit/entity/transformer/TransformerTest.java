package org.corpusaudit.entity.transformer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusaudit.page.Tally;
import org.corpusaudit.text.Spans;
import org.junit.jupiter.api.Test;

/** How a text reaches a model, with one that says what is to be looked at. */
class TransformerTest {
  private static final List<String> LABELS = List.of("O", "B-PER", "I-PER", "B-LOC");

  /** A word is a token whose id is its number of characters; one of 5 is a place. */
  private static class Words implements TokenModel {
    final List<long[][]> batches = new ArrayList<>();

    @Override
    public TokenizedText tokenize(String text) {
      List<int[]> found = new ArrayList<>();
      Matcher words = Pattern.compile("[\\p{L}\\p{So}\\x{FFFD}]+").matcher(text);
      while (words.find()) {
        found.add(new int[] {words.start(), words.end()});
      }
      int size = found.size();
      return new TokenizedText(
          found.stream().mapToLong(span -> span[1] - span[0]).toArray(),
          found.stream().mapToInt(span -> span[0]).toArray(),
          found.stream().mapToInt(span -> span[1]).toArray(),
          java.util.stream.LongStream.range(0, size).toArray());
    }

    @Override
    public long[] opening() {
      return new long[] {101};
    }

    @Override
    public long[] closing() {
      return new long[] {102};
    }

    @Override
    public float[] logits(long[][] ids) {
      batches.add(ids);
      float[] logits = new float[ids.length * ids[0].length * LABELS.size()];
      for (int i = 0; i < ids.length; i++) {
        for (int k = 0; k < ids[i].length; k++) {
          logits[(i * ids[i].length + k) * LABELS.size() + label(ids[i], k)] = 9;
        }
      }
      return logits;
    }

    int label(long[] ids, int at) {
      return ids[at] == 5 ? 3 : 0;
    }

    @Override
    public void close() {}
  }

  private static List<String> names(Words model, String text, int batch, int length, int overlap)
      throws IOException {
    return names(model, text, batch, length, overlap, new Spans());
  }

  private static List<String> names(
      Words model, String text, int batch, int length, int overlap, Spans unread)
      throws IOException {
    TokenLabels labels = TokenLabels.of("m", LABELS, type -> type.equals("PER"));
    Transformer transformer =
        new Transformer(model, labels, new Transformer.Limits(batch, length, overlap, 0));
    return transformer.names(text, "en", unread, new Tally()).stream()
        .map(name -> name.start() + ":" + text.substring(name.start(), name.end()))
        .toList();
  }

  @Test
  void eachSentenceIsAChunkBetweenTheTokensThatBeginAndEndIt() throws IOException {
    Words model = new Words();
    assertThat(
        names(model, "In Paris we sat.\r\n\r\nThen Milan.", 16, 512, 4),
        is(List.of("3:Paris", "25:Milan")));
    assertThat(model.batches.size(), is(2));
    assertThat(model.batches.get(0)[0], is(new long[] {101, 4, 5, 102}));
    assertThat(model.batches.get(1)[0], is(new long[] {101, 2, 5, 2, 3, 102}));
  }

  @Test
  void chunksOfOneLengthAreRunTogetherAndNoOthers() throws IOException {
    Words model = new Words();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 70; i++) {
      text.append("He ran").append(i % 3 == 0 ? " off" : "").append(". ");
    }
    names(model, text.toString(), 8, 512, 4);

    for (long[][] batch : model.batches) {
      assertThat(batch.length, lessThanOrEqualTo(8));
      assertThat(
          Arrays.stream(batch).map(ids -> ids.length).toList(), everyItem(is(batch[0].length)));
    }
    assertThat(model.batches.size(), is((46 + 7) / 8 + (24 + 7) / 8));
  }

  @Test
  void aTokenGoesByTheChunkInWhichItHasMostContext() throws IOException {
    // A model that takes a chunk's first and last three words for a place.
    Words model =
        new Words() {
          @Override
          int label(long[] ids, int at) {
            return at <= 3 || at >= ids.length - 4 ? 3 : 0;
          }
        };
    String text = "aa ".repeat(100).strip();
    // Chunks of 20 words that share 8: all but the sentence's own ends lie 4 words inside of one.
    assertThat(
        names(model, text, 4, 22, 8),
        is(List.of("0:aa", "3:aa", "6:aa", "291:aa", "294:aa", "297:aa")));
  }

  @Test
  void wholeSentencesThatAreNotWantedAreNotRead() throws IOException {
    Words model = new Words();
    String text = "In Paris. In Milan. In Tokyo.";
    Spans unread = new Spans().add(9, 19, 0);
    assertThat(names(model, text, 16, 512, 4, unread), is(List.of("3:Paris", "23:Tokyo")));
    assertThat(
        names(model, text, 16, 512, 4, new Spans().add(11, 19, 0)),
        is(List.of("3:Paris", "13:Milan", "23:Tokyo")));
  }

  @Test
  void halvesOfPairsThatStandAloneMoveNothing() throws IOException {
    assertThat(
        names(new Words(), "\uD83D\uDE00 a\uDC00\uD800b Paris \uD800", 16, 512, 4),
        is(List.of("8:Paris")));
  }

  @Test
  void textsWithoutWordsAndWithoutEndAreRead() throws IOException {
    Words model = new Words();
    assertThat(names(model, "", 16, 512, 4), is(List.of()));
    assertThat(names(model, " \r\n\t ", 16, 512, 4), is(List.of()));
    assertThat(names(model, "\uD83D\uDE00\uD83D\uDE00", 16, 512, 4), is(List.of()));
    assertThat(names(model, "x".repeat(1 << 20), 16, 512, 4), is(List.of()));
    String many = "In Paris. ".repeat(10_000);
    assertThat(names(model, many, 16, 512, 4).size(), is(10_000));
    String endless = "Paris is ".repeat(50_000);
    assertThat(names(model, endless, 16, 512, 4).size(), is(50_000));
  }
}
