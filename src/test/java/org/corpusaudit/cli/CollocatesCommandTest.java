package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.corpusaudit.output.AuditOutput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command over the output of runs. */
class CollocatesCommandTest {
  @TempDir private static Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void anAudit() throws IOException {
    Files.writeString(
        folder.resolve("in.jsonl"),
        """
        {"id":"a","language":"en","site":"a.example","text":"Old ferry, new ferry, old harbour. Paris saw the ferry of London at 1925.\\nThe harbour slept; London and Paris wrote."}
        {"id":"b","language":"en","site":"b.example","text":"An old ferry left the <b>old</b> harbour. A Ferry came to London. Then Paris."}
        {"id":"c","language":"ar","site":"c.example","text":"وصلت العبارة إلى ميناء مصر، ثم عادت العبارة من ميناء مصر."}
        {"id":"d","language":"en","site":"d.example","text":"Old ferry old ferry. The harbour of the ferry."}
        """);
    run("audit", "--set=cooccurrences.minimumCount=0", "--set=entities.pairs.minimumCount=1");
  }

  private static void run(String name, String... settings) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--quiet",
                "--input=" + folder.resolve("in.jsonl"),
                "--output=" + folder.resolve(name),
                "--set=entities.writeMentions=true",
                "--set=terms.ngrams.sizes=[2,3]",
                "--set=terms.ngrams.minimumCount=1"));
    arguments.addAll(Arrays.asList(settings));
    int status = new CollocatesCommandTest().execute(arguments.toArray(String[]::new));
    assertThat(status, is(0));
  }

  @Test
  void leftAndRightAreTheEventsOfAWindow() throws IOException {
    isAsCounted("audit", "");
  }

  @Test
  void leftAndRightAreTheUnitsOfASentence() throws IOException {
    isAsCounted("sentences", "{\"unit\":\"sentence\"}");
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"size\":2,\"ordered\":true}",
        "{\"unit\":\"paragraph\"}",
        "{\"unit\":\"document\"}",
      })
  void leftAndRightAreAsCountedInEveryScope(String scope) throws IOException {
    isAsCounted("scope" + Integer.toHexString(scope.hashCode()), scope);
  }

  /** What the documents say of a pair is what the audit counted, for every word. */
  private void isAsCounted(String name, String scope) throws IOException {
    if (!scope.isEmpty()) {
      run(
          name,
          "--set=cooccurrences.scope=" + scope,
          "--set=cooccurrences.minimumCount=0",
          "--set=cooccurrences.stopWords=true");
    }
    AuditOutput audit = AuditOutput.open(at(name));
    Set<String> words = new TreeSet<>();
    for (String shard : audit.shards("cooccurrences/terms")) {
      audit.readTsv(
          shard,
          row -> {
            words.add(row.text("a"));
            return true;
          });
    }
    assertThat(words.size(), greaterThan(10));
    long pairs = 0;
    for (String word : words) {
      for (String[] row : rows(name, word)) {
        if (row[0].equals("pair")) {
          long count = Long.parseLong(row[3]);
          long left = Long.parseLong(row[4]);
          long right = Long.parseLong(row[5]);
          boolean self = row[1].equals(word);
          if (scope.contains("unit")) {
            assertThat(word + " " + row[1], Math.max(left, right) <= count, is(true));
            assertThat(word + " " + row[1], left + right >= count, is(true));
          } else if (self && row[2].equals("either")) {
            assertThat(word + " beside itself", List.of(left, right), is(List.of(count, count)));
          } else {
            assertThat(word + " " + row[1], left + right, is(count));
          }
          pairs++;
        } else {
          assertThat(row[1], containsString(word));
        }
      }
    }
    assertThat(pairs, greaterThan(20L));
  }

  @Test
  void aPartnerHasItsSidesArticlesAndLines() {
    String[] row =
        rows("audit", "ferry").stream()
            .filter(r -> r[0].equals("pair") && r[1].equals("harbour"))
            .findFirst()
            .orElseThrow();
    // In a and in d: two ferries before it and one behind; in b it stands six words away.
    assertThat(Arrays.asList(row).subList(2, 7), equalTo(List.of("either", "6", "2", "4", "2")));
    assertThat(row[row.length - 1], containsString("[ferry]"));
  }

  @Test
  void nGramsOfTheWordStandBelowItsPairs() {
    List<String> runs = new ArrayList<>();
    for (String[] row : rows("audit", "ferry")) {
      if (row[0].equals("n-gram")) {
        runs.add(row[1] + " " + row[3]);
      }
    }
    assertThat(runs.contains("ferry 4"), is(false));
    // Old ferry stands twice capital and not; each spelling is a term.
    assertThat(runs.contains("old ferry 2"), is(true));
    assertThat(runs.contains("Old ferry 2"), is(true));
    assertThat(runs.contains("Old ferry old 1"), is(true));
  }

  @Test
  void entitiesHavePartnersInOneSentence() {
    assertThat(execute("collocates", at("audit"), "--entity", "Paris", "--tsv"), is(0));
    String[] row = out.toString().split("\n", -1)[1].split("\t", -1);
    assertThat(
        Arrays.asList(row).subList(0, 7),
        equalTo(List.of("pair", "London", "either", "2", "1", "1", "1")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the | function word of the language en",
        "1925 | of the class number",
        "HARBOUR | no kept article has this word; the audit has 'harbour' (4)",
        "tram | no kept article has this word",
      })
  void aWordWithoutPairsSaysWhy(String word, String reason) {
    assertThat(execute("collocates", at("audit"), word), is(0));
    assertThat(out.toString(), containsString(reason));
  }

  @Test
  void whatIsSaidToGiveRowsGivesThem() {
    run("few", "--set=cooccurrences.vocabulary=3", "--set=cooccurrences.minimumCount=0");
    for (String word : List.of("wrote", "ميناء")) {
      StringWriter said = new StringWriter();
      assertThat(execute(said, "collocates", at("few"), word), is(0));
      String setting = setting(said.toString());
      String settings = "--set=cooccurrences.minimumCount=0";
      if (setting.startsWith("cooccurrences.vocabulary=")) {
        int needed = Integer.parseInt(setting.substring(setting.indexOf('=') + 1));
        run("less" + needed, settings, "--set=cooccurrences.vocabulary=" + (needed - 1));
        assertThat(word, hasPairs("less" + needed, word), is(false));
      } else {
        setting += " --set=cooccurrences.vocabulary=100";
      }
      String name = "more" + word.hashCode();
      List<String> all = new ArrayList<>(List.of(settings));
      all.addAll(Arrays.asList(("--set=" + setting).split(" ", -1)));
      run(name, all.toArray(String[]::new));
      assertThat(word, hasPairs(name, word), is(true));
    }
    run("rare", "--set=cooccurrences.minimumCount=50");
    assertThat(execute("collocates", at("rare"), "ferry"), is(0));
    assertThat(setting(out.toString()), startsWith("cooccurrences.minimumCount=1"));
  }

  private boolean hasPairs(String audit, String word) {
    return rows(audit, word).stream().anyMatch(row -> row[0].equals("pair"));
  }

  /** The setting that a sentence names. */
  private static String setting(String said) {
    String after = said.substring(said.indexOf("--set ") + "--set ".length());
    return after.split("\\s", 2)[0];
  }

  @Test
  void thePageEscapesWhatItShows() throws IOException {
    Path page = folder.resolve("page.html");
    assertThat(execute("collocates", at("audit"), "ferry", "--html=" + page), is(0));
    String html = Files.readString(page);
    assertThat(html, allOf(containsString("&lt;b&gt;old"), not(containsString("<b>old"))));
    assertThat(html, containsString("Partners of \u2068ferry\u2069"));
    assertThat(execute("collocates", at("audit"), "العبارة", "--html=" + page), is(0));
    String arabic = Files.readString(page);
    assertThat(arabic.indexOf(">after<"), greaterThan(0));
    assertThat(arabic.indexOf(">before<"), greaterThan(arabic.indexOf(">after<")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AUDIT two words | is not one word: write one, or look for it with concordance",
        "AUDIT f* | is not one word",
        "AUDIT ... | no word stands in",
        "AUDIT ferry --rank=size | --rank cannot be size: write one of count, pmi, npmi",
        "AUDIT ferry --limit=-1 | take whole numbers from 0, not -1",
        "NOWHERE ferry | holds no finished audit",
        "WITHOUT ferry | has no pairs of terms: run the audit with cooccurrences switched on",
        "WITHOUT --entity Paris | has no pairs of entities: run the audit with entities switched"
            + " on",
      })
  void whatCannotBeShownIsRefusedWithWhatToWrite(String arguments, String message) {
    if (arguments.startsWith("WITHOUT") && !Files.exists(folder.resolve("without"))) {
      run("without", "--set=cooccurrences=false", "--set=entities=false");
    }
    List<String> all = new ArrayList<>(List.of("collocates"));
    for (String argument : arguments.split(" ", -1)) {
      all.add(
          switch (argument) {
            case "AUDIT" -> at("audit");
            case "NOWHERE" -> at("x");
            case "WITHOUT" -> at("without");
            default -> argument;
          });
    }
    assertThat(execute(all.toArray(String[]::new)), is(2));
    assertThat(err.toString(), containsString(message));
  }

  private List<String[]> rows(String audit, String word) {
    StringWriter printed = new StringWriter();
    int status =
        execute(printed, "collocates", at(audit), "--limit=1000", "--lines=1", "--tsv", "--", word);
    assertThat(err.toString(), status, is(0));
    List<String[]> rows = new ArrayList<>();
    for (String line : printed.toString().strip().split("\n", -1)) {
      rows.add(line.split("\t", -1));
    }
    return rows.subList(1, rows.size());
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
