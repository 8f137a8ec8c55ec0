package org.corpusaudit.collocation;

import java.util.List;
import org.corpusaudit.concordance.TerminalLines;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.text.TerminalTable;

/** Partners of a word for a terminal, each with its lines. */
public final class TerminalCollocates {
  private final TerminalLines lines;

  /**
   * A layout.
   *
   * @param colours whether the word is bold in lines
   * @param width cells of a line
   */
  public TerminalCollocates(boolean colours, int width) {
    lines = new TerminalLines(colours, width);
  }

  /** The tables, each line with its end. */
  public String of(Collocates found) {
    StringBuilder out = new StringBuilder();
    if (!found.partners().isEmpty()) {
      out.append(partners(found));
    }
    if (!found.runs().isEmpty()) {
      out.append(out.length() > 0 ? "\n" : "").append(runs(found.runs()));
    }
    return out.toString();
  }

  private String partners(Collocates found) {
    TerminalTable table =
        new TerminalTable(
            "partner", "side", "#count", "#left", "#right", "#articles", "#" + found.measure());
    for (Collocates.Found<Partner> partner : found.partners()) {
      Partner row = partner.row();
      Together together = partner.together();
      table.row(
          List.of(
              row.item(),
              row.side().shown(),
              number(row.count()),
              Cell.count(together.left()).shown(),
              Cell.count(together.right()).shown(),
              Cell.count(together.documents()).shown(),
              Cell.real(row.score(found.measure())).shown()),
          lines.of(together.lines()));
    }
    return table.render();
  }

  private String runs(List<Collocates.Found<WordRun>> runs) {
    TerminalTable table =
        new TerminalTable("n-gram", "#count", "#articles", "#log-likelihood", "#log Dice", "#PMI");
    for (Collocates.Found<WordRun> run : runs) {
      WordRun row = run.row();
      table.row(
          List.of(
              row.terms(),
              Cell.count(row.count()).shown(),
              Cell.count(row.documents()).shown(),
              Cell.real(row.logLikelihood()).shown(),
              Cell.real(row.logDice()).shown(),
              Cell.real(row.pmi()).shown()),
          lines.of(run.together().lines()));
    }
    return table.render();
  }

  /** A count, which weights may have made fractional. */
  static String number(double count) {
    return count == Math.rint(count) ? Cell.count((long) count).shown() : Cell.real(count).shown();
  }
}
