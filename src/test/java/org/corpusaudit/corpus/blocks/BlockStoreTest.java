package org.corpusaudit.corpus.blocks;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Published;
import org.corpusaudit.corpus.RecordFields;
import org.corpusaudit.corpus.RecordSource;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.RejectedReason;
import org.corpusaudit.corpus.formats.RecordReceiver;
import org.junit.jupiter.api.Test;

class BlockStoreTest {
  private static final String RUN = "a run of BlockStoreTest";

  @Test
  void articlesComeBackAsTheyWereWhateverTheirLetters() throws IOException {
    List<Article> articles =
        List.of(
            article("1", "plain"),
            article("2", "naïve café ÿ"),
            article("3", "one letter past Latin: \u0100"),
            article("4", "قالت الوكالة 😀 e\u0301"),
            article("5", "x".repeat(300_000) + "ش"));
    try (BlockStore store = BlockStore.open(RUN)) {
      keep(store, articles, false);
      Seen seen = replay(store);
      assertThat(seen.texts, equalTo(articles.stream().map(Article::text).toList()));
      assertThat(fields(seen.articles.get(3)), equalTo(fields(articles.get(3))));
      assertThat(seen.articles.get(4).record().position(), equalTo(77L));
      assertThat(seen.articles.get(4).record().file(), equalTo("file-5"));
    }
  }

  @Test
  void recordsComeBackByteForByteWithTheirFields() throws IOException {
    List<Article> articles =
        List.of(
            recorded("1", "{\"a\":1,\"b\":\"\\u0628\"}", "a", 5, 6, "b", 11, 19),
            recorded("2", "{\"a\":22,\"b\":\"ب\"}", "a", 5, 7, "b", 12, 16),
            recorded("3", "{\"c\":[]}", "c", 5, 7),
            recorded("4", "plain text\nof a file"),
            recorded("5", "{\"c\":\"" + "x".repeat(3_000_000) + "\"}", "c", 5, 3_000_007),
            recorded("6", "{\"ج\":null}", "ج", 6, 10));
    try (BlockStore store = BlockStore.open(RUN)) {
      keep(store, articles, true);
      List<String> seen = new ArrayList<>();
      RecordReceiver receiver =
          new Seen() {
            @Override
            public void article(Article article) {
              super.article(article);
              seen.add(described(article.record()));
            }
          };
      BlockReplay.read(store.find(7).orElseThrow(), true, 0, receiver, bytes -> {});
      assertThat(seen, equalTo(articles.stream().map(a -> described(a.record())).toList()));
    }
  }

  private static Article recorded(String id, String line, Object... fields) {
    RecordFields places = new RecordFields();
    for (int i = 0; i < fields.length; i += 3) {
      places.add((String) fields[i], (int) fields[i + 1], (int) fields[i + 2]);
    }
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 7); // As a reader's array is.
    return article(id, "text " + id)
        .withRecord(new RecordSource("file " + id, 5, longer, bytes.length, places));
  }

  private static String described(RecordSource record) {
    StringBuilder all = new StringBuilder(record.file()).append('@').append(record.position());
    for (int i = 0; i < record.fields().size(); i++) {
      int start = record.fields().start(i);
      all.append(' ').append(record.fields().name(i)).append('=');
      all.append(
          new String(record.line(), start, record.fields().end(i) - start, StandardCharsets.UTF_8));
    }
    return all + " of " + new String(record.line(), 0, record.length(), StandardCharsets.UTF_8);
  }

  @Test
  void rejectedRecordsKeepTheirPlace() throws IOException {
    try (BlockStore store = BlockStore.open(RUN)) {
      keep(store, List.of(article("1", "a"), article("2", "b")), true);
      assertThat(replay(store).texts, contains("a", "-", "b", "-"));
    }
  }

  @Test
  void whatIsNotWantedIsReadPast() throws IOException {
    try (BlockStore store = BlockStore.open(RUN)) {
      keep(store, List.of(article("1", "a"), article("2", "bb"), article("3", "c")), false);
      Seen seen = new Seen();
      seen.unwanted = 1;
      BlockReplay.read(store.find(7).orElseThrow(), false, 0, seen, bytes -> {});
      assertThat(seen.texts, contains("a", "-", "c"));
    }
  }

  @Test
  void progressAddsUpToTheStoredBytes() throws IOException {
    try (BlockStore store = BlockStore.open(RUN)) {
      keep(store, List.of(article("1", "a"), article("2", "ب"), article("3", "c")), false);
      long[] told = new long[1];
      BlockReplay.read(
          store.find(7).orElseThrow(), false, 1000, new Seen(), bytes -> told[0] += bytes);
      assertThat(Math.abs(1000 - told[0]) <= 1, equalTo(true));
    }
  }

  @Test
  void aBlockThatWasNotReadToItsEndIsNotThere() throws IOException {
    try (BlockStore store = BlockStore.open(RUN)) {
      try (BlockKeeper keeper = store.keep(7, new Seen()).orElseThrow()) {
        keeper.article(article("1", "a"));
      }
      assertThat(store.find(7), equalTo(Optional.empty()));
    }
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    Path file;
    try (BlockStore store = BlockStore.open(RUN)) {
      keep(store, List.of(article("1", "a")), false);
      file = store.find(7).orElseThrow();
    }
    assertThat(Files.exists(file), equalTo(false));
    assertThat(BlockStore.of(RUN), equalTo(Optional.empty()));
  }

  private static void keep(BlockStore store, List<Article> articles, boolean rejected)
      throws IOException {
    try (BlockKeeper keeper = store.keep(7, new Seen()).orElseThrow()) {
      for (Article article : articles) {
        keeper.article(article);
        if (rejected) {
          keeper.rejected(Rejected.of("f", 1, RejectedReason.BAD_JSON, "no JSON", new byte[0], 0));
        }
      }
      keeper.finish();
    }
  }

  private static Seen replay(BlockStore store) throws IOException {
    Seen seen = new Seen();
    BlockReplay.read(store.find(7).orElseThrow(), false, 0, seen, bytes -> {});
    return seen;
  }

  private static List<Object> fields(Article article) {
    return List.of(
        article.id(),
        article.url(),
        article.site(),
        article.title(),
        article.published(),
        article.language());
  }

  private static Article article(String id, String text) {
    byte[] line = text.getBytes(StandardCharsets.UTF_8);
    return new Article(
        id,
        "https://بلد.example/" + id,
        "site",
        "عنوان",
        text,
        new Published("2020-01-02T03:04:05Z", 1577934245),
        "und",
        "\u0011\u007F",
        new RecordSource("file-" + id, 77, line, line.length, new RecordFields()));
  }

  private static class Seen implements RecordReceiver {
    final List<String> texts = new ArrayList<>();
    final List<Article> articles = new ArrayList<>();
    int unwanted = -1;

    @Override
    public boolean wantsNext() {
      return texts.size() != unwanted;
    }

    @Override
    public void passed() {
      texts.add("-");
    }

    @Override
    public void article(Article article) {
      texts.add(article.text());
      articles.add(article);
    }

    @Override
    public void rejected(Rejected rejected) {
      texts.add("-");
    }
  }
}
