package org.corpusaudit.count;

import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.example.ExampleTable;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.CountedForm;
import org.corpusaudit.text.Scope;
import org.corpusaudit.text.ScopeMargins;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.Tokenizer;
import org.corpusaudit.text.VocabularyChoice;

/**
 * Counts the terms of a block's articles. Three views: the original text, the stripped text, and
 * the stripped text of kept articles alone; the last by site and month, and with the margins that
 * the measures of pairs need.
 *
 * <p>Counts are summed in a table and sent whenever it holds {@value #BUDGET_BYTES} bytes: one
 * entry for each term and language. Not thread-safe.
 */
public final class TermStep {
  /** The route of terms, to {@link TermMerge}. */
  public static final Route TERMS = Route.of("terms");

  /** The route of the totals of sites and months, to {@link TotalsMerge}. */
  public static final Route TOTALS = Route.of("totals");

  /** The route of n-grams, to {@link NgramMerge}. */
  public static final Route NGRAMS = Route.of("n-grams");

  /** The route of terms with their places in n-grams, to {@link NgramMargins}. */
  public static final Route NGRAM_PLACES = Route.of("n-gram places");

  /** The route of the number of events, which meets the candidates of {@link TopTermsMerge}. */
  public static final Route EVENTS = Route.of("events");

  /** All of them. */
  public static final List<Route> ROUTES = List.of(TERMS, TOTALS, NGRAMS, NGRAM_PLACES, EVENTS);

  private static final long BUDGET_BYTES = 32L << 20;

  /** N-grams of one article that are counted at once: some 200 bytes each. */
  public static final int MOST_NGRAMS = 1 << 18;

  private final TermSettings settings;
  private final Routes out;
  private final CountedForm form;
  private final ScopeMargins margins;
  private final Tokenizer tokenizer = new Tokenizer();
  private final TokenBuffer tokens = new TokenBuffer();
  private final TermTable terms = new TermTable();
  private final TermTable spellings = new TermTable();
  private final ExampleTable examples;
  private final Cells cells = new Cells();
  private final CorpusTotals.Step totals;
  private final ArticleFigures figures;
  private final NgramStep ngrams;
  private final List<String> languages = new ArrayList<>();
  private final ByteWriter entry = new ByteWriter();
  private int[] termsOfArticle = new int[1024];
  private int units;
  private long events;

  /** A step for one block. */
  public TermStep(TermSettings settings, int block, Routes out) {
    this(settings, block, out, MOST_NGRAMS);
  }

  /**
   * A step for one block.
   *
   * @param mostNgrams of one article that are counted at once; rows are the same for any
   */
  public TermStep(TermSettings settings, int block, Routes out, int mostNgrams) {
    this.settings = settings;
    this.out = out;
    form = new CountedForm(settings.normalized(), settings.normalization());
    margins = new ScopeMargins(settings.scope());
    examples = new ExampleTable(settings.examples());
    totals = new CorpusTotals.Step(out);
    ngrams = new NgramStep(settings.ngrams(), out, languages, cells, mostNgrams);
    figures = new ArticleFigures(out.tally(), block, out.partitioning().blocks());
  }

  /**
   * Counts one article.
   *
   * @param cleaned its text without boilerplate
   * @param kept whether it is the one of its near-duplicates that counts
   * @return tokens of the cleaned text
   */
  public int article(Article article, String cleaned, boolean kept) {
    return article(article, cleaned, kept, false);
  }

  /** The same, of an article that may be an agency's copy. */
  public int article(Article article, String cleaned, boolean kept, boolean ofAgency) {
    String language = article.language();
    int group = group(language);
    boolean same = article.text().equals(cleaned);
    if (!same) {
      tokenizer.tokenize(article.text(), language, tokens);
      view(group, language, 1, 0);
    }
    int raw = tokens.size();
    tokenizer.tokenize(cleaned, language, tokens);
    int size = tokens.size();
    raw = same ? size : raw;
    TermFigures.TOKENS_RAW.count(out.tally(), raw);
    TermFigures.TOKENS_STRIPPED.count(out.tally(), size);
    totals.article(article, cleaned.length(), kept, raw, size);
    if (kept) {
      keep(article, cleaned, group, same ? 1 : 0, ofAgency ? 1 : 0);
    } else {
      view(group, language, same ? 1 : 0, 1);
    }
    long held = terms.heldBytes() + spellings.heldBytes() + ngrams.heldBytes();
    if (held + examples.heldBytes() >= BUDGET_BYTES) {
      flush();
    }
    return size;
  }

