package org.corpusaudit.text;

import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * Function words of a language: Lucene's lists (Snowball's where Lucene has one). They are counted
 * like every word; only displays and the vocabulary of pairs leave them out. Immutable, safe for
 * many threads.
 */
public final class StopWords {
  private static final String ROOT = "/org/apache/lucene/analysis/";

  private static final Map<String, String> SNOWBALL =
      Map.ofEntries(
          Map.entry("da", "danish"),
          Map.entry("de", "german"),
          Map.entry("en", "english"),
          Map.entry("es", "spanish"),
          Map.entry("fi", "finnish"),
          Map.entry("fr", "french"),
          Map.entry("hu", "hungarian"),
          Map.entry("it", "italian"),
          Map.entry("nb", "norwegian"),
          Map.entry("nl", "dutch"),
          Map.entry("nn", "norwegian"),
          Map.entry("no", "norwegian"),
          Map.entry("pt", "portuguese"),
          Map.entry("ru", "russian"),
          Map.entry("sv", "swedish"));

  private static final Set<String> PLAIN =
      Set.of(
          "ar", "bg", "bn", "ca", "ckb", "el", "et", "eu", "fa", "ga", "gl", "hi", "hy", "id", "lt",
          "lv", "ne", "ro", "sr", "ta", "te", "th", "tr");

  private static final StopWords NONE = new StopWords(CharArraySet.EMPTY_SET);

  private final CharArraySet words;

  private StopWords(CharArraySet words) {
    this.words = words;
  }

  /**
   * The list of a language, empty where there is none.
   *
   * @param language BCP 47; only its first part counts
   */
  public static StopWords of(String language) {
    int subtag = language.indexOf('-');
    String code = subtag < 0 ? language : language.substring(0, subtag);
    if (SNOWBALL.containsKey(code)) {
      return load("snowball/" + SNOWBALL.get(code) + "_stop.txt", true);
    }
    if (code.equals("cs")) {
      return load("cz/stopwords.txt", false);
    }
    return PLAIN.contains(code) ? load(code + "/stopwords.txt", false) : NONE;
  }

  /** Whether a surface or a normalised form is a function word. */
  public boolean contains(CharSequence word) {
    return words.contains(word);
  }

  /** Whether the word in a slice is a function word. */
  public boolean contains(char[] chars, int offset, int length) {
    return words.contains(chars, offset, length);
  }

  /** How many words the list has. */
  public int size() {
    return words.size();
  }

  /** A hash of the whole list, for the manifest: the same list has the same hash anywhere. */
  public long listHash() {
    TreeSet<String> sorted = new TreeSet<>();
    for (Object word : words) {
      sorted.add(new String((char[]) word));
    }
    return Hashing.xxh3_64().hashCharsToLong(String.join("\n", sorted));
  }

  private static StopWords load(String name, boolean snowball) {
    try (InputStream in = EnglishAnalyzer.class.getResourceAsStream(ROOT + name)) {
      if (in == null) {
        throw new IllegalStateException("Lucene's analysis jar has no list " + name);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      CharArraySet words = new CharArraySet(256, true);
      words.addAll(
          snowball
              ? WordlistLoader.getSnowballWordSet(reader)
              : WordlistLoader.getWordSet(reader, "#"));
      return new StopWords(CharArraySet.unmodifiableSet(words));
    } catch (IOException e) {
      throw new UncheckedIOException("the list " + name + " cannot be read", e);
    }
  }
}
