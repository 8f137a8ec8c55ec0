package org.corpusaudit.explain;

import static org.corpusaudit.report.layout.Message.say;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.report.layout.PageLanguage;
import org.corpusaudit.text.HtmlTemplate;
import org.corpusaudit.text.Spans;

/**
 * An account as one page without script or network. Every text is escaped by the template engine;
 * every paragraph has the direction of its own first letter.
 */
final class AccountPage {
  private AccountPage() {}

  static String html(ArticleAccount account, PageLanguage language) throws IOException {
    Map<String, Object> model = new HashMap<>();
    model.put("id", account.id());
    model.put("title", account.article().map(article -> article.title()).orElse(""));
    model.put("site", account.article().map(article -> article.site()).orElse(""));
    model.put("language", language.code());
    model.put("direction", language.isFromRight() ? "rtl" : "ltr");
    model.put("say", language.inTemplate());
    model.put("fate", Sentences.fate(account).in(language));
    List<Message> sentences = new ArrayList<>(Sentences.contained(account));
    sentences.addAll(Sentences.rejected(account));
    model.put("sentences", sentences.stream().map(said -> said.in(language)).toList());
    model.put("cluster", cluster(account, language));
    model.put("stripped", Sentences.stripped(account).in(language));
    model.put("hasText", account.article().isPresent());
    model.put("paragraphs", paragraphs(account));
    model.put("reasons", reasons(account, language));
    beside(model, account, language);
    return HtmlTemplate.render(AccountPage.class, "explain.ftlh", model);
  }

  private static List<Map<String, String>> cluster(ArticleAccount account, PageLanguage language) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode member : account.cluster()) {
      rows.add(
          Map.of(
              "fate",
              (member.path("kept").asBoolean() ? say("kept") : say("dropped")).in(language),
              "kind",
              Sentences.kind(member).in(language),
              "similarity",
              member.path("similarity").asText(),
              "id",
              member.path("id").asText(),
              "site",
              member.path("site").asText()));
    }
    return rows;
  }

  /** The text's lines, each of pieces that are kept (span 0) or stripped (the span's number). */
  private static List<List<Map<String, Object>>> paragraphs(ArticleAccount account) {
    List<List<Map<String, Object>>> paragraphs = new ArrayList<>();
    paragraphs.add(new ArrayList<>());
    String text = account.article().map(article -> article.text()).orElse("");
    Spans spans = account.spans();
    int at = 0;
    for (int i = 0; i < spans.size(); i++) {
      add(paragraphs, text.substring(at, spans.start(i)), 0);
      add(paragraphs, text.substring(spans.start(i), spans.end(i)), i + 1);
      at = spans.end(i);
    }
    add(paragraphs, text.substring(at), 0);
    paragraphs.removeIf(List::isEmpty);
    return paragraphs;
  }

  private static void add(List<List<Map<String, Object>>> paragraphs, String text, int span) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        paragraphs.add(new ArrayList<>());
      }
      if (!lines[i].isBlank()) {
        paragraphs.get(paragraphs.size() - 1).add(Map.of("text", lines[i], "span", span));
      }
    }
  }

  private static List<Map<String, String>> reasons(ArticleAccount account, PageLanguage language) {
    List<Map<String, String>> reasons = new ArrayList<>();
    for (JsonNode span : account.stripped()) {
      reasons.add(
          Map.of(
              "place",
              say("%d to %d", span.path("start").asInt(), span.path("end").asInt()).in(language),
              "reason",
              Sentences.reason(span).in(language)));
    }
    return reasons;
  }

  private static void beside(
      Map<String, Object> model, ArticleAccount account, PageLanguage language) {
    List<Map<String, Object>> rows = new ArrayList<>();
    model.put("rows", rows);
    model.put("beside", "");
    if (account.beside().isEmpty() || account.article().isEmpty()) {
      return;
    }
    ArticleAccount.Beside beside = account.beside().get();
    if (beside.text().isEmpty()) {
      model.put("beside", Sentences.lost(beside).in(language));
      return;
    }
    Alignment alignment = Alignment.of(beside.text().get(), account.cleaned().orElse(""));
    model.put("beside", Sentences.beside(beside, alignment).in(language));
    model.put("besideId", beside.id());
    for (Alignment.Row row : alignment.rows()) {
      rows.add(Map.of("same", row.same(), "left", row.left(), "right", row.right()));
    }
  }
}
