package org.corpusaudit.keyness;

import static org.corpusaudit.report.layout.Message.say;
import static org.corpusaudit.report.layout.Message.verbatim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Chart;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.report.layout.Page;
import org.corpusaudit.report.layout.PageLanguage;
import org.corpusaudit.report.layout.PageTemplate;
import org.corpusaudit.report.layout.RenderedPage;
import org.corpusaudit.report.layout.Section;

/** Key words as one page in the report's layout. */
public final class KeynessPage {
  private static final String MORE = "more-table";
  private static final String LESS = "less-table";
  private static final int BARS = 15;
  private static final int POINTS = 100;

  private final KeyWords words;
  private final KeyTable table;
  private final Compared compared;
  private final String file;

  private KeynessPage(KeyWords words, Compared compared, String file) {
    this.words = words;
    this.compared = compared;
    this.table = words.table();
    this.file = file;
  }

  /**
   * The page's HTML.
   *
   * @param target the audit
   * @param notes what a reader is to know of the counts
   * @param file the audit's first shard of what is compared
   */
  public static RenderedPage of(
      KeyWords words,
      Compared compared,
      String target,
      String reference,
      List<Message> notes,
      String file,
      PageLanguage language)
      throws IOException {
    KeynessPage page = new KeynessPage(words, compared, file);
    List<Message> facts = new ArrayList<>(List.of(verbatim(target), say("against %s", reference)));
    facts.addAll(notes);
    Message title =
        switch (compared) {
          case TERMS -> say("Key words");
          case NGRAMS -> say("Key n-grams");
          case ENTITIES -> say("Key entities");
        };
    return PageTemplate.rendered(
        new Page(title, facts, List.of(), List.of(page.more(), page.less())), language);
  }

  /** How many of the more frequent such a page shows. */
  public static int moreShown(RenderedPage page) {
    return page.rows(MORE);
  }

  /** How many of the less frequent such a page shows. */
  public static int lessShown(RenderedPage page) {
    return page.rows(LESS);
  }

  private Section more() {
    Section section =
        new Section(
                "more-often",
                say("More often than in the reference"),
                say(
                    "Ranked by %s. The log ratio tells how much more: 1 is twice as frequent, 2 four times;"
                        + " log-likelihood how sure that is.",
                    table.measure().columnName()))
            .figure(say("Compared"), Cell.count(table.size()).shown(), file, "rows");
    if (!words.more().isEmpty() || !words.less().isEmpty()) {
      section.chart(bars()).chart(scatter());
    }
    return section.grid(grid(MORE, say("More often"), words.more()));
  }

  private Section less() {
    return new Section(
            "less-often",
            say("Less often than in the reference"),
            say("The other end of the same table, the strongest first."))
        .grid(grid(LESS, say("Less often"), words.less()));
  }

  private Chart bars() {
    List<KeyRow> rows =
        Stream.concat(words.more().stream().limit(BARS), words.less().stream().limit(BARS))
            .toList();
    return Chart.bars(
            "ratios",
            "ranked",
            say("How much the first differ: log ratio"),
            file,
            rows.stream().map(KeyRow::word).toList())
        .series(say("log ratio"), rows.stream().map(row -> row.counts().logRatio()).toList())
        .beside(MORE);
  }

  private Chart scatter() {
    Chart chart =
        Chart.scatter(
            "frequencies",
            say("In a million words, here and in the reference"),
            say("A point for each row; above the line the audit has it more often."),
            file,
            say("in the reference"),
            say("here"));
    Stream.concat(words.more().stream().limit(POINTS), words.less().stream().limit(POINTS))
        .forEach(row -> chart.named(row.word(), atLeast(row, false), atLeast(row, true)));
    return chart.beside(MORE);
  }

  /** A zero, which has no place on a logarithmic axis, as half an occurrence. */
  private static double atLeast(KeyRow row, boolean here) {
    long count = here ? row.counts().count() : row.counts().referenceCount();
    long size = here ? row.counts().size() : row.counts().referenceSize();
    return 1e6 * Math.max(0.5, (double) count) / Math.max(1, size);
  }

  private Grid grid(String id, Message title, List<KeyRow> rows) {
    List<String> columns =
        new ArrayList<>(List.of(compared.item(), compared.group(), "#count", "#reference"));
    columns.addAll(List.of("#per million", "#reference, per million"));
    List<KeyMeasure> measures =
        Stream.of(KeyMeasure.values())
            .filter(measure -> measure != KeyMeasure.PROBABILITY)
            .toList();
    measures.forEach(measure -> columns.add("#" + measure.columnName()));
    columns.add("#probability");
    Grid grid =
        new Grid(id, title, file, compared.shown(), table.size(), columns.toArray(String[]::new))
            .means(compared.item(), say("what is compared"))
            .means(
                compared.group(),
                compared == Compared.ENTITIES ? say("its type") : say("its language"))
            .means("count", say("occurrences in the audit"))
            .means("reference", say("occurrences in the reference"))
            .means("per million", say("occurrences in a million tokens of the audit"))
            .means("reference, per million", say("the same of the reference"))
            .means("probability", say("how likely this log-likelihood is by chance"));
    for (KeyRow row : rows) {
      List<Object> cells =
          new ArrayList<>(
              List.of(
                  row.word(),
                  row.language(),
                  Cell.count(row.counts().count()),
                  Cell.count(row.counts().referenceCount()),
                  Cell.real(row.perMillion()),
                  Cell.real(row.referencePerMillion())));
      measures.forEach(measure -> cells.add(cell(table.score(row, measure))));
      double probability = table.score(row, KeyMeasure.PROBABILITY);
      cells.add(new Cell(probability, TerminalKeyness.probability(probability)));
      grid.row(cells.toArray());
    }
    return grid;
  }

  private static Cell cell(double value) {
    return Double.isNaN(value) ? new Cell(-Double.MAX_VALUE, "") : Cell.real(value);
  }
}
