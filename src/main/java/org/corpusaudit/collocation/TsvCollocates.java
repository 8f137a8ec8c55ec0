package org.corpusaudit.collocation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.corpusaudit.concordance.Line;
import org.corpusaudit.output.Tsv;

/** Partners of a word as tab-separated values, escaped as the tables of an audit are. */
public final class TsvCollocates {
  private TsvCollocates() {}

  /**
   * Header and rows. Kind is {@code pair} or {@code n-gram}; what a kind does not have is empty;
   * {@code lines} are as in {@link #lines}.
   */
  public static String of(Collocates found) {
    List<String> header = new ArrayList<>(List.of("kind", "partner", "side", "count"));
    header.addAll(List.of("left", "right", "documents", "count_word", "count_partner"));
    header.addAll(Scores.NAMES.subList(1, Scores.NAMES.size()));
    header.addAll(List.of("simple_log_likelihood", "lines"));
    StringBuilder out = new StringBuilder(String.join("\t", header)).append('\n');
    for (Collocates.Found<Partner> partner : found.partners()) {
      Partner row = partner.row();
      Together together = partner.together();
      List<String> cells = new ArrayList<>();
      cells.addAll(List.of("pair", row.item(), row.side().shown(), plain(row.count())));
      cells.addAll(counts(together.left(), together.right(), together.documents()));
      cells.addAll(List.of(plain(row.countWord()), plain(row.countItem())));
      Scores.NAMES.stream().skip(1).forEach(name -> cells.add(plain(row.score(name))));
      cells.addAll(List.of("", lines(together)));
      append(out, cells);
    }
    for (Collocates.Found<WordRun> run : found.runs()) {
      WordRun row = run.row();
      List<String> cells = new ArrayList<>();
      cells.addAll(List.of("n-gram", row.terms(), "", String.valueOf(row.count()), "", ""));
      cells.addAll(List.of(String.valueOf(row.documents()), "", ""));
      for (String name : Scores.NAMES.subList(1, Scores.NAMES.size())) {
        cells.add(
            switch (name) {
              case "pmi" -> plain(row.pmi());
              case "npmi" -> plain(row.npmi());
              case "log_dice" -> plain(row.logDice());
              case "t_score" -> plain(row.tScore());
              default -> "";
            });
      }
      cells.addAll(List.of(plain(row.logLikelihood()), lines(run.together())));
      append(out, cells);
    }
    return out.toString();
  }

  /** Lines with the keyword in brackets, a bar between them. */
  private static String lines(Together together) {
    return together.lines().stream().map(TsvCollocates::line).collect(Collectors.joining(" | "));
  }

  private static String line(Line line) {
    return line.before() + "[" + line.keyword() + "]" + line.after();
  }

  private static List<String> counts(long... counts) {
    List<String> cells = new ArrayList<>();
    for (long count : counts) {
      cells.add(String.valueOf(count));
    }
    return cells;
  }

  /** Six significant digits at most, whole numbers whole. */
  private static String plain(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1L << 53) {
      return String.valueOf((long) value);
    }
    return String.valueOf(new BigDecimal(value).round(new MathContext(6)).doubleValue());
  }

  private static void append(StringBuilder out, List<String> cells) {
    out.append(
            cells.stream()
                .map(cell -> new String(Tsv.escape(cell), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\t")))
        .append('\n');
  }
}
