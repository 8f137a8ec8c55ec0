package org.corpusaudit.export;

import java.io.IOException;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.text.TokenBuffer;

/**
 * Writes articles as vertical text: a word a line with its forms, tags for article, paragraph and
 * sentence, and {@code <g/>} between two that no space parts. In words and attributes {@code & < >}
 * and quotation marks are XML's entities.
 */
final class VerticalText {
  private final WordForms forms;
  private final LineSink out;
  private final StringBuilder line = new StringBuilder();

  VerticalText(WordForms forms, LineSink out) {
    this.forms = forms;
    this.out = out;
  }

  void article(Article article, Units units, TokenBuffer tokens) throws IOException {
    line.setLength(0);
    line.append("<doc");
    attribute("id", article.id());
    attribute("url", article.url());
    attribute("site", article.site());
    attribute("title", article.title());
    attribute("published", article.published().instant());
    attribute("month", article.published().month());
    attribute("language", article.language());
    attribute("tokens", Integer.toString(tokens.size()));
    out.line(line.append('>'));
    int sentence = -1;
    int paragraph = -1;
    for (int i = 0; i < units.size(); i++) {
      if (units.sentence(i) != sentence) {
        int next = SentenceSpans.paragraph(tokens, units, i);
        close(sentence, paragraph, next);
        if (next != paragraph) {
          out.line("<p>");
        }
        out.line("<s>");
        sentence = units.sentence(i);
        paragraph = next;
      } else if (!units.isSpaceAfter(i - 1)) {
        out.line("<g/>");
      }
      unit(units, i, tokens, article.language());
    }
    close(sentence, paragraph, -1);
    out.line("</doc>");
  }

  private void close(int sentence, int paragraph, int next) throws IOException {
    if (sentence >= 0) {
      out.line("</s>");
      if (paragraph != next) {
        out.line("</p>");
      }
    }
  }

  private void unit(Units units, int unit, TokenBuffer tokens, String language) throws IOException {
    line.setLength(0);
    int token = units.token(unit);
    if (token < 0) {
      String sign = units.text(unit);
      cell(sign).append('\t');
      cell(sign).append('\t');
      cell(sign).append("\tsign");
    } else {
      String surface = tokens.surface(token);
      WordForms.Forms other = forms.of(surface, language);
      cell(surface).append('\t');
      cell(other.normalized()).append('\t');
      cell(other.stem()).append('\t').append(tokens.tokenClass(token).columnName());
    }
    out.line(line);
  }

  private void attribute(String name, String value) {
    line.append(' ').append(name).append("=\"");
    cell(value).append('"');
  }

  /** Appends a value, escaped; line ends and tabs, which titles may hold, become spaces. */
  private StringBuilder cell(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> line.append("&amp;");
        case '<' -> line.append("&lt;");
        case '>' -> line.append("&gt;");
        case '"' -> line.append("&quot;");
        default ->
            line.append(c < ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029' ? ' ' : c);
      }
    }
    return line;
  }
}
