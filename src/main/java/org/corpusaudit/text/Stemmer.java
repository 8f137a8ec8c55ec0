package org.corpusaudit.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * The stem of a term by Lucene's stemmer for a language (for Arabic: light10 of Larkey, Ballesteros
 * and Connell, 2007). Stems are lossy, they merge unrelated words (light10 makes الله and له one),
 * so they are made only on request. Not thread-safe; 1 to 3 µs a term.
 */
public final class Stemmer {
  private static final Map<String, Supplier<Analyzer>> ANALYZERS =
      Map.ofEntries(
          Map.entry("ar", () -> new ArabicAnalyzer(CharArraySet.EMPTY_SET)),
          Map.entry("bg", () -> new BulgarianAnalyzer(CharArraySet.EMPTY_SET)),
          Map.entry("bn", () -> new BengaliAnalyzer(CharArraySet.EMPTY_SET)),
          Map.entry("ckb", () -> new SoraniAnalyzer(CharArraySet.EMPTY_SET)),
          Map.entry("cs", () -> new CzechAnalyzer(CharArraySet.EMPTY_SET)),
          Map.entry("da", () -> new DanishAnalyzer(CharArraySet.EMPTY_SET)),
          Map.entry("de", () -> new GermanAnalyzer(CharArraySet.EMPTY_SET)),
          Map.entry("el", () -> new GreekAnalyzer(CharArraySet.EMPTY_SET)),
          Map.entry("en", () -> new EnglishAnalyzer(CharArraySet.EMPTY_SET)),
          Map.entry("es", () -> new SpanishAnalyzer(CharArraySet.EMPTY_SET)),
          Map.entry("fa", () -> new PersianAnalyzer(CharArraySet.EMPTY_SET)),
          Map.entry("fi", () -> new FinnishAnalyzer(CharArraySet.EMPTY_SET)),
          Map.entry("fr", () -> new FrenchAnalyzer(CharArraySet.EMPTY_SET)),
          Map.entry("hi", () -> new HindiAnalyzer(CharArraySet.EMPTY_SET)),
          Map.entry("hu", () -> new HungarianAnalyzer(CharArraySet.EMPTY_SET)),
          Map.entry("id", () -> new IndonesianAnalyzer(CharArraySet.EMPTY_SET)),
          Map.entry("it", () -> new ItalianAnalyzer(CharArraySet.EMPTY_SET)),
          Map.entry("nl", () -> new DutchAnalyzer(CharArraySet.EMPTY_SET)),
          Map.entry("no", () -> new NorwegianAnalyzer(CharArraySet.EMPTY_SET)),
          Map.entry("pt", () -> new PortugueseAnalyzer(CharArraySet.EMPTY_SET)),
          Map.entry("ro", () -> new RomanianAnalyzer(CharArraySet.EMPTY_SET)),
          Map.entry("ru", () -> new RussianAnalyzer(CharArraySet.EMPTY_SET)),
          Map.entry("sv", () -> new SwedishAnalyzer(CharArraySet.EMPTY_SET)),
          Map.entry("tr", () -> new TurkishAnalyzer(CharArraySet.EMPTY_SET)));

  private final Analyzer analyzer;

  private Stemmer(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** Languages that have a stemmer. */
  public static Set<String> languages() {
    return new TreeSet<>(ANALYZERS.keySet());
  }

  /**
   * The stemmer of a language.
   *
   * @throws IllegalArgumentException where there is none; {@link #languages()} lists them
   */
  public static Stemmer of(String language) {
    Supplier<Analyzer> analyzer = ANALYZERS.get(language);
    if (analyzer == null) {
      throw new IllegalArgumentException(
          "no stemmer for the language \"" + language + "\"; there is one for " + languages());
    }
    return new Stemmer(analyzer.get());
  }

  /** The stem of a term; a term that is no single word for the stemmer is returned as it is. */
  public String stem(String term) {
    try (TokenStream words = analyzer.tokenStream("", term)) {
      CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
      words.reset();
      String stem = words.incrementToken() ? word.toString() : term;
      boolean single = !words.incrementToken();
      words.end();
      return single && !stem.isEmpty() ? stem : term;
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string failed", e);
    }
  }
}
