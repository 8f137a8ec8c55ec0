package org.corpusaudit.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.entity.Mention;
import org.corpusaudit.text.TokenBuffer;

/**
 * Writes articles as CoNLL-U: sentences with their text, words and signs with {@code SpaceAfter},
 * and in MISC the entities, {@code NER=B-PER|Entity=NAME} on the first word of a mention, {@code
 * NER=I-PER} on the others. Lemma, tags and heads are for others to fill in.
 */
final class ConlluText {
  private final LineSink out;
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder misc = new StringBuilder();

  ConlluText(LineSink out) {
    this.out = out;
  }

  void article(Article article, Units units, TokenBuffer tokens, List<Mention> mentions)
      throws IOException {
    if (units.size() == 0) {
      return; // The format has no sentence without a word.
    }
    comment("newdoc id", article.id());
    for (Map.Entry<String, String> about : about(article).entrySet()) {
      if (!about.getValue().isEmpty()) {
        comment(about.getKey(), about.getValue());
      }
    }
    int paragraph = -1;
    int mention = 0;
    int number = 0;
    for (int first = 0; first < units.size(); ) {
      int end = SentenceSpans.end(units, first);
      int own = SentenceSpans.paragraph(tokens, units, first);
      if (own != paragraph) {
        out.line("# newpar");
        paragraph = own;
      }
      comment("sent_id", article.id() + "-" + ++number);
      comment("text", text(units, first, end));
      for (int i = first; i < end; i++) {
        while (mention < mentions.size() && mentions.get(mention).end() <= units.start(i)) {
          mention++;
        }
        boolean named = mention < mentions.size() && mentions.get(mention).start() < units.end(i);
        unit(i - first + 1, units, i, named ? mentions.get(mention) : null);
      }
      out.line("");
      first = end;
    }
  }

  private static Map<String, String> about(Article article) {
    Map<String, String> about = new LinkedHashMap<>();
    about.put("url", article.url());
    about.put("site", article.site());
    about.put("title", article.title());
    about.put("published", article.published().instant());
    about.put("language", article.language());
    return about;
  }

  private void comment(String key, String value) throws IOException {
    line.setLength(0);
    line.append("# ").append(key).append(" = ");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      line.append(c < ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029' ? ' ' : c);
    }
    out.line(line);
  }

  private static String text(Units units, int first, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i < end; i++) {
      text.append(units.text(i)).append(i + 1 < end && units.isSpaceAfter(i) ? " " : "");
    }
    return text.toString();
  }

  private void unit(int number, Units units, int unit, Mention mention) throws IOException {
    misc.setLength(0);
    if (mention != null) {
      boolean begins = unit == 0 || units.end(unit - 1) <= mention.start();
      add("NER=" + (begins ? "B-" : "I-") + mention.type());
      if (begins) {
        add("Entity=");
        escape(mention.entity());
      }
    }
    if (!units.isSpaceAfter(unit)) {
      add("SpaceAfter=No");
    }
    line.setLength(0);
    line.append(number).append('\t').append(units.text(unit)).append("\t_\t_\t_\t_\t_\t_\t_\t");
    out.line(line.append(misc.isEmpty() ? "_" : misc));
  }

  private void add(String attribute) {
    misc.append(misc.isEmpty() ? "" : "|").append(attribute);
  }

  /** A value of MISC, as UDPipe escapes it. */
  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> misc.append("\\\\");
        case '|' -> misc.append("\\p");
        case '\t' -> misc.append("\\t");
        case '\n' -> misc.append("\\n");
        case '\r' -> misc.append("\\r");
        default -> misc.append(c);
      }
    }
  }
}
