package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.expectations.Expectations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who copies whom, and how much of a site is its own. */
class AuditSitesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private final StringBuilder lines = new StringBuilder();
  private int articles;

  @Test
  void theSiteThatPublishedFirstIsTheOneThatOthersHaveItFrom() throws Exception {
    add("b", "2020-01-01T10:00:00Z", story(0, 60), "Title one");
    add("a", "2020-01-01T10:00:05Z", story(0, 60), "Title one");
    add("c", "2020-01-01T10:00:20Z", story(0, 60), "Another title");
    add("c", "2020-01-03T10:00:00Z", story(0, 58) + " x y", "");
    add("b", "2020-01-02T10:00:00Z", story(0, 60), "Title one");
    add("d", "2020-01-02T10:00:00Z", story(900, 60), "Alone");

    run();

    assertThat(
        syndication(),
        containsInAnyOrder(
            "b a ordered articles=1 exact=1 near=0 contained=0 lag=5/5/5 titles=1 changed=0",
            "b c ordered articles=2 exact=1 near=1 contained=0 lag=20/20/172800 titles=1"
                + " changed=1"));
    Map<String, String> sites = sites();
    assertThat(sites.get("a"), equalTo("own=0 copied=1 unordered=0"));
    assertThat(sites.get("b"), equalTo("own=1 copied=0 unordered=0"));
    assertThat(sites.get("c"), equalTo("own=0 copied=1 unordered=0"));
    assertThat(sites.get("d"), equalTo("own=1 copied=0 unordered=0"));
  }

  @Test
  void equalUnknownAndOverlappingDatesAreUnordered() throws Exception {
    add("z", "2020-01-01T10:00:00Z", story(0, 60), "");
    add("y", "2020-01-01T10:00:00Z", story(0, 60), "");
    add("undated", "", story(1000, 60), "");
    add("dated", "2020-01-01T10:00:00Z", story(1000, 60), "");
    // A day without a time may be before ten o'clock or after it, and is before the next day.
    add("day", "2020-01-01", story(2000, 60), "");
    add("time", "2020-01-01T10:00:00Z", story(2000, 60), "");
    add("next", "2020-01-02", story(3000, 60), "");
    add("before", "2020-01-01", story(3000, 60), "");

    run();

    assertThat(
        syndication(),
        containsInAnyOrder(
            "y z unordered articles=1 exact=1 near=0 contained=0 lag=// titles=0 changed=",
            "dated undated unordered articles=1 exact=1 near=0 contained=0 lag=// titles=0"
                + " changed=",
            "day time unordered articles=1 exact=1 near=0 contained=0 lag=// titles=0 changed=",
            "before next ordered articles=1 exact=1 near=0 contained=0 lag=86400/86400/86400"
                + " titles=0 changed="));
    Map<String, String> sites = sites();
    assertThat(sites.get("y"), equalTo("own=0 copied=0 unordered=1"));
    assertThat(sites.get("undated"), equalTo("own=0 copied=0 unordered=1"));
    assertThat(sites.get("dated"), equalTo("own=1 copied=0 unordered=0"));
    assertThat(sites.get("time"), equalTo("own=0 copied=0 unordered=1"));
    assertThat(sites.get("next"), equalTo("own=0 copied=1 unordered=0"));
  }

  @Test
  void whatIsAfterSomeOtherSiteIsCopiedAlthoughItIsNotKnownFromWhich() throws Exception {
    add("one", "2020-01-01", story(0, 60), "");
    add("two", "2020-01-01", story(0, 60), "");
    add("three", "2020-01-02", story(0, 60), "");

    run();

    assertThat(syndication().size(), is(2));
    assertThat(sites().get("three"), equalTo("own=0 copied=1 unordered=0"));
    assertThat(sites().get("one"), equalTo("own=0 copied=0 unordered=1"));
  }

  @Test
  void aPassageOfAnotherSiteIsNotTheContainersOwn() throws Exception {
    String held = story(0, 60);
    String whole = story(5000, 100) + "\n" + held + "\n" + story(6000, 100);
    add("agency", "2020-01-01T08:00:00Z", held, "");
    add("paper", "2020-01-01T10:00:00Z", whole, "");
    add("blog", "2020-01-05T10:00:00Z", story(5000, 80), "");

    run();

    assertThat(
        syndication(),
        containsInAnyOrder(
            "agency paper ordered articles=1 exact=0 near=0 contained=1 lag=7200/7200/7200 titles=0"
                + " changed=",
            "paper blog ordered articles=1 exact=0 near=0 contained=1 lag=345600/345600/345600"
                + " titles=0 changed="));
    double copied = (double) held.length() / whole.length();
    assertThat(
        sites().get("paper"),
        equalTo("own=" + six(1 - copied) + " copied=" + six(copied) + " unordered=0"));
    assertThat(sites().get("blog"), equalTo("own=0 copied=1 unordered=0"));
    assertThat(sites().get("agency"), equalTo("own=1 copied=0 unordered=0"));
  }

  @Test
  void sitesAreCountedRankedAndDated() throws Exception {
    add("big", "2020-03-01", story(0, 300), "");
    add("small", "2020-02-01", story(1000, 20), "");
    add("small", "", story(2000, 20), "");
    add("small", "2020-01-01", story(1000, 20), "");
    add("same", "2020-01-01", story(7000, 60), "");

    AuditRuns.run(
        folder.resolve("out"), write(), List.of("boilerplate=false", "cooccurrences=false"));

    List<String> rows = table("sites");
    assertThat(
        rows.stream()
            .map(row -> String.join(" ", row.split("\t", -1)[0], row.split("\t", -1)[1]))
            .toList(),
        containsInAnyOrder("big 1", "same 2", "small 3"));
    String small = rows.stream().filter(row -> row.startsWith("small\t")).findFirst().orElseThrow();
    String[] cells = small.split("\t", -1);
    assertThat(List.of(cells).subList(2, 7), equalTo(List.of("3", "2", "1", "0", "0")));
    assertThat(
        List.of(cells).subList(12, 16), equalTo(List.of("40", "2020-01-01", "2020-02-01", "1")));
  }

  @Test
  void spacesAroundASiteMakeNoOtherSiteAndALetterInUpperCaseDoes() throws Exception {
    add(" a.example\t", "2020-01-01", story(0, 60), "");
    add("a.example", "2020-01-02", story(0, 60), "");
    add("A.example", "2020-01-03", story(0, 60), "");

    run();

    assertThat(
        syndication(),
        containsInAnyOrder(
            "a.example A.example ordered articles=1 exact=1 near=0 contained=0"
                + " lag=172800/172800/172800 titles=0 changed="));
    assertThat(sites().keySet(), containsInAnyOrder("a.example", "A.example"));
  }

  @Test
  void withoutDuplicatesNobodyKnowsWhatIsOwn() throws Exception {
    add("a", "2020-03-01", story(0, 60), "");
    add("b", "2020-03-02", story(0, 60), "");

    AuditRuns.run(
        folder.resolve("out"),
        write(),
        List.of("duplicates=false", "terms=false", "cooccurrences=false"));

    assertThat(sites().get("a"), equalTo("own= copied= unordered="));
    assertThat(table("syndication"), empty());
  }

  @Test
  void everySiteOfSomeSizeIsHeldToABound() throws Exception {
    for (int i = 0; i < 4; i++) {
      add("original", "2020-01-0" + (i + 1), story(1000 * i, 60), "");
      add("wiped", "2020-02-0" + (i + 1), story(1000 * i, 60), "");
    }
    add("tiny", "2020-02-01", story(0, 60), "");

    run();

    assertThat(check("sites.*.kept", "{\"min\":1,\"articles\":4}"), is("1 of 2 wiped"));
    assertThat(check("sites.*.kept", "{\"min\":1}"), is("2 of 3 tiny"));
    assertThat(check("sites.*.duplicates.share", "{\"max\":1}"), is("0 of 3 met"));
    assertThat(check("sites.*.own_share", "{\"min\":0.5,\"articles\":4}"), is("1 of 2 wiped"));
    assertThat(check("sites.*.kept", "{\"min\":9,\"articles\":5}"), is("0 of 0 met"));
  }

  @Test
  void aFigureThatSitesDoNotHaveIsRefusedWithTheNearestThatTheyHave() throws Exception {
    JsonNode misspelt = JSON.readTree("{\"sites.*.own_shear\":{\"min\":1}}");
    JsonNode misplaced = JSON.readTree("{\"duplicates.share\":{\"max\":1,\"articles\":9}}");

    assertThat(
        Expectations.fault(misspelt).orElseThrow(), endsWith("did you mean sites.*.own_share?"));
    assertThat(
        Expectations.fault(misplaced).orElseThrow(),
        startsWith("expectations.duplicates.share.articles is of no use"));
  }

  /** How many of how many sites are beyond a bound, and the first of them. */
  private String check(String figure, String bound) throws IOException {
    ObjectNode bounds = JSON.createObjectNode();
    bounds.set(figure, JSON.readTree(bound));
    JsonNode result =
        Expectations.check(bounds, AuditOutput.open(folder.resolve("out").toString()))
            .at("/results/0");
    String site = result.path("passed").asBoolean() ? "met" : result.path("site").asText();
    return result.path("failed").asText() + " of " + result.path("sites").asText() + " " + site;
  }

  private static String story(int from, int words) {
    return IntStream.range(from, from + words)
        .mapToObj(i -> "word" + i)
        .collect(Collectors.joining(" "));
  }

  private void add(String site, String published, String text, String title) throws IOException {
    ObjectNode article = JSON.createObjectNode();
    article.put("id", String.format("%03d", articles++)).put("site", site).put("title", title);
    article.put("published", published).put("language", "en").put("text", text);
    lines.append(JSON.writeValueAsString(article)).append('\n');
  }

  private String write() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in/part.jsonl"), lines);
    return folder + "/in/*";
  }

  private void run() throws Exception {
    AuditRuns.run(
        folder.resolve("out"),
        write(),
        List.of(
            "duplicates.recall=0.9999", "boilerplate=false", "terms=false", "cooccurrences=false"));
  }

  /** The rows of a table under its header. */
  private List<String> table(String name) throws IOException {
    return AuditRuns.rows(folder.resolve("out")).getOrDefault(name, List.of()).stream()
        .filter(row -> !row.startsWith("from\t") && !row.startsWith("site\t"))
        .toList();
  }

  private List<String> syndication() throws IOException {
    List<String> rows = new ArrayList<>();
    for (String line : table("syndication")) {
      String[] cells = line.split("\t", -1);
      rows.add(
          String.format(
              "%s %s %s articles=%s exact=%s near=%s contained=%s lag=%s/%s/%s titles=%s"
                  + " changed=%s",
              (Object[]) cells));
    }
    return rows;
  }

  private Map<String, String> sites() throws IOException {
    Map<String, String> shares = new TreeMap<>();
    for (String line : table("sites")) {
      String[] cells = line.split("\t", -1);
      shares.put(
          cells[0],
          String.format("own=%s copied=%s unordered=%s", cells[21], cells[22], cells[23]));
    }
    return shares;
  }

  private static String six(double share) {
    return new java.math.BigDecimal(share)
        .round(new java.math.MathContext(6))
        .stripTrailingZeros()
        .toPlainString();
  }
}
