package org.corpusaudit.entity.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.Util;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.text.TokenHash;

/**
 * Names that are known beforehand, compiled for longest matches over the folded words of a text: a
 * finite state transducer (Lucene's) from {@link NameForm} to an alias's number. Immutable, safe
 * for many threads; a {@code LexiconMatcher} walks it.
 *
 * <p>Memory: {@link #bytes()}; for a million aliases see {@code docs/entities.md}. While it is
 * built, about 250 bytes an alias more.
 */
public final class Lexicon {
  /** Counts only where other evidence of the entity stands in the article. */
  public static final int WEAK = 1;

  /** All its letters are capitals, as must be those of the text. */
  public static final int CAPITALS = 2;

  /** A small place, whose name may be a common word. */
  public static final int SMALL = 4;

  /** Weak, for others bear the name too; a title tells that it is the one who is known. */
  public static final int BORNE = 8 | WEAK;

  /** Weak where its last letter is not written as the alias has it: جدة, not جده. */
  public static final int SPELLED = 16;

  /** Weak where its first letter has a hamza below, as no spelling of it has: آبل, not إبل. */
  public static final int ABOVE = 32;

  /** Weak where it is written without the umlaut of the alias: Händel, not Handel. */
  public static final int UMLAUT = 64;

  /** Before the key of a name whose tokens are cut to their stems. */
  public static final char STEMMED = '\u0001';

  private static final int FLAG_BITS = 7;

  private static final int FIRST_OF_THAI = 0x0E00;
  private static final Lexicon EMPTY = builder().build();

  private final Optional<FST<Long>> fst;
  private final NameFilter whole;
  private final NameFilter firstWords;
  private final ShortStrings names;
  private final ShortStrings ids;
  private final byte[] types;
  private final int size;

  private Lexicon(
      Optional<FST<Long>> fst, String[] keys, ShortStrings names, ShortStrings ids, byte[] types) {
    this.fst = fst;
    whole = new NameFilter(keys.length);
    firstWords = new NameFilter(keys.length);
    for (String key : keys) {
      whole.add(TokenHash.of(key));
      addFirstWords(key);
    }
    size = keys.length;
    this.names = names;
    this.ids = ids;
    this.types = types;
  }

  /**
   * Adds all that may be the first word of a name: to its first space, or where words may touch.
   */
  private void addFirstWords(String key) {
    int space = key.indexOf(' ');
    int end = space < 0 ? key.length() : space;
    int first = end;
    for (int i = 0; i < end; i++) {
      first = maybeUnspaced(key.charAt(i)) ? 1 : first;
    }
    for (int to = first; to <= end; to++) {
      firstWords.add(TokenHash.of(key.substring(0, to)));
    }
  }

  /** Whether words may touch at a letter: all scripts without spaces stand behind Thai. */
  private static boolean maybeUnspaced(char c) {
    return c >= FIRST_OF_THAI;
  }

  /** Whether a name may begin with this word; false only where none does. */
  public boolean mayBegin(String word) {
    return !word.isEmpty() && firstWords.mayHave(TokenHash.of(word));
  }

  /** A lexicon without names. */
  public static Lexicon empty() {
    return EMPTY;
  }

  /** Collects names. */
  public static Builder builder() {
    return new Builder();
  }

  /** Aliases that are known, those that fold to one form once. */
  public int size() {
    return size;
  }

  /** Bytes of memory that it takes. */
  public long bytes() {
    return fst.map(FST::ramBytesUsed).orElse(0L)
        + whole.bytes()
        + firstWords.bytes()
        + names.bytes()
        + ids.bytes()
        + types.length;
  }

  public Optional<FST<Long>> fst() {
    return fst;
  }

