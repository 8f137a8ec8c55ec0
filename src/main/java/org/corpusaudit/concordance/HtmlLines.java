package org.corpusaudit.concordance;

import static org.corpusaudit.report.layout.Message.say;
import static org.corpusaudit.report.layout.Message.verbatim;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.layout.Finding;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Page;
import org.corpusaudit.report.layout.PageLanguage;
import org.corpusaudit.report.layout.PageTemplate;
import org.corpusaudit.report.layout.RenderedPage;
import org.corpusaudit.report.layout.Section;

/** A concordance as one page, laid out as the other pages are. */
public final class HtmlLines {
  private static final String LINES = "lines";
  private static final String DOCUMENTS = "documents/";

  private HtmlLines() {}

  /** The page. */
  public static RenderedPage of(Concordance concordance, AuditOutput audit) throws IOException {
    LineGrid layout = LineGrid.of(concordance.lines(), audit);
    Grid grid = layout.grid(LINES, say("Lines"), DOCUMENTS, concordance.hits(), "");
    concordance.lines().forEach(line -> layout.add(grid, "", line));
    Section section =
        new Section(
                "concordance",
                say("In context"),
                say(
                    "Each line is a place in a kept article, cleaned; an article opens its address, or"
                        + " shows the command that tells of it."))
            .figure(say("Hits"), count(concordance.hits()), DOCUMENTS, "places that fit")
            .figure(say("Articles"), count(concordance.articles()), DOCUMENTS, "articles with one")
            .figure(
                say("Looked through"), count(concordance.documents()), DOCUMENTS, "kept articles")
            .grid(grid);
    return PageTemplate.rendered(
        new Page(
            say("%s in context", Finding.isolated(concordance.query())),
            List.of(verbatim(audit.path())),
            List.of(),
            List.of(section)),
        PageLanguage.of(audit));
  }

  /** How many lines such a page shows. */
  public static int shown(RenderedPage page) {
    return page.rows(LINES);
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
