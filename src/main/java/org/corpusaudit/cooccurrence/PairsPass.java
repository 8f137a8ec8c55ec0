package org.corpusaudit.cooccurrence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.blocks.ArticleDecisions;
import org.corpusaudit.corpus.blocks.SharingPass;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.CountedForm;
import org.corpusaudit.text.Scope;
import org.corpusaudit.text.Spans;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.Tokenizer;
import org.corpusaudit.text.Vocabulary;

/**
 * Counts the pairs of terms once the vocabulary is known: in the kept, cleaned articles, and apart
 * from them in dropped articles and in what was stripped.
 */
public final class PairsPass implements SharingPass {

  private final Scope scope;
  private final CountedForm.Rules rules;

  /** A pass over terms of a form, whose pairs are counted in a scope. */
  public PairsPass(Scope scope, CountedForm.Rules rules) {
    this.scope = scope;
    this.rules = rules;
  }

  @Override
  public List<Route> routes() {
    return List.of(PairStep.PAIRS);
  }

  @Override
  public boolean needsRecords() {
    return false;
  }

  @Override
  public Visitor open(int block, ByteReader shared, Routes out) {
    return new Count(Vocabulary.readFrom(shared), out);
  }

  private final class Count implements Visitor {
    private final Vocabulary vocabulary;
    private final Map<PairView, PairStep> steps = new EnumMap<>(PairView.class);
    private final Routes out;
    private final CountedForm form = rules.open();
    private final Tokenizer tokenizer = new Tokenizer();
    private final TokenBuffer tokens = new TokenBuffer();
    private int[] items = new int[1024];

    Count(Vocabulary vocabulary, Routes out) {
      this.vocabulary = vocabulary;
      this.out = out;
    }

    @Override
    public boolean wantsNext(ArticleDecisions decisions) {
      return !decisions.isRepeated();
    }

    @Override
    public void article(int ordinal, Article article, ArticleDecisions decisions) {
      Spans spans = decisions.spans();
      PairView view = decisions.isDropped() ? PairView.DROPPED : PairView.KEPT;
      count(view, spans.removeFrom(article.text()), article.language());
      for (int i = 0; i < spans.size(); i++) {
        String piece = article.text().substring(spans.start(i), spans.end(i));
        count(PairView.FURNITURE, piece, article.language());
      }
    }

    private void count(PairView view, String text, String language) {
      PairStep pairs = steps.computeIfAbsent(view, v -> new PairStep(scope, v, out));
      tokenizer.tokenize(text, language, tokens);
      int size = tokens.size();
      if (items.length < size) {
        items = new int[size * 2];
      }
      for (int i = 0; i < size; i++) {
        form.set(tokens, i, language);
        items[i] = vocabulary.find(form.chars(), form.offset(), form.length(), form.hash());
      }
      Scope.Unit unit = scope.unit();
      if (scope.isWindow()) {
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
      steps.values().forEach(PairStep::flush);
    }
  }
}
