package org.corpusaudit.entity;

import java.util.HashMap;
import java.util.Map;

/**
 * Names that are known beforehand, compiled for longest matches over the folded words of a text.
 * Immutable, safe for many threads.
 */
public final class Lexicon {
  private static final Lexicon EMPTY = builder().build();

  private final Map<String, Entry> entries;

  private Lexicon(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /** What an alias stands for. */
  record Entry(String entity, EntityType type) {}

  /** A lexicon without names. */
  public static Lexicon empty() {
    return EMPTY;
  }

  /** Collects names. */
  public static Builder builder() {
    return new Builder();
  }

  /** Aliases that are known. */
  public int size() {
    return entries.size();
  }

  /** Collects names; of two entries with one folded alias the first one added wins. */
  public static final class Builder {
    private final Map<String, Entry> entries = new HashMap<>();

    /** Adds an alias of an entity; the entity's own name is no alias unless it is added too. */
    public Builder add(String entity, EntityType type, String alias) {
      entries.putIfAbsent(alias, new Entry(entity, type));
      return this;
    }

    /** The compiled lexicon. */
    public Lexicon build() {
      return new Lexicon(Map.copyOf(entries));
    }
  }
}