  /** Whether a folded name is known by a strong alias. */
  public boolean contains(String folded) {
    if (!whole.mayHave(TokenHash.of(folded))) {
      return false;
    }
    try {
      Long output = fst.isEmpty() ? null : Util.get(fst.get(), utf16(folded));
      return output != null && (output & (WEAK | SMALL)) == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IntsRef utf16(String key) {
    return Util.toUTF16(key, new IntsRefBuilder());
  }

  /** The entity's name behind an output of the transducer. */
  public String entity(long output) {
    return names.get((int) (output >> FLAG_BITS));
  }

  /** The id of the entity behind an output of the transducer, or empty. */
  public String id(long output) {
    return ids.get((int) (output >> FLAG_BITS));
  }

  /** The entity's type behind an output of the transducer. */
  public EntityType type(long output) {
    return TYPES[types[(int) (output >> FLAG_BITS)]];
  }

  private static final EntityType[] TYPES = EntityType.values();

  /**
   * Collects names. Of two entries with one folded alias the first one added wins, but a strong one
   * over a weak one.
   */
  public static final class Builder {
    private final Map<String, Long> outputs = new HashMap<>();
    private final Map<EntityType, Map<String, Integer>> entities = new EnumMap<>(EntityType.class);
    private final List<String> names = new ArrayList<>();
    private final List<EntityType> types = new ArrayList<>();
    private final Map<EntityType, Map<String, String>> ids = new EnumMap<>(EntityType.class);
    private final NameForm form = new NameForm();
    private boolean sharesEnds = true;

    /** Names that end alike share nothing: built a fifth sooner, a fifth larger. */
    public Builder withoutSharing() {
      sharesEnds = false;
      return this;
    }

    /**
     * Adds an alias of an entity; the entity's own name is no alias unless it is added too. An
     * alias without letter or digit is passed over.
     */
    public Builder add(String entity, EntityType type, String alias) {
      return add(entity, type, alias, "", false);
    }

    /**
     * Adds an alias in a language.
     *
     * @param language BCP 47, or empty
     * @param weak whether it counts only with other evidence of the entity in the article
     */
    public Builder add(
        String entity, EntityType type, String alias, String language, boolean weak) {
      return add(entity, type, alias, language, weak ? WEAK : 0);
    }

    /** Adds an alias with flags. */
    public Builder add(String entity, EntityType type, String alias, String language, int flags) {
      String folded = form.of(alias, language);
      addFolded(entity, type, alias, folded, flags);
      if (language.isEmpty()) {
        if (alias.indexOf('I') >= 0) {
          // Turkish: Isparta has a letter that no other language makes of I.
          addFolded(entity, type, alias, form.of(alias, "tr"), flags);
        }
      }
      return this;
    }

    /** Gives an entity its id, unless it has one. */
    public Builder identify(String entity, EntityType type, String id) {
      if (!id.isEmpty()) {
        ids.computeIfAbsent(type, t -> new HashMap<>()).putIfAbsent(entity, id);
      }
      return this;
    }

    private static boolean isHangul(char c) {
      return c >= '\uAC00' && c <= '\uD7A3';
    }

    /** Adds an alias whose {@link NameForm} is known. */
    public Builder addFolded(
        String entity, EntityType type, String alias, String folded, int flags) {
      if (!folded.isEmpty()) {
        put(folded, entity, type, flags | (isCapitals(alias) ? CAPITALS : 0));
        if (isHangul(folded.charAt(0)) && folded.indexOf(' ') > 0) {
          // Korean compounds are written with or without a space.
          put(folded.replace(" ", ""), entity, type, flags);
        }
      }
      return this;
    }

    /** Adds the name with stems in place of its words, below all exact forms. */
    public Builder addStemmed(String entity, EntityType type, String stems) {
      put(STEMMED + stems, entity, type, 0);
      return this;
    }

    private void put(String key, String entity, EntityType type, int flags) {
      long before = outputs.getOrDefault(key, (long) WEAK);
      // A city that CLDR names as well is no small one.
      boolean grown =
          (before & (WEAK | SMALL)) == SMALL
              && (flags & (WEAK | SMALL)) == 0
              && names.get((int) (before >> FLAG_BITS)).equals(entity);
      if (!grown && ((before & WEAK) == 0 || (outputs.containsKey(key) && (flags & WEAK) != 0))) {
        return;
      }
      int id =
          entities
              .computeIfAbsent(type, t -> new HashMap<>())
              .computeIfAbsent(
                  entity,
                  name -> {
                    names.add(name);
                    types.add(type);
                    return names.size() - 1;
                  });
      outputs.put(key, (long) id << FLAG_BITS | flags);
    }

    private static boolean isCapitals(String alias) {
      return alias.length() <= 5
          && alias.codePoints().noneMatch(Character::isLowerCase)
          && alias.codePoints().anyMatch(Character::isUpperCase);
    }

    /** The compiled lexicon. */
    public Lexicon build() {
      String[] keys = outputs.keySet().toArray(String[]::new);
      Arrays.sort(keys);
      byte[] kinds = new byte[names.size()];
      List<String> idOf = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        kinds[i] = (byte) types.get(i).code();
        idOf.add(ids.getOrDefault(types.get(i), Map.of()).getOrDefault(names.get(i), ""));
      }
      return new Lexicon(
          NameTransducer.of(keys, outputs, sharesEnds),
          keys,
          ShortStrings.of(names),
          ShortStrings.of(idOf),
          kinds);
    }
  }
}
