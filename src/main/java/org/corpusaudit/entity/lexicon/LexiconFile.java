package org.corpusaudit.entity.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.corpusaudit.entity.EntityType;

/**
 * Reads a user's list of entities: tab-separated, an entity a line: its name, its type, its aliases
 * with {@code |} between them, and what identifies it in other data. The type is PER, LOC, ORG or
 * MISC, or one of the words that other tools use for these. Empty lines, lines that begin with
 * {@code #}, and a header that begins with {@code entity} and a tab are passed over. The name is an
 * alias of itself. An alias behind a question mark counts only where the article names the entity
 * otherwise too.
 */
public final class LexiconFile {
  private LexiconFile() {}

  /**
   * Adds the entities of a file.
   *
   * @param name what messages call the file
   * @throws IOException with a sentence that names the line when one cannot be understood
   */
  public static void read(String name, BufferedReader lines, Lexicon.Builder into)
      throws IOException {
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String row = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
      boolean header = number == 1 && row.toLowerCase(Locale.ROOT).startsWith("entity\t");
      if (row.isBlank() || row.startsWith("#") || header) {
        continue;
      }
      String[] cells = row.split("\t", -1);
      String entity = cells[0].strip();
      Optional<EntityType> type = cells.length < 2 ? Optional.empty() : EntityType.named(cells[1]);
      if (entity.isEmpty() || type.isEmpty() || cells.length > 4) {
        throw new IOException(
            String.format(
                Locale.ROOT,
                "line %d of the lexicon %s is %s: write an entity, a tab, PER, LOC, ORG or MISC,"
                    + " and after further tabs its aliases with | between them and its id",
                number,
                name,
                shown(row)));
      }
      into.add(entity, type.get(), entity);
      if (cells.length == 4) {
        into.identify(entity, type.get(), cells[3].strip());
      }
      if (cells.length >= 3) {
        for (String alias : cells[2].split("\\|", -1)) {
          String form = alias.strip();
          boolean weak = form.startsWith("?");
          if (!form.isEmpty()) {
            into.add(entity, type.get(), weak ? form.substring(1) : form, "", weak);
          }
        }
      }
    }
  }

  private static String shown(String row) {
    return '"' + (row.length() > 80 ? row.substring(0, 80) + "…" : row).replace('\t', ' ') + '"';
  }
}
