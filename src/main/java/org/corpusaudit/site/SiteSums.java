package org.corpusaudit.site;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/** What is added up for a site. Memory: 200 bytes, and 60 for each of its languages. */
final class SiteSums {
  /** Languages that a row names. */
  private static final int NAMED_LANGUAGES = 10;

  private static final long DAY_SECONDS = 24 * 60 * 60;

  /** What is counted. */
  enum Sum {
    ARTICLES,
    KEPT,
    EXACT,
    NEAR,
    SAME_ID,
    CONTAINED,
    FILTERED,
    UNDATED,
    UNTITLED,
    UNADDRESSED,
    CHARS,
    CLEANED_CHARS,
    KEPT_CHARS,
    EMBEDDED_CHARS,
    STRIPPED_CHARS,
    TOKENS,
    OWN_CHARS,
    COPIED_CHARS,
    UNORDERED_CHARS,
    AGENCY_ARTICLES,
    AGENCY_CHARS
  }

  private final long[] sums = new long[Sum.values().length];
  private final Map<String, Long> languages = new TreeMap<>();
  private long firstDay = Long.MAX_VALUE;
  private long lastDay = Long.MIN_VALUE;

  @SuppressWarnings("EnumOrdinal") // An array of all.
  void add(Sum sum, long amount) {
    sums[sum.ordinal()] += amount;
  }

  @SuppressWarnings("EnumOrdinal")
  long get(Sum sum) {
    return sums[sum.ordinal()];
  }

  /** A share of one sum in another, 0 to 1; 0 of nothing. */
  double share(Sum part, Sum whole) {
    return get(whole) == 0 ? 0 : (double) get(part) / get(whole);
  }

  void language(String language) {
    languages.merge(language, 1L, Long::sum);
  }

  /** Adds when an article was published; {@link Long#MAX_VALUE} for unknown. */
  void published(long epochSeconds) {
    if (epochSeconds == Long.MAX_VALUE) {
      add(Sum.UNDATED, 1);
      return;
    }
    long day = Math.floorDiv(epochSeconds, DAY_SECONDS);
    firstDay = Math.min(firstDay, day);
    lastDay = Math.max(lastDay, day);
  }

  boolean isDated() {
    return firstDay <= lastDay;
  }

  long firstDay() {
    return firstDay;
  }

  long lastDay() {
    return lastDay;
  }

  /** Its most frequent languages with their articles: {@code ar 120, en 3}. */
  String languages() {
    return languages.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Long> of) -> -of.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(NAMED_LANGUAGES)
        .map(of -> of.getKey() + " " + of.getValue())
        .collect(Collectors.joining(", "));
  }

  void writeTo(ByteWriter out) {
    for (long sum : sums) {
      out.putVarLong(sum);
    }
    out.putLong(firstDay).putLong(lastDay).putVarLong(languages.size());
    languages.forEach((language, articles) -> out.putString(language).putVarLong(articles));
  }

  /** Adds what {@link #writeTo} wrote of the same site. */
  void addFrom(ByteReader in) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += in.getVarLong();
    }
    firstDay = Math.min(firstDay, in.getLong());
    lastDay = Math.max(lastDay, in.getLong());
    for (int left = in.getVarInt(); left > 0; left--) {
      languages.merge(in.getString(), in.getVarLong(), Long::sum);
    }
  }
}
