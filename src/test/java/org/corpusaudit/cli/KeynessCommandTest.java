package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command over the output of runs. */
class KeynessCommandTest {
  @TempDir private static Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void audits() throws IOException {
    run(
        "new",
        """
        {"id":"a","language":"en","text":"The ferry and the ferry. A <b>ferry</b> came to the harbour."}
        {"id":"b","language":"en","text":"Old harbour, old ferry; the Ferry."}
        {"id":"c","language":"ar","text":"وصلت العبارة إلى ميناء مصر."}
        """);
    run(
        "old",
        """
        {"id":"a","language":"en","text":"The tram and the bus. The tram came to the ferry."}
        {"id":"c","language":"ar","text":"وصل القطار إلى مصر."}
        """);
    run("english", "{\"id\":\"a\",\"language\":\"en\",\"text\":\"The tram came.\"}\n");
    run(
        "folded",
        "{\"id\":\"a\",\"language\":\"en\",\"text\":\"The tram.\"}\n",
        "--set=terms.form=normalized");
    run(
        "without",
        "{\"id\":\"a\",\"language\":\"en\",\"text\":\"The tram.\"}\n",
        "--set=terms=false");
    String names = "{\"id\":\"%s\",\"language\":\"en\",\"site\":\"s\",\"text\":\"%s\"}\n";
    run(
        "names",
        names.formatted("a", "They met in Paris. In Paris they met again, in the old town.")
            + names.formatted("b", "From Iran to Paris it is far."),
        "--set=entities=true",
        "--set=terms.ngrams={\"sizes\":[2,3],\"minimumCount\":1}");
    run(
        "names-before",
        names.formatted("a", "They met in Iran. In Iran they met."),
        "--set=entities=true",
        "--set=terms.ngrams={\"sizes\":[2],\"minimumCount\":2}");
    Files.writeString(folder.resolve("runs"), "they met\t40\nin  the\t20\n. .\t3\n");
    Files.writeString(folder.resolve("list"), "the\t10\nferry\t1\ntram\t9\n.\t3\n");
  }

  private static void run(String name, String articles, String... settings) throws IOException {
    Path input = Files.writeString(folder.resolve(name + ".jsonl"), articles);
    List<String> arguments =
        new ArrayList<>(
            List.of("run", "--quiet", "--input=" + input, "--output=" + folder.resolve(name)));
    arguments.addAll(List.of("--set=cooccurrences=false", "--set=entities=false"));
    arguments.addAll(Arrays.asList(settings));
    int status = new KeynessCommandTest().execute(arguments.toArray(String[]::new));
    assertThat(status, is(0));
  }

  @Test
  void wordsOfBothAreComparedWithinTheirLanguage() {
    Map<String, Map<String, String>> rows = rows("new", "old");
    // English: 19 tokens here, 11 there; Arabic 5 and 4.
    Map<String, String> ferry = rows.get("ferry en");
    assertThat(ferry.get("count") + " " + ferry.get("reference_count"), is("4 1"));
    assertThat(number(ferry, "per_million"), closeTo(4e6 / 19, 1));
    assertThat(number(ferry, "reference_per_million"), closeTo(1e6 / 11, 1));
    assertThat(ferry.get("documents") + " " + ferry.get("reference_documents"), is("2 1"));
    double mean = 5.0 / 30;
    assertThat(
        number(ferry, "log_likelihood_two_cells"),
        closeTo(2 * (4 * Math.log(4 / (19 * mean)) + Math.log(1 / (11 * mean))), 1e-5));
    assertThat(number(ferry, "log_ratio"), closeTo(Math.log(44.0 / 19) / Math.log(2), 1e-5));
    assertThat(number(ferry, "percent_diff"), closeTo(100 * (44.0 / 19 - 1), 1e-3));
    assertThat(number(ferry, "odds_ratio"), closeTo(4.0 / 15 * 10, 1e-4));
    assertThat(number(ferry, "relative_risk"), closeTo(44.0 / 19, 1e-5));
    assertThat(number(ferry, "simple_maths"), closeTo((4e6 / 19 + 1) / (1e6 / 11 + 1), 1e-4));
    assertThat(number(rows.get("tram en"), "log_likelihood") < 0, is(true));
    assertThat(rows.get("harbour en").get("odds_ratio"), is("inf"));
    assertThat(rows.get("مصر ar").get("count"), is("1"));
  }

