package org.corpusaudit.entity.recognition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.languages.Agreement;
import org.corpusaudit.entity.languages.ArabicAffixes;
import org.corpusaudit.entity.languages.HeadWords;
import org.corpusaudit.entity.languages.Inflection;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.PastVerbs;
import org.corpusaudit.entity.languages.PlaceGenerics;
import org.corpusaudit.entity.languages.RuleWord;
import org.corpusaudit.entity.languages.Spellings;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped seed knowledge keeps the format that README.md beside it states. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeedDataTest {
  private static final Path DATA = Path.of("src/main/resources/org/corpusaudit/entity");

  private static final Set<String> KINDS =
      Stream.of(
              Arrays.stream(Kind.values()).map(Kind::column),
              Stream.of(
                  PlaceGenerics.WORDS,
                  PlaceGenerics.JOINTS,
                  PlaceGenerics.TEAMS,
                  Agreement.COLUMN,
                  PastVerbs.ENDINGS,
                  PastVerbs.PRESENT,
                  HeadWords.NEWSPAPERS,
                  HeadWords.CLUBS,
                  Spellings.COLUMN,
                  Inflection.ENDINGS,
                  Inflection.CHANGES),
              Arrays.stream(RuleWord.values()).map(RuleWord::column),
              ArabicAffixes.columns())
          .flatMap(columns -> columns)
          .collect(Collectors.toSet());

  private static final Set<String> TYPES =
      Arrays.stream(EntityType.values()).map(Enum::name).collect(Collectors.toSet());

  /** One row with where it stands, for messages. */
  private record Row(String at, List<String> columns) {
    List<String> list(int column) {
      return List.of(columns.get(column).split("\\|", -1));
    }
  }

  private static final Set<String> TWO_COLUMNS =
      Set.of("given-names.tsv", "surnames.tsv", "abbreviations.tsv", "legal-forms.tsv");

  private static final Set<String> CODES =
      Set.of(
          "attached.tsv",
          "cldr-places.tsv",
          "country-signs.tsv",
          "geonames.tsv",
          "languages.tsv",
          "shared-places.tsv");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(DATA)) {
      return all
          .filter(file -> file.toString().endsWith(".tsv"))
          // Letters and codes, not names or words of languages: ScriptsTest and
          // SharedPlacesTest read them.
          .filter(file -> !CODES.contains(file.getFileName().toString()))
          .sorted()
          .toList()
          .stream();
    }
  }

  static Stream<Path> nameFiles() throws IOException {
    return files().filter(file -> columns(file) == 4);
  }

  private static int columns(Path file) {
    String name = file.getFileName().toString();
    if (TWO_COLUMNS.contains(name)) {
      return 2;
    }
    return isWords(file) || name.equals("demonyms.tsv") ? 3 : 4;
  }

  private static boolean isWords(Path file) {
    return file.getParent().endsWith("words") || file.endsWith("events.tsv");
  }

  private static int languageColumn(Path file) {
    if (columns(file) == 4) {
      return 2;
    }
    return file.endsWith("demonyms.tsv") ? 1 : 0;
  }

  private static List<Row> rows(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    int line = 0;
    for (String text : Files.readAllLines(file, UTF_8)) {
      line++;
      if (!text.startsWith("#")) {
        rows.add(new Row(file + ":" + line, List.of(text.split("\t", -1))));
      }
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_file_states_its_source_and_licence_before_its_rows(Path file) throws IOException {
    List<String> head =
        Files.readAllLines(file, UTF_8).stream().takeWhile(line -> line.startsWith("#")).toList();
    assertThat(head.stream().filter(line -> line.startsWith("# Source: ")).toList(), hasSize(1));
    assertThat(head.stream().filter(line -> line.startsWith("# Licence: ")).toList(), hasSize(1));
    assertThat(rows(file), is(not(empty())));
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_row_has_its_columns_a_well_formed_language_and_no_empty_or_repeated_form(Path file)
      throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Row row : rows(file)) {
      if (row.columns().size() != columns(file)) {
        wrong.add(row.at() + " has " + row.columns().size() + " columns");
        continue;
      }
      if (!wellFormed(row.columns().get(languageColumn(file)))) {
        wrong.add(row.at() + " has no language: " + row.columns().get(languageColumn(file)));
      }
      Set<String> seen = new HashSet<>();
      for (String form : row.list(columns(file) - 1)) {
        String bare = form.startsWith("?") ? form.substring(1) : form;
        if (bare.isBlank()
            || !bare.equals(bare.strip())
            || bare.startsWith("?")
            || !Normalizer.isNormalized(bare, Normalizer.Form.NFC)
            || !seen.add(bare)) {
          wrong.add(row.at() + " has a bad or repeated form: '" + form + "'");
        }
      }
    }
    assertThat(wrong, is(empty()));
  }

  private static boolean wellFormed(String language) {
    try {
      return !new Locale.Builder().setLanguageTag(language).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  @Test
  void every_kind_of_word_is_known_and_stands_in_the_file_of_its_language() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : files().filter(SeedDataTest::isWords).toList()) {
      String language = file.getFileName().toString().replace(".tsv", "");
      for (Row row : rows(file)) {
        boolean inPlace = language.equals("events") || row.columns().get(0).equals(language);
        if (!inPlace || !KINDS.contains(row.columns().get(1))) {
          wrong.add(row.at() + " " + row.columns().get(0) + " " + row.columns().get(1));
        }
      }
    }
    assertThat(wrong, is(empty()));
  }

  @ParameterizedTest
  @MethodSource("nameFiles")
  void every_entity_has_one_known_type_and_one_row_in_a_language(Path file) throws IOException {
    List<String> wrong = new ArrayList<>();
    Map<String, String> types = new HashMap<>();
    Set<String> rows = new HashSet<>();
    for (Row row : rows(file)) {
      String entity = row.columns().get(0);
      String type = row.columns().get(1);
      if (!TYPES.contains(type) || !types.computeIfAbsent(entity, e -> type).equals(type)) {
        wrong.add(row.at() + " type " + type);
      }
      if (!rows.add(entity + "\t" + row.columns().get(2))) {
        wrong.add(row.at() + " repeats " + entity + " in " + row.columns().get(2));
      }
    }
    assertThat(wrong, is(empty()));
  }

  @Test
  void no_strong_alias_names_two_entities_of_different_types_in_a_language() throws IOException {
    Map<String, Set<String>> types = new HashMap<>();
    for (Path file : nameFiles().toList()) {
      for (Row row : rows(file)) {
        for (String alias : row.list(3)) {
          if (!alias.startsWith("?")) {
            types
                .computeIfAbsent(row.columns().get(2) + " " + alias, a -> new TreeSet<>())
                .add(row.columns().get(1));
          }
        }
      }
    }
    types.values().removeIf(of -> of.size() == 1);
    assertThat(types.keySet(), is(empty()));
  }

  @Test
  void the_aliases_of_well_known_names_fold_to_one_entity_across_scripts() throws IOException {
    Set<String> entities = new TreeSet<>();
    for (Row row : rows(DATA.resolve("names/organisations.tsv"))) {
      if (row.list(3).contains("الناتو")
          || row.list(3).contains("حلف شمال الأطلسي")
          || row.list(3).contains("OTAN")
          || row.list(3).contains("НАТО")) {
        entities.add(row.columns().get(0));
      }
    }
    assertThat(entities, contains("NATO"));
  }

  @Test
  void third_party_files_are_named_in_the_notice_and_all_of_it_stays_small() throws IOException {
    String notice = Files.readString(Path.of("NOTICE"), UTF_8);
    List<String> unnamed = new ArrayList<>();
    long bytes = 0;
    Stream<Path> codes = CODES.stream().sorted().map(DATA::resolve);
    for (Path file : Stream.concat(files(), codes).toList()) {
      bytes += Files.size(file);
      boolean own =
          Files.readAllLines(file, UTF_8).stream()
              .anyMatch(line -> line.equals("# Licence: Apache-2.0"));
      if (!own && !notice.contains(file.getFileName().toString())) {
        unnamed.add(file.toString());
      }
    }
    assertThat(unnamed, equalTo(List.of()));
    assertThat(bytes, greaterThan(1_000_000L));
    assertThat(bytes, lessThan(6_000_000L));
  }
}
