package org.corpusaudit.count;

import java.util.Map;
import java.util.TreeMap;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Routes;

/**
 * How many tokens the kept articles have by language, site and month: what shares and dispersion
 * are measured against. Packed into one entry for all partitions of {@link TermMerge}: about 30
 * bytes for each site and month of a language, 3 MB for 100,000 sites.
 */
final class CorpusTotals {
  private final Map<String, Part> languages = new TreeMap<>();
  private final Part all = new Part();
  private long rawTokens;
  private long strippedTokens;

  /** Reads what {@link #writeTo} wrote; an empty entry is an empty corpus. */
  static CorpusTotals readFrom(ByteReader in) {
    CorpusTotals totals = new CorpusTotals();
    if (in.remaining() == 0) {
      return totals;
    }
    totals.addViews(in.getVarLong(), in.getVarLong());
    for (int left = in.getVarInt(); left > 0; left--) {
      String language = in.getString();
      for (int n = 2; n <= NgramStep.MOST; n++) {
        totals.addNgrams(language, n, in.getVarLong());
      }
      for (int sites = in.getVarInt(); sites > 0; sites--) {
        totals.add(language, in.getString(), Cells.NO_MONTH, in.getVarLong(), true, false);
      }
      for (int months = in.getVarInt(); months > 0; months--) {
        totals.add(language, "", in.getVarInt(), in.getVarLong(), false, true);
      }
    }
    return totals;
  }

  /** Adds the tokens of a cell. */
  void add(String language, String site, int month, long tokens) {
    add(language, site, month, tokens, true, true);
  }

  /** Adds n-grams of a language. */
  void addNgrams(String language, int n, long amount) {
    languages.computeIfAbsent(language, unused -> new Part()).ngrams[n] += amount;
  }

  private void add(
      String language, String site, int month, long tokens, boolean bySite, boolean byMonth) {
    Part part = languages.computeIfAbsent(language, unused -> new Part());
    if (bySite) {
      part.tokens += tokens;
      all.tokens += tokens;
      part.sites.add(Cells.siteHash(site), site, tokens);
      all.sites.add(Cells.siteHash(site), site, tokens);
    }
    if (byMonth) {
      part.months.add(month, Cells.monthName(month), tokens);
      all.months.add(month, Cells.monthName(month), tokens);
    }
  }

  /** Packs all. */
  void writeTo(ByteWriter out) {
    out.putVarLong(rawTokens).putVarLong(strippedTokens).putVarLong(languages.size());
    languages.forEach(
        (language, part) -> {
          out.putString(language);
          for (int n = 2; n <= NgramStep.MOST; n++) {
            out.putVarLong(part.ngrams[n]);
          }
          out.putVarLong(part.sites.size());
          for (int i = 0; i < part.sites.size(); i++) {
            out.putString(part.sites.name(i)).putVarLong(part.sites.tokens(i));
          }
          out.putVarLong(part.months.size());
          for (int i = 0; i < part.months.size(); i++) {
            out.putVarLong(part.months.key(i)).putVarLong(part.months.tokens(i));
          }
        });
  }

  /** Adds tokens of the original and of the stripped texts of all articles. */
  void addViews(long raw, long stripped) {
    rawTokens += raw;
    strippedTokens += stripped;
  }

  /** Tokens of original texts. */
  long rawTokens() {
    return rawTokens;
  }

  /** Tokens of stripped texts. */
  long strippedTokens() {
    return strippedTokens;
  }

  /** The whole corpus. */
  Part all() {
    return all;
  }

  /** The articles of one language. */
  Part of(String language) {
    return languages.getOrDefault(language, new Part());
  }

  /** The corpus, or its articles in one language, divided into sites and into months. */
  static final class Part {
    private final PartSizes sites = new PartSizes();
    private final PartSizes months = new PartSizes();
    private final long[] ngrams = new long[NgramStep.MOST + 1];
    private long tokens;

    /** N-grams of n terms that are counted. */
    long ngrams(int n) {
      return ngrams[n];
    }

    PartSizes sites() {
      return sites;
    }

    PartSizes months() {
      return months;
    }

    long tokens() {
      return tokens;
    }
  }

  /** Sums the articles of a block, and sends an entry for each language, site and month. */
  static final class Step {
    private final Routes out;
    private final Map<String, long[]> cells = new TreeMap<>();
    private final ByteWriter entry = new ByteWriter();

    Step(Routes out) {
      this.out = out;
    }

    void article(Article article, int cleanedChars, boolean kept, int rawTokens, int tokens) {
      long[] sums = sums(article);
      sums[TotalsMerge.SOUND]++;
      sums[TotalsMerge.KEPT] += kept ? 1 : 0;
      sums[TotalsMerge.CHARS] += article.text().length();
      sums[TotalsMerge.STRIPPED] += article.text().length() - cleanedChars;
      sums[TotalsMerge.TOKENS] += kept ? tokens : 0;
      sums[TotalsMerge.RAW_TOKENS] += rawTokens;
      sums[TotalsMerge.STRIPPED_TOKENS] += tokens;
    }

    /** Adds the n-grams of a kept article. */
    void ngrams(Article article, NgramStep ngrams) {
      long[] sums = sums(article);
      for (int n = 2; n <= NgramStep.MOST; n++) {
        sums[TotalsMerge.NGRAMS + n - 2] += ngrams.events(n);
      }
    }

    private long[] sums(Article article) {
      int month = Cells.monthNumber(article.published());
      entry.reset().putString(article.site()).putInt(month).putString(article.language());
      String key = new String(entry.array(), 0, entry.length(), TotalsMerge.BYTES);
      return cells.computeIfAbsent(key, unused -> new long[TotalsMerge.COUNTERS]);
    }

    void flush() {
      cells.forEach(
          (key, sums) -> {
            entry.reset().putBytes(key.getBytes(TotalsMerge.BYTES));
            for (long sum : sums) {
              entry.putLong(sum);
            }
            out.to(TermStep.TOTALS).send(0, entry);
          });
      cells.clear();
    }
  }
}
