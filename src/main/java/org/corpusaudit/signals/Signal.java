package org.corpusaudit.signals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/**
 * What is measured of a text: each number, declared once, with its source and the bound that the
 * source sets. Words are tokens; the words that ratios are over count runs of signs that stand
 * alone as well. Characters are code points. Lines end at every line end that Unicode knows.
 *
 * <p>Definitions are those of datatrove's filters, which FineWeb was made with, where they do not
 * depend on a script; {@code docs/signals.md} tells the differences.
 */
public enum Signal {
  WORDS(Scale.COUNT, Source.GOPHER, "words", 50, 100_000),
  MEAN_WORD_LENGTH(Scale.LENGTH, Source.GOPHER, "characters of a word, on average", 3, 10),
  HASH_TO_WORD(Scale.SHARE, Source.GOPHER, "hash signs for each word", Bound.NONE, 0.1),
  ELLIPSIS_TO_WORD(Scale.SHARE, Source.GOPHER, "ellipses for each word", Bound.NONE, 0.1),
  BULLET_LINES(
      Scale.SHARE,
      Source.GOPHER,
      "share of the lines, empty ones among them, that begin with a bullet",
      Bound.NONE,
      0.9),
  ELLIPSIS_LINES(
      Scale.SHARE,
      Source.GOPHER,
      "share of the lines, empty ones among them, that end with an ellipsis",
      Bound.NONE,
      0.3),
  ALPHABETIC_WORDS(
      Scale.SHARE, Source.GOPHER, "share of the words that have a letter", 0.8, Bound.NONE),
  STOP_WORDS(
      Scale.COUNT,
      Source.GOPHER,
      "different function words of the text's language, by its whole list, where the source knows"
          + " eight English ones; null where no list is known",
      2,
      Bound.NONE),
  REPEATED_PARAGRAPHS(
      Scale.SHARE,
      Source.GOPHER_REPETITION,
      "share of the paragraphs, which empty lines part, that stood before",
      Bound.NONE,
      0.3),
  REPEATED_PARAGRAPH_CHARS(
      Scale.SHARE,
      Source.GOPHER_REPETITION,
      "share of the characters in such paragraphs",
      Bound.NONE,
      0.2),
  REPEATED_LINES(
      Scale.SHARE,
      Source.GOPHER_REPETITION,
      "share of the lines that stood before",
      Bound.NONE,
      0.3),
  REPEATED_LINE_CHARS(
      Scale.SHARE,
      Source.GOPHER_REPETITION,
      "share of the characters in such lines",
      Bound.NONE,
      0.2),
  TOP_2_GRAM_CHARS(Repeats.MOST_FREQUENT, 2, Bound.NONE, 0.2),
  TOP_3_GRAM_CHARS(Repeats.MOST_FREQUENT, 3, Bound.NONE, 0.18),
  TOP_4_GRAM_CHARS(Repeats.MOST_FREQUENT, 4, Bound.NONE, 0.16),
  REPEATED_5_GRAM_CHARS(Repeats.ANY, 5, Bound.NONE, 0.15),
  REPEATED_6_GRAM_CHARS(Repeats.ANY, 6, Bound.NONE, 0.14),
  REPEATED_7_GRAM_CHARS(Repeats.ANY, 7, Bound.NONE, 0.13),
  REPEATED_8_GRAM_CHARS(Repeats.ANY, 8, Bound.NONE, 0.12),
  REPEATED_9_GRAM_CHARS(Repeats.ANY, 9, Bound.NONE, 0.11),
  REPEATED_10_GRAM_CHARS(Repeats.ANY, 10, Bound.NONE, 0.1),
  SOUND_LINES(
      Scale.SHARE,
      Source.C4,
      "share of the lines, empty ones among them, that keep C4's rules for lines: three words, a"
          + " mark that ends a sentence or a quotation, no script, no policy",
      Bound.NONE,
      Bound.NONE),
  SOUND_SENTENCES(Scale.COUNT, Source.C4, "sentences in such lines", 5, Bound.NONE),
  CURLY_BRACKETS(Scale.COUNT, Source.C4, "opening curly brackets", Bound.NONE, 0),
  LOREM_IPSUM(Scale.COUNT, Source.C4, "times that the filler text begins", Bound.NONE, 0),
  THIRD_LONGEST_LINE(
      Scale.COUNT,
      Source.MC4,
      "characters of the third longest line; 0 where there are fewer",
      200,
      Bound.NONE),
  CLOSED_LINES(
      Scale.SHARE,
      Source.FINEWEB,
      "share of the lines that are not blank whose last character ends a sentence",
      0.12,
      Bound.NONE),
  SHORT_LINES(
      Scale.SHARE,
      Source.FINEWEB,
      "share of the lines that are not blank with at most 30 characters",
      Bound.NONE,
      0.67),
  REPEATED_CHARS_OF_LINES(
      Scale.SHARE,
      Source.FINEWEB,
      "share of the characters, line ends left out, in lines that stood before",
      Bound.NONE,
      0.01),
  LINE_ENDS_TO_WORD(Scale.SHARE, Source.FINEWEB, "line ends for each word", Bound.NONE, 0.3);

