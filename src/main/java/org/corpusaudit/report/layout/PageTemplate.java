package org.corpusaudit.report.layout;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import freemarker.template.TemplateMethodModelEx;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusaudit.text.HtmlTemplate;

/**
 * Lays a {@link Page} out as one file that needs no network. Every text of it is escaped by the
 * template engine, the drawings' data is JSON in which no {@code <} stands, and the page's content
 * security policy runs the two scripts that were packaged and no other.
 */
public final class PageTemplate {
  /** Where the page's script says something. */
  private static final Pattern SAID = Pattern.compile("\\bsay\\('([^']+)'");

  private static final String LIBRARY =
      "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";

  /** Longest text of a page: one of an id, a site or a title may be as long as a record. */
  private static final int MOST_CHARS = 1_000;

  /** Weights of rows are estimates. */
  private static final int MOST_TRIES = 10;

  private final Page page;
  private final PageLanguage language;
  private final ObjectMapper json;

  private PageTemplate(Page page, PageLanguage language) {
    this.page = page;
    this.language = language;
    json = new ObjectMapper().registerModule(saidIn(language));
  }

  /** The page's HTML in a language: words of ours are said in it, those of the corpus stay. */
  public static String render(Page page, PageLanguage language) throws IOException {
    return rendered(page, language).html();
  }

  /** The same, and how many rows of each table it shows. */
  public static RenderedPage rendered(Page page, PageLanguage language) throws IOException {
    return new PageTemplate(page, language).rendered();
  }

  private static SimpleModule saidIn(PageLanguage language) {
    return new SimpleModule()
        .addSerializer(
            Message.class,
            new JsonSerializer<>() {
              @Override
              public void serialize(Message said, JsonGenerator out, SerializerProvider provider)
                  throws IOException {
                out.writeString(said.in(language));
              }
            });
  }

  private RenderedPage rendered() throws IOException {
    // A page without drawings goes without the library that draws them, which is a megabyte.
    boolean draws = page.sections().stream().anyMatch(section -> !section.charts().isEmpty());
    String library = draws ? resource(LIBRARY).replace("</script", "<\\/script") : "";
    String script = resource("report.js");
    Map<String, Object> model = new HashMap<>();
    Map<?, ?> shown = (Map<?, ?>) bounded(json.convertValue(page, Map.class));
    model.put("page", shown);
    model.put("language", language.code());
    model.put("direction", language.isFromRight() ? "rtl" : "ltr");
    model.put("say", language.inTemplate());
    model.put("words", words(script));
    model.put("explain", explain(page));
    model.put("style", resource("report.css"));
    model.put("library", library);
    model.put("script", script);
    model.put("allowed", draws ? hash(library) + " " + hash(script) : hash(script));
    model.put("charts", charts());
    model.put("isFromRight", question(PageTemplate::isFromRight));
    model.put("isColumnFromRight", question(PageTemplate::isColumnFromRight));
    String html = HtmlTemplate.render(PageTemplate.class, "report.ftlh", model);
    String light =
        PageWeight.bytes(html) > PageWeight.MOST_BYTES ? lighter(shown, html, model) : html;
    return new RenderedPage(light, PageWeight.rows(shown));
  }

  /** The page with so few rows that it is light enough. */
  private static String lighter(Map<?, ?> shown, String whole, Map<String, Object> model)
      throws IOException {
    PageWeight weight = new PageWeight(shown);
    double rows = weight.bytes();
    weight.cutTo(0);
    long bare = PageWeight.bytes(HtmlTemplate.render(PageTemplate.class, "report.ftlh", model));
    String html = whole;
    for (int tries = 0;
        PageWeight.bytes(html) > PageWeight.MOST_BYTES && tries < MOST_TRIES;
        tries++) {
      double share = (PageWeight.MOST_BYTES - bare) / (double) (PageWeight.bytes(html) - bare);
      rows *= 0.99 * share;
      weight.cutTo((long) rows);
      html = HtmlTemplate.render(PageTemplate.class, "report.ftlh", model);
    }
    return html;
  }

  /** The command that tells of an article, without its id: the same for all of a page. */
  private static String explain(Page page) {
    return page.sections().stream()
        .flatMap(section -> section.grids().stream())
        .flatMap(grid -> grid.rows().stream())
        .flatMap(List::stream)
        .filter(Opening.class::isInstance)
        .flatMap(cell -> ((Opening) cell).places().stream())
        .map(Opening.Place::explain)
        .findFirst()
        .orElse("");
  }

  private static TemplateMethodModelEx question(Predicate<List<?>> asked) {
    return arguments -> asked.test(SaidInTemplate.unwrapped(arguments));
  }

  /** What the page's script says, by the English; nothing for an English page. */
  private String words(String script) throws IOException {
    ObjectNode words = json.createObjectNode();
    Matcher said = SAID.matcher(script);
    while (said.find()) {
      String english = said.group(1);
      String here = language.say(english, List.of());
      if (!here.equals(english)) {
        words.put(english, here);
      }
    }
    return safe(words);
  }

  /** JSON that no text can end early. */
  private String safe(JsonNode node) throws IOException {
    return json.writeValueAsString(node).replace("<", "\\u003c");
  }

  private static boolean isFromRight(List<?> arguments) {
    return Reading.isFromRight((String) arguments.get(0));
  }

  /** Of rows, and the place of a column of texts. */
  private static boolean isColumnFromRight(List<?> arguments) {
    int column = ((Number) arguments.get(1)).intValue();
    return Reading.areFromRight(
        ((List<?>) arguments.get(0))
            .stream().map(row -> text(((List<?>) row).get(column))).toList());
  }

  private static String text(Object cell) {
    return cell instanceof Map<?, ?> opening ? (String) opening.get("text") : (String) cell;
  }

  /** A copy whose texts, which others may have written, are short enough to be read. */
  private static Object bounded(Object node) {
    if (node instanceof String text) {
      return Shortened.to(MOST_CHARS, text);
    }
    if (node instanceof List<?> list) {
      return list.stream().map(PageTemplate::bounded).toList();
    }
    if (node instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((name, value) -> copy.put(name, bounded(value)));
      return copy;
    }
    return node;
  }

  private String charts() throws IOException {
    ArrayNode charts = json.createArrayNode();
    for (Section section : page.sections()) {
      for (Chart chart : section.charts()) {
        charts
            .addObject()
            .put("id", chart.id())
            .put("kind", chart.kind())
            .set("data", json.valueToTree(bounded(json.convertValue(chart.data(), Map.class))));
      }
    }
    return safe(charts);
  }

  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = PageTemplate.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException("the package lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
