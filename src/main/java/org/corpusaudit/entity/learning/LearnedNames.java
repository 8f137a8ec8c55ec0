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

  private final Map<String, Language> languages = new HashMap<>();

  private LearnedNames() {}

  /** What was learned in one language. */
  private static final class Language {
    final Map<String, LearnedWord> words = new HashMap<>();
    final Map<String, LearnedBase> bases = new HashMap<>();
    final Map<String, int[]> contexts = new HashMap<>();
    final Map<String, LearnedName> names = new HashMap<>();
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
    private final Map<String, Map<String, Name>> names = new HashMap<>();

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
          Name name =
              names
                  .computeIfAbsent(tag, l -> new HashMap<>())
                  .computeIfAbsent(key, k -> new Name());
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
      names.forEach(
          (tag, all) -> {
            Language language = languages.get(tag);
            long sites = 0;
            for (Name name : all.values()) {
              sites |= name.sites;
            }
            boolean several = Long.bitCount(sites) > SEVERAL_SITES;
            all.forEach(
                (key, name) ->
                    language.names.put(
                        key,
                        LearnedName.of(
                            name.counts,
                            several && Long.bitCount(name.sites) == 1,
                            name.spelling)));
          });
      learned.languages.putAll(languages);
      for (Language language : learned.languages.values()) {
        weigh(language.contexts);
      }
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

  public LearnedWord word(String language, String folded) {
    Language of = languages.get(language);
    return of == null ? LearnedWord.UNKNOWN : of.words.getOrDefault(folded, LearnedWord.UNKNOWN);
  }

  /** How the corpus uses a folded base. */
  public LearnedBase base(String language, String base) {
    Language of = languages.get(language);
    return of == null ? LearnedBase.UNKNOWN : of.bases.getOrDefault(base, LearnedBase.UNKNOWN);
  }

  /** The weights of a context's feature for each type, none where it was not learned. */
  public Optional<int[]> context(String language, String feature) {
    Language of = languages.get(language);
    return of == null ? Optional.empty() : Optional.ofNullable(of.contexts.get(feature));
  }

  /** The full name that the corpus' articles mean by a folded short one, if they agree. */
  public Optional<FullName> fullName(String language, String folded) {
    Language of = languages.get(language);
    return of == null
        ? Optional.empty()
        : Optional.ofNullable(of.aliases.get(folded)).map(FullName::of);
  }

  /** What is known of a folded name. */
  public Optional<LearnedName> name(String language, String folded) {
    Language of = languages.get(language);
    return of == null ? Optional.empty() : Optional.ofNullable(of.names.get(folded));
  }
}
