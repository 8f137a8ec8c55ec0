package org.corpusaudit.pipeline;

import org.corpusaudit.cooccurrence.PairStep;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.SharingPass;
import org.corpusaudit.count.TermSettings;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.CountedForm;
import org.corpusaudit.text.Scope;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.Tokenizer;
import org.corpusaudit.text.Vocabulary;

/** Counts the pairs of terms in the kept, cleaned articles, once the vocabulary is known. */
final class PairPass implements SharingPass {
  static final int TERM_PAIRS = 1;

  private final TermSettings settings;

  PairPass(TermSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "5 pairs";
  }

  @Override
  public int routes() {
    return 2;
  }

  @Override
  public Visitor open(int block, Partitioning partitioning, ByteReader shared, Routes out) {
    return new Count(
        Vocabulary.readFrom(shared), new PairStep(settings.scope(), partitioning, out, TERM_PAIRS));
  }

  private final class Count implements Visitor {
    private final Vocabulary vocabulary;
    private final PairStep pairs;
    private final ArticleDecisions decisions = new ArticleDecisions();
    private final CountedForm form =
        new CountedForm(settings.normalized(), settings.normalization());
    private final Tokenizer tokenizer = new Tokenizer();
    private final TokenBuffer tokens = new TokenBuffer();
    private int[] items = new int[1024];

    Count(Vocabulary vocabulary, PairStep pairs) {
      this.vocabulary = vocabulary;
      this.pairs = pairs;
    }

    @Override
    public void articleDecision(int kind, ByteReader payload) {
      decisions.take(kind, payload);
    }

    @Override
    public void article(int ordinal, Article article) {
      if (!decisions.isRepeated() && !decisions.isDropped()) {
        keep(decisions.spans().removeFrom(article.text()), article.language());
      }
      decisions.reset();
    }

    private void keep(String text, String language) {
      tokenizer.tokenize(text, language, tokens);
      int size = tokens.size();
      if (items.length < size) {
        items = new int[size * 2];
      }
      for (int i = 0; i < size; i++) {
        form.set(tokens, i, language);
        items[i] = vocabulary.find(form.chars(), form.offset(), form.length(), form.hash());
      }
      Scope.Unit unit = settings.scope().unit();
      if (settings.scope().isWindow()) {
        pairs.article(items, size);
        return;
      }
      int from = 0;
      for (int i = 1; i <= size; i++) {
        if (i == size || unit(unit, i) != unit(unit, from)) {
          pairs.unit(items, from, i);
          from = i;
        }
      }
    }

    private int unit(Scope.Unit unit, int token) {
      return switch (unit) {
        case SENTENCE -> tokens.sentence(token);
        case PARAGRAPH -> tokens.paragraph(token);
        default -> 0;
      };
    }

    @Override
    public void end() {
      pairs.flush();
    }
  }
}
