package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages of an invented site with all kinds of furniture: a glued menu, the same glued headline list
 * twice amid the article, a tag loop, a source line, another article under 'read also', a share
 * strip and related bullets.
 */
class AuditBoilerplateTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGES = 20;
  private static final String MENU = "الرئيسيةسياسةاقتصادرياضةثقافةفيديو";
  private static final String SOURCE = "المصدر: مرفأ نيوز";
  private static final String TAGS =
      "كلمات دلالية: سياسة اقتصاد رياضة سياسة اقتصاد رياضة محليات محليات محليات محليات محليات";
  private static final String READ_ALSO = "إقرأ أيضاً:";
  private static final String SHARE = "طباعة شارك";
  private static final String RELATED = "مقالات مشابهة";

  @TempDir private Path folder;

  private final List<ObjectNode> articles = new ArrayList<>();
  private final Map<String, List<String>> own = new HashMap<>();
  private final Map<String, JsonNode> spans = new HashMap<>();
  private final Map<String, String> cleaned = new HashMap<>();

  /** A paragraph of invented words that no other paragraph shares. */
  private static String paragraph(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      text.append(i == 0 ? "" : " ");
      for (int k = 0; k < 4; k++) {
        text.append((char) ('ا' + 1 + random.nextInt(25)));
      }
      text.append(i == 14 ? "،" : "");
    }
    return text.append('.').toString();
  }

  private static String title(int page) {
    return paragraph(10_000 + page).substring(0, 34).replace("،", "").strip();
  }

  @BeforeEach
  void writePages() throws IOException {
    for (int page = 0; page < PAGES; page++) {
      List<String> paragraphs = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        paragraphs.add(paragraph(page * 100 + i));
      }
      StringBuilder list = new StringBuilder();
      for (int i = 1; i <= 6; i++) {
        list.append(title((page / 4 * 4 + i * 3) % PAGES));
      }
      List<String> lines = new ArrayList<>();
      lines.add(MENU);
      lines.add(title(page));
      lines.addAll(paragraphs.subList(0, 2));
      lines.add(list.toString());
      lines.add(paragraphs.get(2));
      lines.add(list.toString());
      lines.add(paragraphs.get(3));
      lines.add(SOURCE);
      lines.add(TAGS + " " + title(page).substring(0, 9));
      if (page % 5 == 2) {
        lines.add(READ_ALSO);
        lines.add(title(page - 1));
        for (int i = 0; i < 4; i++) {
          lines.add(paragraph((page - 1) * 100 + i));
        }
      }
      lines.add(SHARE + " " + title(page).substring(0, 14));
      lines.add(RELATED);
      for (int i = 0; i < 5; i++) {
        lines.add("  • " + title(500 + page * 7 + i));
      }
      add("p" + page, "port.example", String.join("\n\n", lines));
      own.put("p" + page, paragraphs);
    }
    add("alone", "alone.example", MENU + "\n" + paragraph(77_000) + "\n" + RELATED);
  }

  @Test
  void furnitureGoesAndEveryArticleStays() throws Exception {
    run("out", List.of());

    for (int page = 0; page < PAGES; page++) {
      String id = "p" + page;
      String text = cleaned.get(id);
      for (String paragraph : own.get(id)) {
        assertThat(text, containsString(paragraph));
      }
      for (String furniture : List.of(MENU, SOURCE, TAGS, READ_ALSO, SHARE, RELATED, "•")) {
        assertThat(id, text, not(containsString(furniture)));
      }
      assertThat(text, not(containsString(title(page) + title((page + 1) % PAGES))));
    }
    assertThat(reasons("p3").contains("site-repeated"), is(true));
    assertThat(reasons("p3").contains("short-furniture"), is(true));
  }

  @Test
  void anEmbeddedArticleGoesFromItsHostAndNamesItsOwner() throws Exception {
    run("out", List.of());

    for (int page = 2; page < PAGES; page += 5) {
      String owner = "p" + (page - 1);
      for (String paragraph : own.get(owner)) {
        assertThat(cleaned.get("p" + page), not(containsString(paragraph)));
        assertThat(cleaned.get(owner), containsString(paragraph));
      }
      List<String> owners = new ArrayList<>();
      for (JsonNode span : spans.get("p" + page)) {
        if (span.get("reason").asText().equals("embedded-article")) {
          owners.add(span.get("owner").asText());
        }
      }
      assertThat(Set.copyOf(owners), equalTo(Set.of(owner)));
    }
  }

  @Test
  void aSiteThatIsSeenOnceKeepsItsText() throws Exception {
    run("out", List.of());

    assertThat(cleaned.get("alone"), equalTo(text("alone")));
  }

  @Test
  void aPersonsPatternsWin() throws Exception {
    run(
        "out",
        List.of(
            "boilerplate.keep=[{\"site\": \"port.example\", \"pattern\": \"^المصدر.*$\"}]",
            "boilerplate.strip=[{\"pattern\": \"^"
                + paragraph(300).substring(0, 9)
                + ".*\\\\n\"}]"));

    assertThat(cleaned.get("p3"), containsString(SOURCE));
    assertThat(cleaned.get("p3"), not(containsString(paragraph(300))));
    assertThat(reasons("p3").contains("strip-list"), is(true));
    assertThat(cleaned.get("p4"), containsString(own.get("p4").get(0)));
  }

  @Test
  void cleanedTextAndSpansRebuildTheOriginalAndTheSpansDoNotDependOnTheOrder() throws Exception {
    run("out", List.of());
    for (ObjectNode article : articles) {
      String id = article.get("id").asText();
      StringBuilder rest = new StringBuilder();
      int at = 0;
      for (JsonNode span : spans.getOrDefault(id, JSON.createArrayNode())) {
        assertThat(span.get("start").asInt() >= at, is(true));
        rest.append(text(id), at, span.get("start").asInt());
        at = span.get("end").asInt();
      }
      rest.append(text(id), at, text(id).length());
      assertThat(cleaned.get(id), equalTo(rest.toString()));
    }
    Map<String, JsonNode> expected = new HashMap<>(spans);
    Map<String, List<String>> rows = AuditRuns.rows(folder.resolve("out"));

    Collections.shuffle(articles, new Random(3));
    run("again", List.of("output.partitions=3", "input.blockBytes=20000"));

    assertThat(spans, equalTo(expected));
    assertThat(
        AuditRuns.rows(folder.resolve("again")).get("boilerplate/segments"),
        equalTo(rows.get("boilerplate/segments")));
  }

  @Test
  void theSegmentsNameTheSitesFurnitureLargestFirst() throws Exception {
    run("out", List.of());

    List<String> texts = new ArrayList<>();
    for (String row : AuditRuns.rows(folder.resolve("out")).get("boilerplate/segments")) {
      JsonNode segment = JSON.readTree(row);
      assertThat(segment.get("site").asText(), equalTo("port.example"));
      if (segment.get("documents").asInt() == PAGES) {
        texts.add(segment.get("text").asText());
      }
    }
    assertThat(String.join("\n", texts), containsString(SOURCE));
    assertThat(String.join("\n", texts), containsString(RELATED));
  }

  private Set<String> reasons(String id) {
    Set<String> reasons = new TreeSet<>();
    spans.get(id).forEach(span -> reasons.add(span.get("reason").asText()));
    return reasons;
  }

  private String text(String id) {
    for (ObjectNode article : articles) {
      if (article.get("id").asText().equals(id)) {
        return article.get("text").asText();
      }
    }
    throw new IllegalArgumentException(id);
  }

  private void add(String id, String site, String text) {
    ObjectNode article = JSON.createObjectNode();
    article.put("id", id).put("site", site).put("language", "ar").put("text", text);
    articles.add(article);
  }

  private void run(String output, List<String> settings) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (ObjectNode article : articles) {
      lines.append(JSON.writeValueAsString(article)).append('\n');
    }
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in/part.jsonl"), lines);
    List<String> all =
        new ArrayList<>(List.of("duplicates=false", "terms=false", "cooccurrences=false"));
    all.addAll(settings);
    AuditRuns.run(folder.resolve(output), folder + "/in/*", all);
    spans.clear();
    cleaned.clear();
    Map<String, List<String>> rows = AuditRuns.rows(folder.resolve(output));
    for (String row : rows.get("boilerplate/spans")) {
      spans.put(JSON.readTree(row).get("id").asText(), JSON.readTree(row).get("spans"));
    }
    for (String row : rows.get("documents")) {
      JsonNode document = JSON.readTree(row);
      cleaned.put(document.get("id").asText(), document.get("text").asText());
    }
  }
}
