package org.corpusaudit.collocation;

import static org.corpusaudit.report.layout.Message.say;
import static org.corpusaudit.report.layout.Message.verbatim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.corpusaudit.concordance.Line;
import org.corpusaudit.concordance.LineGrid;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Chart;
import org.corpusaudit.report.layout.Finding;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Page;
import org.corpusaudit.report.layout.PageLanguage;
import org.corpusaudit.report.layout.PageTemplate;
import org.corpusaudit.report.layout.RenderedPage;
import org.corpusaudit.report.layout.Section;

/** Partners of a word as one page in the report's layout. */
public final class CollocatesPage {
  private static final String PARTNERS = "partners-table";
  private static final String RUNS = "ngrams-table";
  private static final int BARS = 25;
  private static final List<String> SHOWN =
      List.of("log_likelihood", "log_dice", "pmi", "conservative_log_ratio", "t_score");

  private final Collocates found;
  private final AuditOutput audit;
  private final String pairsFile;
  private final String documentsFile;
  private final String runsFile;

  private CollocatesPage(Collocates found, AuditOutput audit, boolean entity) {
    this.found = found;
    this.audit = audit;
    pairsFile = file(audit, entity ? "cooccurrences/entities" : "cooccurrences/terms");
    documentsFile = file(audit, "documents");
    runsFile = file(audit, "ngrams");
  }

  /** The page. */
  public static RenderedPage of(Collocates found, AuditOutput audit, boolean entity)
      throws IOException {
    CollocatesPage page = new CollocatesPage(found, audit, entity);
    List<Section> sections = new ArrayList<>();
    sections.add(page.partners());
    if (!found.runs().isEmpty()) {
      sections.add(page.runs());
    }
    return PageTemplate.rendered(
        new Page(
            say("Partners of %s", Finding.isolated(found.word())),
            List.of(verbatim(audit.path())),
            List.of(),
            sections),
        PageLanguage.of(audit));
  }

  /** How many partners such a page shows. */
  public static int partnersShown(RenderedPage page) {
    return page.rows(PARTNERS);
  }

  /** How many n-grams such a page shows. */
  public static int runsShown(RenderedPage page) {
    return page.rows(RUNS);
  }

  private static String file(AuditOutput audit, String folder) {
    List<String> shards = audit.shards(folder);
    return audit.path() + "/" + (shards.isEmpty() ? folder : shards.get(0));
  }

  private Section partners() {
    Section section =
        new Section(
                "partners",
                say("Partners"),
                found
                    .reason()
                    .orElse(
                        say(
                            "What stands with it %s, ranked by %s. Left counts where the partner"
                                + " stands before it in the text, right behind it; articles have"
                                + " both together.",
                            found.spoken(), found.measure())))
            .figure(
                say("Occurrences"), Cell.count(found.occurrences()).shown(), documentsFile, "rows")
            .figure(say("Articles"), Cell.count(found.documents()).shown(), documentsFile, "rows")
            .figure(
                say("Partners written"),
                Cell.count(found.allPartners()).shown(),
                pairsFile,
                "rows");
    if (!found.partners().isEmpty()) {
      section.chart(scores()).chart(sides()).grid(partnerGrid()).grid(lines());
    }
    return section;
  }

  private List<Collocates.Found<Partner>> first() {
    return found.partners().subList(0, Math.min(BARS, found.partners().size()));
  }

  private Chart scores() {
    return Chart.bars(
            "scores",
            "ranked",
            say("How strongly: %s", found.measure()),
            pairsFile,
            first().stream().map(p -> p.row().item()).toList())
        .series(
            verbatim(found.measure()),
            first().stream().map(p -> p.row().score(found.measure())).toList())
        .beside(PARTNERS);
  }

  private Chart sides() {
    return Chart.bars(
            "sides",
            "ranked",
            say("Where they stand"),
            documentsFile,
            first().stream().map(p -> p.row().item()).toList())
        .series(say("left"), first().stream().map(p -> (double) p.together().left()).toList())
        .series(say("right"), first().stream().map(p -> (double) p.together().right()).toList())
        .stacked()
        .beside(PARTNERS);
  }

  private Grid partnerGrid() {
    List<String> columns =
        new ArrayList<>(List.of("partner", "side", "#count", "#left", "#right", "#articles"));
    measures().forEach(name -> columns.add("#" + name));
    Grid grid =
        new Grid(
            PARTNERS,
            say("Partners"),
            pairsFile,
            say("pairs"),
            found.allPartners(),
            columns.toArray(String[]::new));
    grid.means("partner", say("what stands with the word"))
        .means("side", say("on which side the audit counted it"))
        .means("count", say("events of the pair in the whole audit"))
        .means("left", say("places where it stands before the word"))
        .means("right", say("places where it stands after the word"))
        .means("articles", say("articles that have both together"));
    for (Collocates.Found<Partner> partner : found.partners()) {
      Partner row = partner.row();
      Together together = partner.together();
      List<Object> cells =
          new ArrayList<>(
              List.of(
                  row.item(),
                  row.side().said(),
                  new Cell(row.count(), TerminalCollocates.number(row.count())),
                  Cell.count(together.left()),
                  Cell.count(together.right()),
                  Cell.count(together.documents())));
      measures().forEach(name -> cells.add(Cell.real(row.score(name))));
      grid.row(cells.toArray());
    }
    return grid;
  }

  private List<String> measures() {
    return Stream.concat(Stream.of(found.measure()), SHOWN.stream())
        .filter(name -> !name.equals("count"))
        .distinct()
        .toList();
  }

  private Grid lines() {
    List<Line> all = found.partners().stream().flatMap(p -> p.together().lines().stream()).toList();
    LineGrid layout = LineGrid.labelled(all, audit);
    long total = found.partners().stream().mapToLong(p -> p.together().events()).sum();
    Grid grid = layout.grid("lines", say("In context"), documentsFile, total, "partner");
    found
        .partners()
        .forEach(p -> p.together().lines().forEach(line -> layout.add(grid, p.row().item(), line)));
    return grid;
  }

  private Section runs() {
    Grid grid =
        new Grid(
            RUNS,
            say("N-grams"),
            runsFile,
            say("n-grams"),
            found.allRuns(),
            "n-gram",
            "#count",
            "#articles",
            "#log-likelihood",
            "#log Dice",
            "#PMI");
    List<Line> all = found.runs().stream().flatMap(r -> r.together().lines().stream()).toList();
    LineGrid layout = LineGrid.labelled(all, audit);
    long total = found.runs().stream().mapToLong(r -> r.together().events()).sum();
    Grid lines = layout.grid("ngram-lines", say("In context"), documentsFile, total, "n-gram");
    for (Collocates.Found<WordRun> run : found.runs()) {
      WordRun row = run.row();
      grid.row(
          row.terms(),
          Cell.count(row.count()),
          Cell.count(row.documents()),
          Cell.real(row.logLikelihood()),
          Cell.real(row.logDice()),
          Cell.real(row.pmi()));
      run.together().lines().forEach(line -> layout.add(lines, row.terms(), line));
    }
    return new Section(
            "ngrams",
            say("N-grams"),
            say(
                "Runs of words of one sentence that have it, by %s.",
                WordRun.ranking(found.measure())))
        .grid(grid)
        .grid(lines);
  }
}
