package org.corpusaudit.count;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SortedMap;

/** The parts of {@code summary.json} that come from counting. */
public final class CountSummary {
  private static final double[] QUANTILES = {0, 0.05, 0.25, 0.5, 0.75, 0.95, 1};

  private final SortedMap<String, Long> figures;
  private final CorpusFigures corpus;

  public CountSummary(SortedMap<String, Long> figures) {
    this.figures = figures;
    this.corpus = new CorpusFigures(figures);
  }

  /** The section {@code terms}. */
  public void terms(ObjectNode node) {
    node.put("tokens", figure("terms.tokens"));
    node.put("types", figure("terms.types"));
    node.put("tokensRaw", figure("terms.tokensRaw"));
    node.put("tokensStripped", figure("terms.tokensStripped"));
    node.put("hapaxes", figure("terms.hapaxes"));
    node.put("typeTokenRatio", rounded(corpus.typeTokenRatio()));
    node.put("movingAverageTypeTokenRatio", rounded(corpus.movingAverageRatio()));
    CorpusFigures.Fit zipf = corpus.zipf();
    node.putObject("zipf")
        .put("exponent", rounded(-zipf.slope()))
        .put("determination", rounded(zipf.determination()));
    CorpusFigures.Fit heaps = corpus.heaps();
    node.putObject("heaps")
        .put("beta", rounded(heaps.slope()))
        .put("k", rounded(heaps.slope() == 0 ? 0 : Math.exp(heaps.intercept())))
        .put("determination", rounded(heaps.determination()));
    ArrayNode growth = node.putArray("growth");
    corpus
        .growth()
        .forEach(p -> growth.addObject().put("tokens", p.tokens()).put("types", p.types()));
    ObjectNode lengths = node.putObject("tokensOfArticle");
    for (double quantile : QUANTILES) {
      lengths.put(String.valueOf(quantile), corpus.lengthQuantile(quantile));
    }
    ObjectNode inflated = node.putObject("inflated");
    inflated(inflated.putArray("byBoilerplate"), corpus.inflatedByBoilerplate());
    inflated(inflated.putArray("byDuplicates"), corpus.inflatedByDuplicates());
  }

  /** The sections {@code keptByLanguage}, {@code sites} and {@code months}. */
  public void shares(ObjectNode root) {
    String prefix = "language.kept.";
    ObjectNode languages = root.putObject("keptByLanguage");
    figures
        .subMap(prefix, prefix + Character.MAX_VALUE)
        .forEach((name, kept) -> languages.put(name.substring(prefix.length()), kept));
    root.put("siteCount", figure("sites.count"));
    shares(root.putArray("sites"), corpus.sites());
    shares(root.putArray("months"), corpus.months());
  }

  /** The section {@code cooccurrences}. */
  public void cooccurrences(ObjectNode node) {
    node.put("vocabulary", figure("cooccurrences.vocabulary"));
    node.put("events", figure("cooccurrences.events"));
    node.put("pairs", figure("cooccurrences.pairs"));
    node.put("eventsOfPairs", figure("cooccurrences.pairWeight"));
    ObjectNode inflated = node.putObject("inflated");
    pairs(inflated.putArray("byBoilerplate"), corpus.pairsInflatedByBoilerplate());
    pairs(inflated.putArray("byDuplicates"), corpus.pairsInflatedByDuplicates());
  }

  private static void pairs(ArrayNode list, List<CorpusFigures.InflatedPair> pairs) {
    for (CorpusFigures.InflatedPair pair : pairs) {
      list.addObject()
          .put("a", pair.a())
          .put("b", pair.b())
          .put("countRaw", pair.raw())
          .put("countStripped", pair.stripped())
          .put("count", pair.kept());
    }
  }

  private static void inflated(ArrayNode list, List<CorpusFigures.Inflated> terms) {
    for (CorpusFigures.Inflated term : terms) {
      list.addObject()
          .put("term", term.term())
          .put("language", term.language())
          .put("countRaw", term.raw())
          .put("countStripped", term.stripped())
          .put("count", term.kept());
    }
  }

  private static void shares(ArrayNode list, List<CorpusFigures.Share> shares) {
    for (CorpusFigures.Share share : shares) {
      list.addObject()
          .put("name", share.name())
          .put("articles", share.articles())
          .put("kept", share.kept())
          .put("tokens", share.tokens())
          .put("duplicateShare", rounded(1 - ratio(share.kept(), share.articles())))
          .put("boilerplateShare", rounded(ratio(share.strippedChars(), share.chars())));
    }
  }

  private long figure(String name) {
    return figures.getOrDefault(name, 0L);
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}
