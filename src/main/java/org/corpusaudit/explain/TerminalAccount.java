package org.corpusaudit.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.text.Shown;
import org.corpusaudit.text.Spans;

/**
 * An account for a terminal. Stripped spans are red and struck through, or stand in brackets ⟦1 …⟧;
 * the numbers refer to the reasons below the text, so that no English stands inside right-to-left
 * text. The aligned articles stand in two columns, or right-to-left ones one above the other, since
 * terminals order a line as a whole. Control characters of a text are shown, not sent to the
 * terminal.
 */
final class TerminalAccount {
  private static final String[] STRIPPED = {"\u001b[31;9m", "\u001b[0m\u001b[2m⟨%d⟩\u001b[0m"};
  private static final String[] BRACKETS = {"⟦%d ", "⟧"};
  private static final int MOST_MEMBERS = 20;
  private static final int SAME_CHARS = 60;

  private final ArticleAccount account;
  private final boolean colours;
  private final TwoColumns columns;
  private final StringBuilder out = new StringBuilder();

  private TerminalAccount(ArticleAccount account, boolean colours, int width) {
    this.account = account;
    this.colours = colours;
    this.columns = new TwoColumns(width);
  }

  /** The account's text, in lines of about {@code width} columns where they are ours to break. */
  static String of(ArticleAccount account, boolean colours, int width) {
    TerminalAccount terminal = new TerminalAccount(account, colours, width);
    terminal.write();
    return terminal.out.toString();
  }

  private void write() {
    account.article().ifPresent(this::head);
    if (account.article().isEmpty()) {
      line(account.id());
    }
    line(Sentences.fate(account).toString());
    cluster();
    Sentences.contained(account).forEach(said -> line(said.toString()));
    Sentences.rejected(account).forEach(said -> line(said.toString()));
    line(Sentences.stripped(account).toString());
    account.article().ifPresent(article -> text(article.text()));
    List<JsonNode> spans = account.stripped();
    for (int i = 0; i < spans.size(); i++) {
      JsonNode span = spans.get(i);
      line(
          String.format(
              Locale.ROOT,
              "  %d  characters %d to %d, %s",
              i + 1,
              span.path("start").asInt(),
              span.path("end").asInt(),
              Sentences.reason(span)));
    }
    account.beside().ifPresent(this::beside);
  }

  private void head(Article article) {
    line(article.id() + (article.site().isEmpty() ? "" : ", of " + article.site()));
    if (!article.title().isEmpty()) {
      line(article.title());
    }
  }

  private void cluster() {
    List<JsonNode> cluster = account.cluster();
    for (JsonNode member : cluster.subList(0, Math.min(MOST_MEMBERS, cluster.size()))) {
      line(
          String.format(
              Locale.ROOT,
              "  %-8s%-6s%-10s%s  %s",
              member.path("kept").asBoolean() ? "kept" : "dropped",
              member.path("kind").asText(),
              member.path("similarity").asText(),
              member.path("id").asText(),
              member.path("site").asText()));
    }
    if (cluster.size() > MOST_MEMBERS) {
      line("  … and " + (cluster.size() - MOST_MEMBERS) + " more");
    }
  }

  private void text(String text) {
    Spans spans = account.spans();
    String[] marks = colours ? STRIPPED : BRACKETS;
    out.append('\n');
    int at = 0;
    for (int i = 0; i < spans.size(); i++) {
      out.append(Shown.lines(text.substring(at, spans.start(i))));
      out.append(String.format(Locale.ROOT, marks[0], i + 1));
      out.append(Shown.lines(text.substring(spans.start(i), spans.end(i))));
      out.append(String.format(Locale.ROOT, marks[1], i + 1));
      at = spans.end(i);
    }
    out.append(Shown.lines(text.substring(at))).append("\n\n");
  }

  private void beside(ArticleAccount.Beside beside) {
    if (account.article().isEmpty()) {
      line("Its text cannot be shown: the input files that the audit read are gone.");
      return;
    }
    if (beside.text().isEmpty()) {
      line(Sentences.lost(beside).toString());
      return;
    }
    Alignment alignment = Alignment.of(beside.text().get(), account.cleaned().orElse(""));
    out.append('\n');
    line(Sentences.beside(beside, alignment).toString());
    boolean stacked =
        TwoColumns.isRightToLeft(beside.text().get())
            || TwoColumns.isRightToLeft(account.cleaned().orElse(""));
    if (!stacked) {
      out.append(
          columns.row("  " + Shown.line(beside.id()), "  " + Shown.line(account.id()), "  "));
    }
    for (Alignment.Row row : alignment.rows()) {
      String left = Shown.lines(row.left()).replaceAll("\\s+", " ");
      String right = Shown.lines(row.right()).replaceAll("\\s+", " ");
      if (row.same()) {
        out.append(
            stacked
                ? "  = " + middleLeftOut(right) + "\n"
                : columns.row(middleLeftOut(left), middleLeftOut(right), "= "));
      } else if (stacked) {
        out.append(left.isEmpty() ? "" : paint("31", "  - " + left) + "\n");
        out.append(right.isEmpty() ? "" : paint("32", "  + " + right) + "\n");
      } else {
        out.append(paint("33", columns.row(left, right, "≠ ").stripTrailing())).append('\n');
      }
    }
  }

  private String paint(String colour, String text) {
    return colours ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
  }

  /** Where nothing differs, how it begins and ends is enough. */
  private static String middleLeftOut(String text) {
    if (text.length() <= 2 * SAME_CHARS) {
      return text;
    }
    int head = text.lastIndexOf(' ', SAME_CHARS);
    int tail = text.indexOf(' ', text.length() - SAME_CHARS);
    return head <= 0 || tail < 0
        ? text
        : text.substring(0, head) + " […] " + text.substring(tail + 1);
  }

  private void line(String text) {
    out.append(Shown.line(text)).append('\n');
  }
}
