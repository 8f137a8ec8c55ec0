package org.corpusaudit.corpus.blocks;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Published;
import org.corpusaudit.corpus.RecordFields;
import org.corpusaudit.corpus.RecordSource;
import org.corpusaudit.page.EntrySorter;
import org.corpusaudit.page.Progress;
import org.junit.jupiter.api.Test;

class BlockVisitTest {
  private static final Article ARTICLE =
      new Article(
          "news/7",
          "",
          "",
          "",
          "A text.",
          new Published("", 0),
          "en",
          "",
          new RecordSource("news", 0, new byte[0], 0, new RecordFields()));

  private static BlockVisit visit(RuntimeException fault, LargeArticles large) throws IOException {
    ArticlePass.Visitor visitor =
        (ordinal, article, decisions) -> {
          throw fault;
        };
    return new BlockVisit(new EntrySorter().sorted(), visitor, large, Progress.of("Some"));
  }

  @Test
  void theArticleAtWhichAPassFailsIsNamed() throws IOException {
    RuntimeException fault = new ArrayIndexOutOfBoundsException("Index 1 out of bounds");
    try (LargeArticles large = new LargeArticles()) {
      BlockVisit visit = visit(fault, large);
      IOException failure = assertThrows(IOException.class, () -> visit.article(ARTICLE));
      assertThat(failure.getMessage(), containsString("news/7"));
      assertThat(failure.getMessage(), containsString("Index 1 out of bounds"));
      assertThat(failure.getCause(), is(sameInstance(fault)));
    }
  }

  @Test
  void aDiskThatFailsIsNoArticlesFault() throws IOException {
    RuntimeException full = new UncheckedIOException(new IOException("No space left on device"));
    try (LargeArticles large = new LargeArticles()) {
      BlockVisit visit = visit(full, large);
      assertThat(
          assertThrows(UncheckedIOException.class, () -> visit.article(ARTICLE)),
          is(sameInstance(full)));
    }
  }
}
