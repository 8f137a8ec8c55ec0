package org.corpusaudit.entity.learning;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.page.ByteReader;

/**
 * What the corpus has taught: its names with their types, which words are no names, and which
 * contexts tell a type. Packed by {@link LearnedNamesMerge}; the same for any cut of the input.
 * Immutable, safe for many threads; one instance should serve all threads of a worker.
 */
public final class LearnedNames {
  /** Most names, and most words and contexts, that are packed. */
  public static final int MOST_NAMES = 200_000;

  /** Of more sites than these one alone teaches little. */
  private static final int SEVERAL_SITES = 3;

  private static final int TYPES = EntityType.values().length;
  private static final LearnedNames NONE = new LearnedNames();

  private final Map<String, LearnedLanguage> languages = new HashMap<>();

  private LearnedNames() {}

  /** Nothing learned. */
  public static LearnedNames none() {
    return NONE;
  }

  /** Reads what {@link LearnedNamesMerge} packed; an empty entry is nothing learned. */
  public static LearnedNames readFrom(ByteReader in) {
    return new Builder().addAll(in).build();
  }

  /** Adds up what several corpora taught, this one and those of earlier audits. */
  public static final class Builder {
    private final Map<String, Language> languages = new HashMap<>();

    /** What is summed of one language. */
    private static final class Language {
      final Map<String, LearnedWord> words = new HashMap<>();
      final Map<String, LearnedBase> bases = new HashMap<>();
      final Map<String, int[]> contexts = new HashMap<>();
      final Map<String, Name> names = new HashMap<>();
      final Map<String, String> aliases = new HashMap<>();
      final Map<String, Integer> counts = new HashMap<>();

      /** Of several corpora that know a short name the one of most articles is believed. */
      void alias(String key, int count, String full) {
        if (count > counts.getOrDefault(key, 0)) {
          counts.put(key, count);
          aliases.put(key, full);
        }
      }
    }

    /** The sums of a name. */
    private static final class Name {
      final int[] counts = new int[LearnedProposal.counts(LearnedEntry.NAME)];
      String spelling = "";
      int most = -1;
      long sites;
    }

    /** Adds what {@link LearnedNamesMerge} packed. */
    public Builder addAll(ByteReader in) {
      while (in.remaining() > 0) {
        int kind = in.getByte();
        String language = in.getString();
        String key = in.getString();
        int[] counts = new int[LearnedProposal.counts(kind)];
        LearnedEntry.add(in, counts);
        boolean name = LearnedProposal.isSpelled(kind);
        add(kind, language, key, counts, name ? in.getLong() : 0, name ? in.getString() : "");
      }
      return this;
    }

    /** Adds the rows of {@code names/} of an earlier audit. */
    public Builder addAll(AuditOutput audit) throws IOException {
      for (String shard : audit.shards(NameRows.NAMES.folder())) {
        audit.readTsv(
            shard,
            row -> {
              NameRows.read(row, this);
              return true;
            });
      }
      return this;
    }

    void add(int kind, String tag, String key, int[] counts, long sites, String spelling) {
      Language language = languages.computeIfAbsent(tag, l -> new Language());
      switch (kind) {
        case LearnedEntry.WORD ->
            language.words.merge(
                key,
                new LearnedWord(counts[0], counts[1], counts[2], counts[3], counts[4]),
                LearnedWord::plus);
        case LearnedEntry.AFFIXES ->
            language.bases.merge(
                key,
                new LearnedBase(counts[0], counts[1], counts[2], counts[3]),
                LearnedBase::plus);
        case LearnedEntry.CONTEXT -> language.contexts.merge(key, counts, Builder::sum);
        case LearnedEntry.ALIAS -> language.alias(key, counts[0], spelling);
        default -> {
          Name name = language.names.computeIfAbsent(key, k -> new Name());
          if (counts[0] > name.most) {
            name.most = counts[0];
            name.spelling = spelling;
          }
          System.arraycopy(sum(name.counts, counts), 0, name.counts, 0, counts.length);
          name.sites |= sites;
        }
      }
    }

    private static int[] sum(int[] a, int[] b) {
      int[] sum = new int[a.length];
      for (int i = 0; i < a.length; i++) {
        sum[i] = (int) Math.min(Integer.MAX_VALUE, (long) a[i] + b[i]);
      }
      return sum;
    }

    /** What all of it teaches. */
    public LearnedNames build() {
      LearnedNames learned = new LearnedNames();
      languages.forEach((tag, sums) -> learned.languages.put(tag, language(tag, sums)));
      return learned;
    }

    private static LearnedLanguage language(String tag, Language sums) {
      LearnedLanguage learned = new LearnedLanguage();
      long sites = 0;
      for (Name name : sums.names.values()) {
        sites |= name.sites;
      }
      boolean several = Long.bitCount(sites) > SEVERAL_SITES;
      Map<String, LearnedName> names = new HashMap<>();
      sums.names.forEach(
          (key, name) -> {
            boolean local = several && Long.bitCount(name.sites) == 1;
            names.put(key, LearnedName.of(name.counts, local, name.spelling));
          });
      names.forEach(learned.names::add);
      learned.declined = new DeclinedNames(tag, names);
      weigh(sums.contexts);
      sums.contexts.forEach(learned.contexts::add);
      sums.words.forEach(learned.words::add);
      sums.bases.forEach(learned.bases::add);
      sums.aliases.forEach((key, full) -> learned.aliases.add(key, FullName.of(full)));
      return learned;
    }
  }

  /** Turns counts into weights: ten times the logarithm of the odds against the mean. */
  private static void weigh(Map<String, int[]> contexts) {
    int[] all = Optional.ofNullable(contexts.remove("")).orElse(new int[TYPES]);
    double total = TYPES;
    for (int count : all) {
      total += count;
    }
    double[] prior = new double[TYPES];
    for (int t = 0; t < TYPES; t++) {
      prior[t] = (all[t] + 1) / total;
    }
    for (int[] counts : contexts.values()) {
      int sum = 0;
      for (int count : counts) {
        sum += count;
      }
      for (int t = 0; t < TYPES; t++) {
        double share = (counts[t] + SMOOTHING * prior[t]) / (sum + SMOOTHING);
        double weight = 10 * StrictMath.log(share / prior[t]);
        counts[t] = (int) Math.round(Math.max(-20, Math.min(20, weight)));
      }
    }
  }

  private static final double SMOOTHING = 4;

  /** What was learned in a language. */
  public LearnedLanguage in(String language) {
    return languages.getOrDefault(language, LearnedLanguage.UNKNOWN);
  }
}
