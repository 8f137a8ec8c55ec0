package org.corpusaudit.count;

import java.util.HashMap;
import java.util.Map;
import org.corpusaudit.measure.Keyness;
import org.corpusaudit.output.Tsv;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.LeastEntries;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.Normalizer;
import org.corpusaudit.text.StopWords;
import org.corpusaudit.text.TokenClass;
import org.corpusaudit.text.VocabularyChoice;

/**
 * What one partition proposes to {@link TopTermsMerge}: its terms with the most documents, as many
 * as the whole vocabulary may have, and the terms that boilerplate and duplicates inflate most.
 *
 * <p>The vocabulary takes words, hashtags and mentions; numbers, addresses and emoji are left out,
 * and function words unless they are asked for. A term of several languages is a function word if
 * it is one in the language that has it in the most documents.
 */
final class TopTerms {
  /** Terms on each list of inflated terms. */
  static final int INFLATED = 50;

  private final TermSettings settings;
  private final CorpusTotals totals;
  private final Routes out;
  private final Route route;
  private final VocabularyChoice.Proposals vocabulary;
  private final LeastEntries furniture = new LeastEntries(INFLATED);
  private final LeastEntries syndication = new LeastEntries(INFLATED);
  private final Map<String, StopWords> stopWords = new HashMap<>();
  private final Normalizer normalizer;
  private final TermClass termClass = new TermClass();
  private final ByteWriter entry = new ByteWriter();
  private long documents;
  private long first;
  private long second;
  private long mostDocuments;
  private String mainLanguage = "";

  TopTerms(TermSettings settings, CorpusTotals totals, Routes out, Route route) {
    this.settings = settings;
    this.totals = totals;
    this.out = out;
    this.route = route;
    vocabulary = new VocabularyChoice.Proposals(settings.vocabulary());
    normalizer = new Normalizer(settings.normalization());
  }

  void add(String term, String language, ItemSums sums, long firstMargin, long secondMargin) {
    documents += sums.documents;
    first += firstMargin;
    second += secondMargin;
    if (sums.documents > mostDocuments) {
      mostDocuments = sums.documents;
      mainLanguage = language;
    }
    long stripped = totals.strippedTokens();
    long kept = totals.all().tokens();
    inflated(
        furniture,
        TopTermsMerge.FURNITURE,
        term,
        language,
        sums,
        new Difference(sums.raw, totals.rawTokens(), sums.stripped, stripped));
    inflated(
        syndication,
        TopTermsMerge.SYNDICATION,
        term,
        language,
        sums,
        new Difference(sums.stripped, stripped, sums.count, kept));
  }

  void endTerm(String term) {
    vocabulary.offer(term, documents, first, second, this::isContent);
    documents = 0;
    first = 0;
    second = 0;
    mostDocuments = 0;
    mainLanguage = "";
  }

  void end() {
    vocabulary.send(out, route);
    furniture.send(out, route, 0);
    syndication.send(out, route, 0);
  }

  /** A view of the counts and the one after it, which lacks what was taken out. */
  private record Difference(long before, long tokensBefore, long after, long tokensAfter) {
    /** Log-likelihood of what was taken out against what stayed. */
    double score() {
      long removed = before - after;
      long tokensRemoved = tokensBefore - tokensAfter;
      // At the edges of a cut two words can become one: such rare terms are not inflated.
      boolean inflated = removed > 0 && removed <= tokensRemoved;
      return inflated ? new Keyness(removed, tokensRemoved, after, tokensAfter).logLikelihood() : 0;
    }
  }

  private void inflated(
      LeastEntries best,
      int kind,
      String term,
      String language,
      ItemSums sums,
      Difference difference) {
    double score = difference.score();
    if (score > 0) {
      entry.reset().putByte(kind).putLong(Tsv.descending(score));
      entry.putString(term).putString(language);
      entry.putVarLong(sums.raw).putVarLong(sums.stripped).putVarLong(sums.count);
      if (best.wants(entry)) {
        best.add(entry);
      }
    }
  }

  private boolean isContent(String term) {
    TokenClass found = termClass.of(term, mainLanguage);
    boolean words =
        found == TokenClass.WORD || found == TokenClass.HASHTAG || found == TokenClass.MENTION;
    return words && (settings.stopWords() || !isStopWord(term));
  }

  private boolean isStopWord(String term) {
    StopWords list = stopWords.computeIfAbsent(mainLanguage, StopWords::of);
    return list.contains(term) || list.contains(normalizer.normalize(term, mainLanguage));
  }
}
