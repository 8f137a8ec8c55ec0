package org.corpusaudit.entity.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
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

  /** Before the key of a name whose tokens are cut to their stems. */
  public static final char STEMMED = '\u0001';

  private static final int FLAG_BITS = 5;
  private static final double SHARING_MIB = 32;
  private static final int FIRST_OF_THAI = 0x0E00;
  private static final Lexicon EMPTY = builder().build();

  private final Optional<FST<Long>> fst;
  private final NameFilter whole;
  private final NameFilter firstWords;
  private final int[] starts;
  private final byte[] names;
  private final byte[] types;
  private final int size;

  private Lexicon(
      Optional<FST<Long>> fst, String[] keys, int[] starts, byte[] names, byte[] types) {
    this.fst = fst;
    whole = new NameFilter(keys.length);
    firstWords = new NameFilter(keys.length);
    for (String key : keys) {
      whole.add(TokenHash.of(key));
      addFirstWords(key);
    }
    size = keys.length;
    this.starts = starts;
    this.names = names;
    this.types = types;
  }

  /**
   * Adds all that may be the first word of a name: to its first space, or where words may touch.
   */
  private void addFirstWords(String key) {
    int space = key.indexOf(' ');
    int end = space < 0 ? key.length() : space;
    boolean touching = key.chars().limit(end).anyMatch(Lexicon::maybeUnspaced);
    for (int to = touching ? 1 : end; to <= end; to++) {
      firstWords.add(TokenHash.of(key.substring(0, to)));
    }
  }

  /** Whether words may touch at a letter: all scripts without spaces stand behind Thai. */
  private static boolean maybeUnspaced(int c) {
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
        + starts.length * 4L
        + names.length
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
    int entity = (int) (output >> FLAG_BITS);
    return new String(
        names, starts[entity], starts[entity + 1] - starts[entity], StandardCharsets.UTF_8);
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
    private final Map<String, Integer> entities = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<EntityType> types = new ArrayList<>();
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
      return addFolded(entity, type, alias, form.of(alias, language), flags);
    }

    /** Adds an alias whose {@link NameForm} is known. */
    public Builder addFolded(
        String entity, EntityType type, String alias, String folded, int flags) {
      if (!folded.isEmpty()) {
        put(folded, entity, type, flags | (isCapitals(alias) ? CAPITALS : 0));
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
          entities.computeIfAbsent(
              type.code() + entity,
              k -> {
                names.add(entity);
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
      int[] starts = new int[names.size() + 1];
      byte[] all = new byte[names.stream().mapToInt(n -> 3 * n.length()).sum()];
      byte[] kinds = new byte[names.size()];
      for (int i = 0; i < names.size(); i++) {
        byte[] name = names.get(i).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(name, 0, all, starts[i], name.length);
        starts[i + 1] = starts[i] + name.length;
        kinds[i] = (byte) types.get(i).code();
      }
      byte[] packed = Arrays.copyOf(all, starts[names.size()]);
      return new Lexicon(compile(keys), keys, starts, packed, kinds);
    }

    /** The transducer in one array: what a compiler holds is read through buffers, far slower. */
    private static FST<Long> onHeap(FST<Long> built) throws IOException {
      ByteBuffersDataOutput metadata = new ByteBuffersDataOutput();
      ByteBuffersDataOutput body = new ByteBuffersDataOutput();
      built.save(metadata, body);
      return new FST<>(
          FST.readMetadata(metadata.toDataInput(), PositiveIntOutputs.getSingleton()),
          body.toDataInput());
    }

    private Optional<FST<Long>> compile(String[] sorted) {
      try {
        FSTCompiler<Long> compiler =
            new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE2, PositiveIntOutputs.getSingleton())
                // A table of labels is counted bit by bit from the first one: a search is faster.
                .directAddressingMaxOversizingFactor(-1)
                .suffixRAMLimitMB(sharesEnds ? SHARING_MIB : 0)
                .build();
        IntsRefBuilder scratch = new IntsRefBuilder();
        for (String key : sorted) {
          compiler.add(Util.toUTF16(key, scratch), outputs.get(key));
        }
        FST.FSTMetadata<Long> metadata = compiler.compile();
        return metadata == null
            ? Optional.empty()
            : Optional.of(onHeap(FST.fromFSTReader(metadata, compiler.getFSTReader())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
