package org.corpusaudit.collocation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.corpusaudit.concordance.Document;
import org.corpusaudit.concordance.DocumentScan;
import org.corpusaudit.text.CountedForm;
import org.corpusaudit.text.Scope;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.Tokenizer;

/**
 * Counts in the documents of one shard how often the word and each partner stand together, by the
 * scope in which the audit counted them, and on which side; and keeps lines. Events are counted as
 * {@code cooccurrence/PairStep} counts them, so that their number is the row's {@code count} where
 * events have no weights. Not thread-safe.
 */
final class Neighbours implements DocumentScan.Reader {
  /**
   * What is counted.
   *
   * @param places finds word and partners
   * @param partners the partners
   * @param numbers the items' numbers, 0 for the word
   * @param scope how near they stand
   * @param runs n-grams of the word by their terms, numbered from 0
   * @param sizes the lengths of these
   * @param form the form of their terms
   * @param lines that are kept of each
   * @param seed which they are
   * @param context characters on each side of a line
   */
  record Wanted(
      ItemPlaces places,
      List<Partner> partners,
      Map<String, Integer> numbers,
      Scope scope,
      Map<String, Integer> runs,
      int[] sizes,
      CountedForm.Rules form,
      int lines,
      long seed,
      int context) {}

  private final Wanted wanted;
  private final ItemPlaces.Finder finder;
  private final Scope scope;
  private final int[] before;
  private final int[] after;
  private final Together[] together;
  private final Together[] ofRuns;
  private final long[] inDocument;
  private final int[] lastWord;
  private final CountedForm form;
  private final Tokenizer tokenizer = new Tokenizer();
  private final TokenBuffer tokens = new TokenBuffer();
  private int[] items = new int[1024];
  private int[] ends = new int[1024];
  private long documents;
  private long occurrences;

  Neighbours(Wanted wanted) {
    this.wanted = wanted;
    finder = wanted.places().open();
    scope = wanted.scope();
    form = wanted.form().open();
    int size = wanted.partners().size();
    together = new Together[size];
    inDocument = new long[size];
    lastWord = new int[size];
    before = new int[size + 1];
    after = new int[size + 1];
    Arrays.fill(before, -1);
    Arrays.fill(after, -1);
    for (int i = 0; i < size; i++) {
      together[i] = new Together(wanted.lines(), wanted.seed());
      Partner partner = wanted.partners().get(i);
      int number = wanted.numbers().get(partner.item());
      if (partner.side() != Side.AFTER) {
        before[number] = i;
      }
      if (partner.side() != Side.BEFORE) {
        after[number] = i;
      }
    }
    ofRuns = new Together[wanted.runs().size()];
    for (int i = 0; i < ofRuns.length; i++) {
      ofRuns[i] = new Together(wanted.lines(), wanted.seed());
    }
  }

  @Override
  public void document(Document document) {
    tokenizer.tokenize(document.text(), document.language(), tokens);
    if (items.length < tokens.size()) {
      items = new int[tokens.size() * 2];
      ends = new int[tokens.size() * 2];
    }
    if (!finder.find(document, tokens, items, ends)) {
      return;
    }
    documents++;
    Arrays.fill(inDocument, 0);
    Arrays.fill(lastWord, -1);
    for (int i = 0; i < tokens.size(); i++) {
      if (items[i] == 0) {
        occurrences++;
        runs(document, i);
      }
    }
    if (scope.isWindow()) {
      windows(document);
    } else {
      units(document);
    }
    for (int i = 0; i < together.length; i++) {
      if (inDocument[i] > 0) {
        together[i].addDocument();
      }
    }
  }

  private void windows(Document document) {
    for (int i = 0; i < tokens.size(); i++) {
      if (items[i] != 0) {
        continue;
      }
      for (int j = Math.max(0, i - scope.size()); j < i; j++) {
        if (items[j] > 0 && before[items[j]] >= 0) {
          together[before[items[j]]].addLeft(1);
          event(document, i, before[items[j]]);
        }
      }
      int end = Math.min(tokens.size() - 1, i + scope.size());
      for (int j = i + 1; j <= end; j++) {
        if (items[j] >= 0 && after[items[j]] >= 0) {
          together[after[items[j]]].addRight(1);
          event(document, i, after[items[j]]);
          if (items[j] == 0 && !scope.ordered()) {
            together[after[0]].addLeft(1); // From where the other one stands.
          }
        }
      }
    }
  }

  private void event(Document document, int word, int partner) {
    together[partner].addEvents(1);
    inDocument[partner]++;
    if (lastWord[partner] != word) {
      lastWord[partner] = word;
      offer(together[partner], document, tokens.start(word), ends[word]);
    }
  }

  private void units(Document document) {
    int from = 0;
    for (int i = 1; i <= tokens.size(); i++) {
      if (i == tokens.size() || unit(i) != unit(from)) {
        unit(document, from, i);
        from = i;
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

  private void unit(Document document, int from, int to) {
    int first = -1;
    int last = -1;
    for (int i = from; i < to; i++) {
      if (items[i] == 0) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0) {
      return;
    }
    int[] least = new int[together.length];
    int[] most = new int[together.length];
    Arrays.fill(least, -1);
    for (int i = from; i < to; i++) {
      if (items[i] > 0 && after[items[i]] >= 0) {
        int partner = after[items[i]];
        least[partner] = least[partner] < 0 ? i : least[partner];
        most[partner] = i;
      }
    }
    for (int partner = 0; partner < least.length; partner++) {
      if (least[partner] >= 0) {
        together[partner].addLeft(least[partner] < last ? 1 : 0);
        together[partner].addRight(most[partner] > first ? 1 : 0);
        event(document, first, partner);
      }
    }
  }

  /** The n-grams around a place of the word, each once, by its first word that is the word. */
  private void runs(Document document, int word) {
    for (int n : wanted.sizes()) {
      for (int start = Math.max(0, word - n + 1); start <= word; start++) {
        if (start + n <= tokens.size()
            && isFirst(start, word)
            && tokens.isWithinSentence(start, n)) {
          Integer run = wanted.runs().get(terms(document, start, n));
          if (run != null) {
            ofRuns[run].addEvents(1);
            offer(ofRuns[run], document, tokens.start(start), tokens.end(start + n - 1));
          }
        }
      }
    }
  }

  private boolean isFirst(int start, int word) {
    for (int i = start; i < word; i++) {
      if (items[i] == 0) {
        return false;
      }
    }
    return true;
  }

  private String terms(Document document, int start, int n) {
    StringBuilder terms = new StringBuilder();
    for (int i = start; i < start + n; i++) {
      form.set(tokens, i, document.language());
      terms.append(i == start ? "" : " ").append(form.chars(), form.offset(), form.length());
    }
    return terms.toString();
  }

  private void offer(Together to, Document document, int start, int end) {
    to.offer(document, start, end, wanted.context());
  }

  void add(Neighbours other) {
    for (int i = 0; i < together.length; i++) {
      together[i].add(other.together[i]);
    }
    for (int i = 0; i < ofRuns.length; i++) {
      ofRuns[i].add(other.ofRuns[i]);
    }
    documents += other.documents;
    occurrences += other.occurrences;
  }

  Together of(int partner) {
    return together[partner];
  }

  Together ofRun(int run) {
    return ofRuns[run];
  }

  /** Articles that have the word. */
  long documents() {
    return documents;
  }

  /** Its occurrences. */
  long occurrences() {
    return occurrences;
  }
}
