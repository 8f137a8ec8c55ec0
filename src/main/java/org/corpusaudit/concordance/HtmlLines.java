package org.corpusaudit.concordance;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Page;
import org.corpusaudit.report.layout.PageTemplate;
import org.corpusaudit.report.layout.Section;

/** A concordance as one page, laid out as the other pages are. */
public final class HtmlLines {
  private static final String DOCUMENTS = "documents/";

  private HtmlLines() {}

  /** The page. */
  public static String of(Concordance concordance, AuditOutput audit) throws IOException {
    LineGrid layout = LineGrid.of(concordance.lines(), audit);
    Grid grid = layout.grid("lines", "Lines", DOCUMENTS, concordance.hits(), "");
    concordance.lines().forEach(line -> layout.add(grid, "", line));
    Section section =
        new Section(
                "concordance",
                "In context",
                "Each line is a place in a kept article, cleaned; an article opens its address, or"
                    + " shows the command that tells of it.")
            .figure("Hits", count(concordance.hits()), DOCUMENTS, "places that fit")
            .figure("Articles", count(concordance.articles()), DOCUMENTS, "articles with one")
            .figure("Looked through", count(concordance.documents()), DOCUMENTS, "kept articles")
            .grid(grid);
    return PageTemplate.render(
        new Page(
            "\u2068" + concordance.query() + "\u2069 in context",
            List.of(audit.path()),
            List.of(),
            List.of(section)));
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
