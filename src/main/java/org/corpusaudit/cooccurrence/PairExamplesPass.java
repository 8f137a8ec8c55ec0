package org.corpusaudit.cooccurrence;

import java.util.Arrays;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.blocks.ArticleDecisions;
import org.corpusaudit.text.CountedForm;
import org.corpusaudit.text.Scope;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.Tokenizer;

/**
 * Looks for examples where pairs were counted as they were met: every article is read and its pairs
 * are made again.
 */
final class PairExamplesPass extends ExamplesPass {
  private final CountedForm.Rules rules;

  PairExamplesPass(PairSettings settings, CountedForm.Rules rules) {
    super(settings);
    this.rules = rules;
  }

  @Override
  Visitor look(ChosenPairs chosen, FoundExamples examples) {
    return new Look(chosen, examples);
  }

  private final class Look implements Visitor {
    private final ChosenPairs chosen;
    private final Scope scope = settings().scope();
    private final FoundExamples examples;
    private final CountedForm form = rules.open();
    private final Tokenizer tokenizer = new Tokenizer();
    private final TokenBuffer tokens = new TokenBuffer();
    private int[] items = new int[1024];

    Look(ChosenPairs chosen, FoundExamples examples) {
      this.chosen = chosen;
      this.examples = examples;
    }

    @Override
    public boolean wantsNext(ArticleDecisions decisions) {
      return !decisions.isRepeated() && !decisions.isDropped();
    }

    @Override
    public void article(int ordinal, Article article, ArticleDecisions decisions) {
      String cleaned = decisions.spans().removeFrom(article.text());
      tokenizer.tokenize(cleaned, article.language(), tokens);
      int size = tokens.size();
      if (items.length < size) {
        items = new int[size * 2];
      }
      for (int i = 0; i < size; i++) {
        form.set(tokens, i, article.language());
        items[i] = chosen.item(form.chars(), form.offset(), form.length(), form.hash());
      }
      examples.startArticle(article.id(), cleaned);
      if (scope.isWindow()) {
        for (int i = 0; i < size; i++) {
          pairsOf(i, Math.min(size, i + scope.size() + 1));
        }
      } else {
        units(size);
      }
      examples.endArticle();
    }

    /** Of each unit's items the first of a kind alone makes pairs: those that are counted. */
    private void units(int size) {
      int from = 0;
      for (int end = 1; end <= size; end++) {
        if (end < size && unit(end) == unit(from)) {
          continue;
        }
        int[] seen = new int[end - from];
        int distinct = 0;
        for (int i = from; i < end; i++) {
          int item = items[i];
          if (item >= 0 && Arrays.stream(seen, 0, distinct).anyMatch(s -> s == item)) {
            items[i] = -1;
          } else if (item >= 0) {
            seen[distinct++] = item;
          }
        }
        for (int i = from; i < end; i++) {
          pairsOf(i, end);
        }
        from = end;
      }
    }

    private void pairsOf(int i, int end) {
      if (items[i] < 0) {
        return;
      }
      for (int j = i + 1; j < end; j++) {
        if (items[j] >= 0) {
          long pair = PairEntry.pair(items[i], items[j], scope.ordered());
          int number = chosen.find(pair);
          if (number >= 0) {
            examples.offer(number, tokens.start(i), tokens.end(j));
          }
        }
      }
    }

    private int unit(int token) {
      return switch (scope.unit()) {
        case SENTENCE -> tokens.sentence(token);
        case PARAGRAPH -> tokens.paragraph(token);
        default -> 0;
      };
    }

    @Override
    public void end() {
      examples.end();
    }
  }
}