  /** Who measures it so. */
  enum Source {
    GOPHER("Gopher (Rae et al. 2021, A1.1: quality)"),
    GOPHER_REPETITION("Gopher (Rae et al. 2021, table A1: repetition)"),
    C4("C4 (Raffel et al. 2020, 2.2)"),
    MC4("mC4 (Xue et al. 2021)"),
    FINEWEB("FineWeb (Penedo et al. 2024, 3.6)");

    private final String words;

    Source(String words) {
      this.words = words;
    }
  }

  /** What a number is, and how fine its distribution is told. */
  enum Scale {
    /** A whole number from 0 up. */
    COUNT,
    /** A length from 0 up. */
    LENGTH,
    /** A share or ratio from 0 up. */
    SHARE
  }

  /** What of a text's runs of words is added up. */
  enum Repeats {
    /** Those of the most frequent run. */
    MOST_FREQUENT,
    /** Those of each run that stood before. */
    ANY
  }

  private final Scale scale;
  private final Source source;
  private final String meaning;

  @SuppressWarnings("ImmutableEnumChecker") // A record of values.
  private final Bound bound;

  private final Optional<Repeats> repeats;
  private final int size;

  @SuppressWarnings("ImmutableEnumChecker") // Never changed.
  private final Column column;

  Signal(Scale scale, Source source, String meaning, double least, double most) {
    this(scale, source, meaning, new Bound(least, most), Optional.empty(), 0);
  }

  Signal(Repeats repeats, int size, double least, double most) {
    this(
        Scale.SHARE,
        Source.GOPHER_REPETITION,
        repeats == Repeats.ANY
            ? "share of the characters in runs of " + size + " words that stood before"
            : "share of the characters in the most frequent run of " + size + " words",
        new Bound(least, most),
        Optional.of(repeats),
        size);
  }

  Signal(
      Scale scale,
      Source source,
      String meaning,
      Bound bound,
      Optional<Repeats> repeats,
      int size) {
    this.scale = scale;
    this.source = source;
    this.meaning = meaning;
    this.bound = bound;
    this.repeats = repeats;
    this.size = size;
    column =
        scale == Scale.COUNT
            ? Column.count(key(name()), meaning).orNull()
            : Column.measure(key(name()), meaning).orNull();
  }

  /** Its name in files: the field of its value, the key of its bounds. */
  public String key() {
    return column.name();
  }

  /** What it tells. */
  public String meaning() {
    return meaning;
  }

  /** Who measures it so, and where. */
  public String source() {
    return source.words;
  }

  /** Who measures it so, in a word. */
  public String sourceName() {
    return source.words.substring(0, source.words.indexOf('(')).trim();
  }

  /** What the source lets in. */
  public Bound bound() {
    return bound;
  }

  /** Whether it is a share or a ratio. */
  public boolean isShare() {
    return scale == Scale.SHARE;
  }

  Scale scale() {
    return scale;
  }

  Optional<Repeats> repeats() {
    return repeats;
  }

  /** Of a signal of runs of words, their length. */
  int size() {
    return size;
  }

  Column column() {
    return column;
  }

  /** The fields of an object with all of them. */
  public static Columns columns() {
    return Columns.of(Arrays.stream(values()).map(Signal::column).toList());
  }

  /** The names of all. */
  public static List<String> keys() {
    return columns().names();
  }

  /** The one of a name. */
  static Signal of(String key) {
    return Arrays.stream(values())
        .filter(signal -> signal.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** A constant's name as a field's: {@code TOP_2_GRAM_CHARS} is {@code top2GramChars}. */
  private static String key(String constant) {
    StringBuilder key = new StringBuilder();
    for (String word : constant.split("_", -1)) {
      key.append(key.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)));
      key.append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    key.setCharAt(0, Character.toLowerCase(key.charAt(0)));
    return key.toString();
  }
}