  @Test
  void rowsStandInTheOrderOfTheMeasure() {
    for (String measure : List.of("log_likelihood", "log_ratio", "conservative_log_ratio")) {
      StringWriter printed = new StringWriter();
      execute(printed, "keyness", at("new"), at("old"), "--tsv", "--rank=" + measure);
      double last = Double.POSITIVE_INFINITY;
      for (Map<String, String> row : parsed(printed.toString()).values()) {
        assertThat(measure, number(row, measure) <= last, is(true));
        last = number(row, measure);
      }
    }
  }

  @Test
  void aFrequencyListIsComparedWithoutWhatIsNoWord() {
    Map<String, Map<String, String>> rows = rows("new", "list");
    assertThat(number(rows.get("the "), "reference_per_million"), closeTo(10e6 / 20, 1));
    assertThat(rows.get("the ").get("documents_log_likelihood"), is(""));
    assertThat(rows.get("tram ").get("count"), is("0"));
    assertThat(execute("keyness", at("new"), at("list")), is(0));
    assertThat(out.toString(), containsString("3 occurrences of " + at("list") + " are of what"));
    assertThat(out.toString(), containsString("has no capital letters"));
  }

  @Test
  void normalizedWordsAreComparedWithoutCase() {
    Map<String, Map<String, String>> rows = rows("new", "list", "--normalized");
    assertThat(rows.get("ferry ").get("count"), is("5"));
    assertThat(rows.get("the ").get("count"), is("4"));
    assertThat(rows.containsKey("The "), is(false));
    assertThat(rows("new", "folded", "--normalized").get("the en").get("reference_count"), is("1"));
  }

  @Test
  void aLanguageThatOneSideLacksIsMoreOrLessFrequentInNeither() {
    assertThat(execute("keyness", at("new"), at("english")), is(0));
    assertThat(out.toString(), containsString("harbour"));
    assertThat(out.toString(), not(containsString("العبارة")));
    assertThat(rows("new", "english").get("العبارة ar").get("count"), is("1"));
    assertThat(execute("keyness", at("english"), at("new")), is(0));
    assertThat(out.toString(), not(containsString("العبارة")));
  }

  @Test
  void oneLanguageAloneAndALeastCount() {
    assertThat(rows("new", "old", "--language=ar").keySet().size(), is(7));
    assertThat(rows("new", "old", "--minimum=5").keySet().size(), greaterThan(1));
    assertThat(rows("new", "old", "--minimum=5").containsKey("Old en"), is(false));
    assertThat(
        number(rows("new", "list", "--reference-size=1000").get("the "), "reference_per_million"),
        closeTo(10_000, 1));
    assertThat(rows("new", "old", "--limit=2").keySet().size(), equalTo(2));
  }

  @Test
  void entitiesAreComparedByTypeAgainstAllWords() {
    Map<String, Map<String, String>> rows = rows("names", "names-before", "--of=entities");
    Map<String, String> paris = rows.get("Paris LOC");
    // 20 words here, 8 there.
    assertThat(paris.get("count") + " " + paris.get("reference_count"), is("3 0"));
    assertThat(number(paris, "per_million"), closeTo(3e6 / 20, 1));
    assertThat(paris.get("documents") + " " + paris.get("reference_documents"), is("2 0"));
    Map<String, String> iran = rows.get("Iran LOC");
    assertThat(iran.get("count") + " " + iran.get("reference_count"), is("1 2"));
    assertThat(number(iran, "reference_per_million"), closeTo(2e6 / 8, 1));
    assertThat(number(iran, "log_ratio"), closeTo(Math.log(0.2) / Math.log(2), 1e-5));
    assertThat(number(iran, "log_likelihood") < 0, is(true));
  }

  @Test
  void runsOfWordsAreComparedInAMillionWords() {
    Map<String, Map<String, String>> rows = rows("names", "names-before", "--of=ngrams");
    assertThat(number(rows.get("in Paris en"), "per_million"), closeTo(1e6 / 20, 1));
    assertThat(rows.get("they met en").get("reference_count"), is("0")); // Too rare to be written.
    assertThat(rows.get("in the old en").get("reference_count"), is("0"));
    assertThat(execute("keyness", at("names"), at("names-before"), "--of=ngrams"), is(0));
    assertThat(out.toString(), containsString("wrote n-grams of 2 occurrences and more"));
    Map<String, Map<String, String>> list =
        rows("names", "runs", "--of=ngrams", "--reference-size=1000");
    assertThat(number(list.get("in the "), "reference_per_million"), closeTo(20_000, 1));
    assertThat(list.get("in the ").get("count"), is("1"));
    assertThat(list.get("they met ").get("reference_count"), is("40"));
  }

