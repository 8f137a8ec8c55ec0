package org.corpusaudit.entity.counting;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.SharedEntry;

/** Tells the language of most kept articles, of equals the first by its code, for every worker. */
public final class MainLanguageMerge implements PartitionMerge {
  /** The route of the language: one entry. */
  public static final Route MAIN = Route.of("main language");

  @Override
  public List<Route> routes() {
    return List.of(MAIN);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    Map<String, Long> articles = new TreeMap<>();
    ByteReader reader = new ByteReader();
    while (entries.next()) {
      entries.read(reader);
      articles.merge(reader.getString(), reader.getVarLong(), Long::sum);
    }
    articles.remove("");
    String main = "";
    long most = 0;
    for (Map.Entry<String, Long> language : articles.entrySet()) {
      if (language.getValue() > most) {
        main = language.getKey();
        most = language.getValue();
      }
    }
    SharedEntry.send(out, MAIN, new ByteWriter().putString(main));
  }

  /** The language in a shared entry, empty where there is none. */
  static String read(ByteReader shared) {
    return shared.remaining() == 0 ? "" : shared.getString();
  }
}
