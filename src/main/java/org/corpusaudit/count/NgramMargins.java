package org.corpusaudit.count;

import java.io.IOException;
import java.util.List;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * Tells the n-grams that will be written how often each of their terms stands at its place in any
 * n-gram of that length. Holds the counts of one term.
 */
public final class NgramMargins implements PartitionMerge {
  /** The route to {@link NgramScores}. */
  public static final Route MARGINS = Route.of("margins");

  @Override
  public List<Route> routes() {
    return List.of(MARGINS);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    ByteReader reader = new ByteReader();
    ByteWriter entry = new ByteWriter();
    long[] places = new long[NgramEntry.PLACES];
    String word = "";
    String language = "";
    boolean asked = true;
    while (entries.next()) {
      entries.read(reader);
      String nextWord = reader.getString();
      String nextLanguage = reader.getString();
      int kind = reader.getByte();
      if ((asked && kind == NgramEntry.WORD_PLACES)
          || !nextWord.equals(word)
          || !nextLanguage.equals(language)) {
        places = new long[NgramEntry.PLACES];
        word = nextWord;
        language = nextLanguage;
      }
      asked = kind == NgramEntry.WORD_WANTED;
      if (!asked) {
        for (int place = 0; place < places.length; place++) {
          places[place] += reader.getVarLong();
        }
        continue;
      }
      String ngram = reader.getString();
      int n = reader.getByte();
      int k = reader.getByte();
      int to = NgramEntry.start(entry, ngram, language, n, out.partitioning());
      entry.putByte(NgramEntry.MARGIN).putByte(k).putVarLong(places[NgramEntry.place(n, k)]);
      out.to(MARGINS).send(to, entry);
    }
  }
}