  @Test
  void pagesOfEntitiesAndRunsSayWhatTheyCompare() throws IOException {
    for (String of : List.of("entities", "ngrams")) {
      Path page = folder.resolve(of + ".html");
      assertThat(
          execute("keyness", at("names"), at("names-before"), "--of=" + of, "--html=" + page),
          is(0));
      assertThat(
          Files.readString(page),
          containsString(of.equals("ngrams") ? "Key n-grams" : "Key entities"));
    }
  }

  @Test
  void thePageShowsBothEnds() throws IOException {
    Path page = folder.resolve("page.html");
    assertThat(execute("keyness", at("new"), at("old"), "--html=" + page), is(0));
    String html = Files.readString(page);
    assertThat(html, containsString("Less often than in the reference"));
    assertThat(html, containsString(">harbour</td>"));
    assertThat(html, not(containsString("<b>ferry")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new old --rank=size | --rank cannot be size: write one of log_likelihood,",
        "new old --limit=-1 | take whole numbers from 0",
        "new old --reference-size=9 | is for frequency lists: leave it out",
        "new list --reference-size=9 | more than the 9 tokens that are stated: write"
            + " --reference-size=20",
        "new old --language=fr | kept no article in the language fr: write one of ",
        "new folded | counted words in different forms (terms.form \"surface\" and \"normalized\"):"
            + " add --normalized",
        "new without | has no terms: run the audit with terms switched on",
        "without new | has no terms: run the audit with terms switched on",
        "names names-before --of=sites | --of cannot be sites: write one of terms, ngrams, entities",
        "new old --of=entities | has no entities: run the audit with entities switched on",
        "new old --of=ngrams | has no n-grams: run the audit with --set 'terms.ngrams=",
        "names list --of=entities | is a frequency list, and entities are compared with those of",
        "names list --of=ngrams | write --reference-size=TOKENS",
        "names names-before --of=ngrams --normalized | n-grams were counted as they are written",
        "names names-before --of=entities --normalized | an entity is one in all its spellings",
        "names names-before --of=entities --language=en | entities are counted over all languages",
        "new nowhere | does not exist: name the output directory of an audit, or a frequency list",
        "nowhere new | holds no finished audit",
        "new new.jsonl | no column of",
      })
  void whatCannotBeComparedIsRefusedWithWhatToWrite(String arguments, String message) {
    String[] given = arguments.split(" ", -1);
    List<String> all = new ArrayList<>(List.of("keyness", at(given[0]), at(given[1])));
    all.addAll(Arrays.asList(given).subList(2, given.length));
    assertThat(execute(all.toArray(String[]::new)), is(2));
    assertThat(err.toString(), containsString(message));
  }

  private Map<String, Map<String, String>> rows(String audit, String reference, String... more) {
    StringWriter printed = new StringWriter();
    List<String> all = new ArrayList<>(List.of("keyness", at(audit), at(reference), "--tsv"));
    all.addAll(Arrays.asList(more));
    assertThat(err.toString(), execute(printed, all.toArray(String[]::new)), is(0));
    return parsed(printed.toString());
  }

  /** Rows by term and language. */
  private static Map<String, Map<String, String>> parsed(String table) {
    String[] lines = table.split("\n", -1);
    String[] header = lines[0].split("\t", -1);
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    for (int i = 1; i < lines.length - 1; i++) {
      String[] cells = lines[i].split("\t", -1);
      Map<String, String> row = new HashMap<>();
      for (int j = 0; j < header.length; j++) {
        row.put(header[j], cells[j]);
      }
      rows.put(cells[0] + " " + cells[1], row);
    }
    return rows;
  }

  private static double number(Map<String, String> row, String column) {
    String cell = row.get(column);
    return cell.equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(cell);
  }

  private static String at(String name) {
    return folder.resolve(name).toString();
  }

  private int execute(String... arguments) {
    return execute(out, arguments);
  }

  private int execute(StringWriter printed, String... arguments) {
    CommandLine command = CorpusAudit.commandLine();
    command.setOut(new PrintWriter(printed, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }
}
