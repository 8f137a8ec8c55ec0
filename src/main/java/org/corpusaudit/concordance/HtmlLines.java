package org.corpusaudit.concordance;

import com.ibm.icu.text.Bidi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.corpusaudit.text.HtmlTemplate;

/**
 * A concordance as one page without script or network. Every text is escaped by the template
 * engine; only addresses of http and https are links; columns change sides where most keywords are
 * written from right to left.
 */
public final class HtmlLines {
  private HtmlLines() {}

  /** The page. */
  public static String of(Concordance concordance, String audit) throws IOException {
    Map<String, Object> model = new HashMap<>();
    model.put("query", concordance.query());
    model.put("audit", audit);
    model.put("hits", count(concordance.hits()));
    model.put("articles", count(concordance.articles()));
    model.put("documents", count(concordance.documents()));
    model.put("shown", count(concordance.lines().size()));
    model.put("direction", fromRight(concordance.lines()) ? "rtl" : "ltr");
    model.put("lines", lines(concordance.lines()));
    return HtmlTemplate.render(HtmlLines.class, "concordance.ftlh", model);
  }

  private static boolean fromRight(List<Line> lines) {
    long found = lines.stream().filter(l -> Bidi.getBaseDirection(l.keyword()) == Bidi.RTL).count();
    return found * 2 > lines.size();
  }

  private static List<Map<String, String>> lines(List<Line> lines) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Line line : lines) {
      boolean link = line.url().startsWith("http://") || line.url().startsWith("https://");
      rows.add(
          Map.of(
              "before", line.before(),
              "keyword", line.keyword(),
              "after", line.after(),
              "id", line.id(),
              "title", line.title(),
              "site", line.site(),
              "published", line.published(),
              "url", link ? line.url() : ""));
    }
    return rows;
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
