package org.corpusaudit.entity.languages;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.lexicon.CldrPlaces;
import org.corpusaudit.entity.lexicon.FoldedNames;
import org.corpusaudit.entity.lexicon.Lexicon;
import org.corpusaudit.entity.lexicon.SeedFile;
import org.corpusaudit.entity.lexicon.Umlauts;

/**
 * The names that ship for one language as one {@link Lexicon}: those of its own seed rows, of every
 * language and of English, and CLDR's places. Its word lists are known before.
 */
final class ShippedNames {
  /** Letters of the longest name that a hamza tells from a common word. */
  private static final int LONGEST_TOLD_BY_HAMZA = 3;

  private static final String CITIES = "cities.tsv";

  /** The files of names. */
  static final List<String> FILES =
      List.of(
          "names/persons.tsv",
          "names/organisations.tsv",
          "names/places.tsv",
          "names/other.tsv",
          CITIES);

  private static final String ANY = "mul";
  private static final String CITY_OF_ZONE = "cldr:tz-";

  private final String language;
  private final LanguageKnowledge knowledge;
  private final FoldedNames form;
  private final Inflection inflection;

  ShippedNames(LanguageKnowledge knowledge, FoldedNames form) {
    this.knowledge = knowledge;
    this.form = form;
    language = knowledge.language();
    inflection = knowledge.inflection();
  }

  /** Compiles them. */
  Lexicon lexicon() {
    Lexicon.Builder builder = Lexicon.builder().withoutSharing();
    Map<String, String> other = new HashMap<>();
    CldrPlaces.of(
        LanguageKnowledge.ENGLISH,
        (entity, type, alias, id, doubtful) -> {
          if (!id.startsWith(CITY_OF_ZONE)) {
            builder.identify(entity, type, id);
          }
        });
    for (String[] row : SeedFile.rows("geonames.tsv", 3)) {
      builder.identify(row[2].isEmpty() ? row[0] : row[2], EntityType.LOC, "geonames:" + row[1]);
      if (!row[2].isEmpty()) {
        other.put(row[0], row[2]);
      }
    }
    CldrPlaces.Sink places =
        (entity, type, alias, id, doubtful) -> {
          builder.identify(entity, type, id);
          place(entity, type, alias, doubtful, builder);
        };
    Set<String> sources = new LinkedHashSet<>(List.of(language));
    sources.addAll(LanguageFacts.ofSameNames(language));
    sources.addAll(List.of(ANY, LanguageKnowledge.ENGLISH));
    for (String own : sources) {
      for (String file : FILES) {
        int flags = file.equals(CITIES) ? Lexicon.SMALL : 0;
        for (String[] row : SeedFile.rowsBy(file, 4, 2).getOrDefault(own, List.of())) {
          String entity = other.getOrDefault(row[0], row[0]);
          aliases(
              entity,
              row,
              flags,
              builder,
              inflection.isListed() && !own.equals(LanguageKnowledge.ENGLISH));
        }
      }
      if (own.equals("zh")) {
        CldrPlaces.of("zh-Hant", places);
      }
      if (!own.equals(ANY) && !language.isEmpty()) {
        CldrPlaces.of(own, places);
      }
    }
    return builder.build();
  }

  private void aliases(
      String entity, String[] row, int flags, Lexicon.Builder builder, boolean stems) {
    EntityType type = EntityType.valueOf(row[1]);
    Set<String> weakOnes = new HashSet<>();
    for (String alias : SeedFile.values(row[3])) {
      if (alias.startsWith("?")) {
        weakOnes.add(form.folded(alias.substring(1)));
      }
    }
    for (String alias : SeedFile.values(row[3])) {
      String name = alias.startsWith("?") ? alias.substring(1) : alias;
      String folded = form.folded(name);
      boolean spelled = alias.endsWith("\u0629") && !alias.startsWith("?");
      boolean weak = weakOnes.contains(folded) && !spelled;
      int spelling = spelled && weakOnes.contains(folded) ? Lexicon.SPELLED : 0;
      int above = isShortWithHamza(name) ? Lexicon.ABOVE : 0;
      boolean umlaut = knowledge.capitalizesNouns() && folded.indexOf(' ') < 0 && Umlauts.has(name);
      boolean borne = !weak && type == EntityType.PER && isBorneByMany(folded);
      if (!folded.isEmpty() && !(type == EntityType.PER && isTitled(folded))) {
        builder.addFolded(
            entity,
            type,
            name,
            folded,
            flags
                | spelling
                | above
                | (umlaut ? Lexicon.UMLAUT : 0)
                | (weak ? Lexicon.WEAK : borne ? Lexicon.BORNE : 0));
        if (stems && !weak && !borne) {
          stemmed(entity, type, folded, builder);
        }
      }
    }
  }

  /** Whether an Arabic name is so short that another hamza makes another word of it. */
  private static boolean isShortWithHamza(String name) {
    return name.length() <= LONGEST_TOLD_BY_HAMZA
        && (name.startsWith("\u0622") || name.startsWith("\u0623"));
  }

  private void place(
      String entity, EntityType type, String alias, boolean doubtful, Lexicon.Builder builder) {
    String folded = form.folded(alias);
    builder.addFolded(entity, type, alias, folded, doubtful ? Lexicon.SMALL : 0);
    if (inflection.isListed() && !doubtful) {
      stemmed(entity, type, folded, builder);
    }
  }

  private void stemmed(String entity, EntityType type, String folded, Lexicon.Builder builder) {
    if (folded.length() < 4) {
      return;
    }
    StringBuilder stems = new StringBuilder();
    for (String word : folded.split(" ", -1)) {
      stems.append(stems.isEmpty() ? "" : " ").append(inflection.stem(word));
    }
    builder.addStemmed(entity, type, stems.toString());
  }

  /** Whether a word is a given name or a common word, by which nobody is told from others. */
  private boolean isBorneByMany(String folded) {
    int kinds = knowledge.kinds(folded) & ~Kind.SURNAME.bit();
    return (kinds & (Kind.GIVEN.bit() | Kind.COMMON)) != 0;
  }

  /** Whether a person's alias has a title, which belongs to no mention: President Bush. */
  private boolean isTitled(String folded) {
    int space = folded.indexOf(' ');
    int bits = Kind.TITLE.bit() | Kind.ROLE.bit();
    return space > 0 && (knowledge.kinds(folded.substring(0, space)) & bits) != 0;
  }
}
