package org.corpusaudit.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
          out.putString(language).putVarLong(part.sites.size());
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
    private final Sizes sites = new Sizes();
    private final Sizes months = new Sizes();
    private long tokens;

    Sizes sites() {
      return sites;
    }

    Sizes months() {
      return months;
    }

    long tokens() {
      return tokens;
    }
  }

  /** Numbered parts with their keys, names and tokens. */
  static final class Sizes {
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<Long> keys = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private long[] tokens = new long[16];

    private void add(long key, String name, long amount) {
      int number = numbers.computeIfAbsent(key, unused -> names.size());
      if (number == names.size()) {
        keys.add(key);
        names.add(name);
        if (number == tokens.length) {
          tokens = java.util.Arrays.copyOf(tokens, number * 2);
        }
      } else if (!names.get(number).equals(name)) {
        throw new IllegalStateException(
            "the sites " + names.get(number) + " and " + name + " have one hash");
      }
      tokens[number] += amount;
    }

    int size() {
      return names.size();
    }

    /** The number of a part. */
    int number(long key) {
      Integer number = numbers.get(key);
      if (number == null) {
        throw new IllegalStateException("a term stands in a part without tokens");
      }
      return number;
    }

    long key(int number) {
      return keys.get(number);
    }

    String name(int number) {
      return names.get(number);
    }

    long tokens(int number) {
      return tokens[number];
    }

    /** Tokens of the smallest part that has any. */
    long least() {
      long least = Long.MAX_VALUE;
      for (int i = 0; i < size(); i++) {
        least = tokens[i] == 0 ? least : Math.min(least, tokens[i]);
      }
      return least;
    }

    /** Parts that have tokens. */
    int used() {
      int used = 0;
      for (int i = 0; i < size(); i++) {
        used += tokens[i] > 0 ? 1 : 0;
      }
      return used;
    }
  }

  /** Sums the articles of a block, and sends an entry for each language, site and month. */
  static final class Step {
    private final Routes out;
    private final int route;
    private final Map<String, long[]> cells = new TreeMap<>();
    private final ByteWriter entry = new ByteWriter();

    Step(Routes out, int route) {
      this.out = out;
      this.route = route;
    }

    void article(Article article, int cleanedChars, boolean kept, int rawTokens, int tokens) {
      int month = Cells.monthNumber(article.published());
      entry.reset().putString(article.site()).putInt(month).putString(article.language());
      String key = new String(entry.array(), 0, entry.length(), TotalsMerge.BYTES);
      long[] sums = cells.computeIfAbsent(key, unused -> new long[TotalsMerge.COUNTERS]);
      sums[TotalsMerge.SOUND]++;
      sums[TotalsMerge.KEPT] += kept ? 1 : 0;
      sums[TotalsMerge.CHARS] += article.text().length();
      sums[TotalsMerge.STRIPPED] += article.text().length() - cleanedChars;
      sums[TotalsMerge.TOKENS] += kept ? tokens : 0;
      sums[TotalsMerge.RAW_TOKENS] += rawTokens;
      sums[TotalsMerge.STRIPPED_TOKENS] += tokens;
    }

    void flush() {
      cells.forEach(
          (key, sums) -> {
            entry.reset().putBytes(key.getBytes(TotalsMerge.BYTES));
            for (long sum : sums) {
              entry.putLong(sum);
            }
            out.send(route, 0, entry);
          });
      cells.clear();
    }
  }
}
