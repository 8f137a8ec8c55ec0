package org.corpusaudit.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.corpusaudit.output.AuditOutput;

/**
 * The words of an audit by their frequency, in the layouts in which AntConc saves word lists.
 * Memory: the words that are frequent enough.
 */
public final class WordList {
  private final List<Word> words;
  private final long tokens;
  private final long types;
  private final long documents;

  /** A word, its count and the articles that have it. */
  private record Word(String word, long count, long documents) {
    Word and(Word other) {
      return new Word(word, count + other.count, documents + other.documents);
    }
  }

  private WordList(List<Word> words, long tokens, long types, long documents) {
    this.words = words;
    this.tokens = tokens;
    this.types = types;
    this.documents = documents;
  }

  /**
   * Reads {@code terms/}. A word of several languages is one word.
   *
   * @param language the one language whose words are wanted, or all
   * @param minimum least count
   * @param documents kept articles in the language or in all
   */
  public static WordList of(
      AuditOutput audit, Optional<String> language, long minimum, long documents)
      throws IOException {
    Map<String, Word> found = new HashMap<>();
    long[] totals = new long[1];
    for (String shard : audit.shards("terms")) {
      audit.readTsv(
          shard,
          row -> {
            long count = row.number("count");
            if (count > 0 && (language.isEmpty() || language.get().equals(row.text("language")))) {
              totals[0] += count;
              Word word = new Word(row.text("term"), count, row.number("documents"));
              found.merge(word.word, word, Word::and);
            }
            return true;
          });
    }
    List<Word> words = new ArrayList<>(found.values());
    words.removeIf(word -> word.count < minimum);
    words.sort(Comparator.comparingLong((Word w) -> -w.count).thenComparing(w -> w.word));
    return new WordList(words, totals[0], found.size(), documents);
  }

  /** A word list as AntConc 4 saves it: Type, Rank, Freq, Range and both in norms. */
  public void writeAntConc4(Appendable out) throws IOException {
    out.append("Type\tRank\tFreq\tRange\tNormFreq\tNormRange\n");
    long rank = 0;
    long count = -1;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      rank = word.count == count ? rank : i + 1;
      count = word.count;
      out.append(
          String.format(
              Locale.ROOT,
              "%s\t%d\t%d\t%d\t%.3f\t%.3f\n",
              word.word,
              rank,
              word.count,
              word.documents,
              1e6 * word.count / Math.max(1, tokens),
              (double) word.documents / Math.max(1, documents)));
    }
  }

  /** A word list as AntConc 3 saves it: rank, count and word, under a head of totals. */
  public void writeAntConc3(Appendable out) throws IOException {
    out.append("#Word Types: " + types + "\n#Word Tokens: " + tokens + "\n#Search Results: 0\n");
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      out.append(i + 1 + "\t" + word.count + "\t" + word.word + "\n");
    }
  }
}
