package org.corpusaudit.boilerplate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ContentSignatureTest {
  private final ContentSignature signature = new ContentSignature();

  @Test
  void copiesOfAnArticleAreAlikeWhateverTheirOrder() {
    long[] elements = new SplittableRandom(1).longs(300).toArray();
    long forwards = of(elements, 0, 300);
    signature.reset();
    for (int i = 299; i >= 0; i--) {
      signature.add(elements[i]);
    }

    assertThat(signature.value(), is(forwards));
    assertThat(ContentSignature.alike(forwards, of(elements, 10, 300)), is(true));
  }

  /** Of two sets with Jaccard J the signatures agree in about (1 + 15 J) of 16 places. */
  @Test
  void nearCopiesAreAlikeAndOtherArticlesAreNot() {
    SplittableRandom random = new SplittableRandom(2);
    int near = 0;
    int embedding = 0;
    int foreign = 0;
    for (int run = 0; run < 2_000; run++) {
      long[] elements = random.longs(900).toArray();
      long article = of(elements, 0, 300);
      near += ContentSignature.alike(article, of(elements, 20, 310)) ? 1 : 0; // J 0.90
      embedding += ContentSignature.alike(article, of(elements, 150, 750)) ? 1 : 0; // J 0.20
      foreign += ContentSignature.alike(article, of(elements, 300, 600)) ? 1 : 0; // J 0
    }

    assertThat(near, greaterThan(1_980));
    assertThat(embedding, lessThan(100));
    assertThat(foreign, is(0));
  }

  @Test
  void aTextOfFewElementsHasASignatureToo() {
    long[] elements = {5, -7};

    assertThat(ContentSignature.alike(of(elements, 0, 2), of(elements, 0, 2)), is(true));
    assertThat(of(elements, 0, 0), is(0L));
  }

  private long of(long[] elements, int from, int to) {
    signature.reset();
    for (int i = from; i < to; i++) {
      signature.add(elements[i]);
    }
    return signature.value();
  }
}
