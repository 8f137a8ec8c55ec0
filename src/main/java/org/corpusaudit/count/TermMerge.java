package org.corpusaudit.count;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.corpusaudit.example.LeastExamples;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.SharingMerge;

/**
 * Adds up the entries of {@link TermStep}; makes the rows of {@code terms/} and {@code facets/},
 * and proposes terms for the vocabulary of pairs and for the list of inflated terms.
 *
 * <p>Shared: {@link CorpusTotals}. Memory: 20 bytes for each site and month of a language, and the
 * partition's candidates for the vocabulary.
 */
public final class TermMerge implements SharingMerge {
  /** The route of the rows of terms. */
  public static final Route ROWS = Route.of("rows");

  /** The route of the rows of facets. */
  public static final Route FACET_ROWS = Route.of("facet rows");

  /** The route to {@link TopTermsMerge}. */
  public static final Route TOP = Route.of("top");

  private final TermSettings settings;

  /** The kernel. */
  public TermMerge(TermSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<Route> routes() {
    return List.of(ROWS, FACET_ROWS, TOP);
  }

  @Override
  public void merge(int key, EntryCursor entries, ByteReader shared, Routes out)
      throws IOException {
    Merge merge = new Merge(CorpusTotals.readFrom(shared), out);
    ByteReader reader = new ByteReader();
    while (entries.next()) {
      merge.entry(entries.read(reader));
    }
    merge.end();
  }

  /** A spelling of a normalised form, with its count. */
  record Spelling(String surface, long count) {}

  private final class Merge {
    private final CorpusTotals totals;
    private final TermRows rows;
    private final FacetRows facets;
    private final TopTerms top;
    private final Routes out;
    private final Map<String, LanguageParts> languages = new TreeMap<>();
    private final LanguageParts all;
    private final List<Spelling> spellings = new ArrayList<>();
    private final LeastExamples examples = new LeastExamples(settings.examples());
    private final ItemSums sums = new ItemSums();
    private final Tallies tallies;
    private String term = "";
    private String language = "";
    private long first;
    private long second;
    private int stretch = ArticleFigures.STRETCHES;
    private boolean any;

    Merge(CorpusTotals totals, Routes out) {
      this.totals = totals;
      this.out = out;
      rows = new TermRows(settings, out);
      facets = new FacetRows(totals.all().tokens(), settings, out);
      top = new TopTerms(settings, totals, out, TOP);
      all = new LanguageParts(totals.all());
      tallies = new Tallies(out.tally());
    }

    void entry(ByteReader reader) {
      String nextTerm = reader.getString();
      String nextLanguage = reader.getString();
      if (!any || !nextTerm.equals(term) || !nextLanguage.equals(language)) {
        endLanguage();
        if (!nextTerm.equals(term)) {
          endTerm();
        }
        any = true;
        term = nextTerm;
        language = nextLanguage;
      }
      switch (reader.getByte()) {
        case TermEntry.COUNTS -> counts(reader);
        case TermEntry.SPELLING -> spelling(reader.getString(), reader.getVarLong());
        default -> examples.add(reader);
      }
    }

    void end() {
      endLanguage();
      endTerm();
      top.end();
      tallies.end();
    }

    private void counts(ByteReader reader) {
      int metIn = reader.getByte();
      sums.raw += reader.getVarLong();
      sums.stripped += reader.getVarLong();
      sums.ofAgencies += reader.getVarLong();
      first += reader.getVarLong();
      second += reader.getVarLong();
      LanguageParts of = language();
      if (of.read(reader, sums, settings.facets() ? all : of) > 0) {
        stretch = Math.min(stretch, metIn);
      }
    }

    private LanguageParts language() {
      return languages.computeIfAbsent(language, l -> new LanguageParts(totals.of(l)));
    }

    private void spelling(String surface, long count) {
      int last = spellings.size() - 1;
      if (last >= 0 && spellings.get(last).surface.equals(surface)) {
        spellings.set(last, new Spelling(surface, spellings.get(last).count + count));
      } else {
        spellings.add(new Spelling(surface, count));
      }
    }

    private void endLanguage() {
      if (!any) {
        return;
      }
      LanguageParts of = language();
      spellings.sort(
          Comparator.comparingLong((Spelling s) -> -s.count).thenComparing(Spelling::surface));
      rows.add(term, language, sums, of, spellings, examples);
      top.add(term, language, sums, first, second);
      facets.language(language, sums, of.tokens());
      tallies.add(sums.count, stretch);
      of.clear();
      spellings.clear();
      examples.clear();
      sums.clear();
      first = 0;
      second = 0;
      stretch = ArticleFigures.STRETCHES;
    }

    private void endTerm() {
      if (any) {
        facets.term(term, all);
        all.clear();
        top.endTerm(term);
        TermFigures.DISTINCT.count(out.tally(), 1);
      }
    }
  }
}
