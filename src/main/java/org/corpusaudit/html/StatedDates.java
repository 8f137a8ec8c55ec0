package org.corpusaudit.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * When a page says that it was published. Kinds of statements, the most telling first: Open Graph's
 * {@code article:published_time}; microdata's {@code datePublished}; the same in JSON-LD, at its
 * top or in its graph; {@code meta} elements by the usual names. The first kind that a page has is
 * taken, with all that it says.
 */
final class StatedDates {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> NAMES =
      Set.of(
          "date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "dc.date",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.date",
          "citation_date",
          "citation_publication_date",
          "sailthru.date",
          "parsely-pub-date");

  private StatedDates() {}

  static List<String> of(Document page) {
    List<String> graph = new ArrayList<>();
    List<String> named = new ArrayList<>();
    for (Element meta : page.getElementsByTag("meta")) {
      String content = meta.attr("content").strip();
      String name = meta.attr("name").toLowerCase(Locale.ROOT);
      if (content.isEmpty()) {
        continue;
      }
      if (meta.attr("property").equals("article:published_time")
          || name.equals("article:published_time")) {
        graph.add(content);
      } else if (NAMES.contains(name)) {
        named.add(content);
      }
    }
    if (!graph.isEmpty()) {
      return graph;
    }
    List<String> data = microdata(page);
    if (data.isEmpty()) {
      data = linkedData(page);
    }
    return data.isEmpty() ? named : data;
  }

  private static List<String> microdata(Document page) {
    List<String> dates = new ArrayList<>();
    for (Element element : page.getElementsByAttributeValue("itemprop", "datePublished")) {
      String date =
          element.attr("content").isEmpty() ? element.attr("datetime") : element.attr("content");
      add(dates, date);
    }
    return dates;
  }

  private static List<String> linkedData(Document page) {
    List<String> dates = new ArrayList<>();
    for (Element script : page.getElementsByTag("script")) {
      if (script.attr("type").equalsIgnoreCase("application/ld+json")) {
        try {
          collect(JSON.readTree(script.data()), dates);
        } catch (JsonProcessingException e) {
          // Broken data says nothing.
        }
      }
    }
    return dates;
  }

  private static void collect(JsonNode node, List<String> dates) {
    if (node.isArray()) {
      node.forEach(item -> add(dates, item.path("datePublished").asText()));
      return;
    }
    add(dates, node.path("datePublished").asText());
    node.path("@graph").forEach(item -> add(dates, item.path("datePublished").asText()));
  }

  private static void add(List<String> dates, String date) {
    if (!date.isBlank()) {
      dates.add(date.strip());
    }
  }
}
