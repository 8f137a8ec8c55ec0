package org.corpusaudit.corpus.blocks;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.corpusaudit.corpus.ArticleMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(200)
class LargeArticlesTest {
  private static final String LARGE = "x".repeat(ArticleMemory.LARGE_CHARS);

  @Test
  void oneVisitAtATimeHoldsALargeArticle() throws Exception {
    CompletableFuture<Boolean> second = new CompletableFuture<>();
    try (LargeArticles one = new LargeArticles()) {
      one.await(LARGE);
      one.await(LARGE); // Once inside a visit waits for none.
      Thread other =
          new Thread(
              () -> {
                try (LargeArticles two = new LargeArticles()) {
                  two.await("small");
                  two.await(LARGE);
                  second.complete(true);
                } catch (java.io.IOException e) {
                  second.completeExceptionally(e);
                }
              });
      other.start();
      while (other.getState() != Thread.State.WAITING) {
        Thread.sleep(1);
      }
      assertThat(second.isDone(), is(false));
    }
    assertThat(second.get(10, TimeUnit.SECONDS), is(true));
  }
}
