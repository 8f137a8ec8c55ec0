package org.corpusaudit.entity.languages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.corpusaudit.entity.lexicon.SeedFile;

/** Letters that a language writes in two ways within words, of which one stands for both. */
public final class Spellings {
  /** The column: {@code isation>ization}. */
  public static final String COLUMN = "spelling";

  private final Map<String, String> others = new LinkedHashMap<>();

  Spellings() {}

  /** Adds a row, if it is of this column. */
  boolean add(String column, String cell) {
    if (!column.equals(COLUMN)) {
      return false;
    }
    for (String pair : SeedFile.values(cell)) {
      int to = pair.indexOf('>');
      others.put(pair.substring(0, to), pair.substring(to + 1));
    }
    return true;
  }

  /** A name in the spelling that stands for both. */
  public String oneOf(String name) {
    String spelled = name;
    for (Map.Entry<String, String> other : others.entrySet()) {
      spelled = spelled.replace(other.getKey(), other.getValue());
    }
    return spelled;
  }
}