  /** The tokens of the last article's cleaned text, until the next article. */
  public TokenBuffer tokens() {
    return tokens;
  }

  /** Sends all that is held; to be called after the last article. */
  public void end() {
    flush();
    totals.flush();
    out.to(EVENTS).send(0, VocabularyChoice.events(entry, events));
  }

  private void view(int group, String language, int inRaw, int inStripped) {
    for (int i = 0; i < tokens.size(); i++) {
      terms.view(term(group, language, i), inRaw, inStripped);
      ngrams.token(form, tokens.sentence(i));
    }
    ngrams.endOther(group, inRaw, inStripped);
  }

  private void keep(Article article, String cleaned, int group, int inRaw, int inAgency) {
    String language = article.language();
    int cell = cells.of(article.site(), article.published());
    terms.startArticle(cell);
    if (examples.isOn()) {
      examples.startArticle(article.id(), cleaned);
    }
    int size = tokens.size();
    Scope scope = settings.scope();
    if (termsOfArticle.length < size) {
      termsOfArticle = new int[size + size / 8];
    }
    for (int i = 0; i < size; i++) {
      int term = term(group, language, i);
      termsOfArticle[i] = term;
      terms.view(term, inRaw, 1);
      terms.agency(term, inAgency);
      ngrams.token(form, tokens.sentence(i));
      terms.occurrence(term);
      examples.offer(term, form.hash(), tokens.start(i), tokens.end(i));
      if (form.isNormalized()) {
        char[] key = form.spelling();
        spellings.view(spellings.find(group, key, 0, key.length, form.spellingHash()), 1, 0);
      }
      if (scope.isWindow()) {
        long first = margins.first(i, size);
        terms.margins(term, first, scope.ordered() ? margins.second(i, size) : first);
        events += first;
      } else {
        terms.unit(term, units + 1 + unit(scope.unit(), i));
      }
    }
    ngrams.endKept(group, cell, inRaw);
    if (ngrams.isOn()) {
      totals.ngrams(article, ngrams);
    }
    if (!scope.isWindow() && size > 0) {
      int added = 1 + unit(scope.unit(), size - 1);
      units += added;
      events += added;
    }
    figures.article(termsOfArticle, size, terms.size());
  }

  private int unit(Scope.Unit unit, int token) {
    return switch (unit) {
      case SENTENCE -> tokens.sentence(token);
      case PARAGRAPH -> tokens.paragraph(token);
      default -> 0;
    };
  }

  private int term(int group, String language, int token) {
    form.set(tokens, token, language);
    return terms.find(group, form.chars(), form.offset(), form.length(), form.hash());
  }

  private int group(String language) {
    int group = languages.indexOf(language);
    if (group < 0) {
      languages.add(language);
      group = languages.size() - 1;
    }
    return group;
  }

  private void flush() {
    Postings postings = terms.summed();
    for (int term = 0; term < terms.size(); term++) {
      String language = languages.get(terms.group(term));
      int to =
          TermEntry.start(entry, terms.term(term), language, TermEntry.COUNTS, out.partitioning());
      entry.putByte(figures.stretch());
      entry.putVarLong(terms.raw(term)).putVarLong(terms.stripped(term));
      entry.putVarLong(terms.ofAgencies(term));
      entry.putVarLong(terms.first(term)).putVarLong(terms.second(term));
      LanguageParts.write(entry, postings, term, cells);
      out.to(TERMS).send(to, entry);
      if (examples.size(term) > 0) {
        TermEntry.start(entry, terms.term(term), language, TermEntry.EXAMPLES, out.partitioning());
        examples.write(entry, term);
        out.to(TERMS).send(to, entry);
      }
    }
    for (int spelling = 0; spelling < spellings.size(); spelling++) {
      String key = spellings.term(spelling);
      int tab = key.indexOf('\t');
      String language = languages.get(spellings.group(spelling));
      int to =
          TermEntry.start(
              entry, key.substring(0, tab), language, TermEntry.SPELLING, out.partitioning());
      entry.putString(key.substring(tab + 1)).putVarLong(spellings.raw(spelling));
      out.to(TERMS).send(to, entry);
    }
    ngrams.flush();
    terms.clear();
    spellings.clear();
    examples.clear();
  }
}
