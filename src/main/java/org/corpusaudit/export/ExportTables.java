package org.corpusaudit.export;

import org.corpusaudit.output.Table;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/** The kept texts, word by word. */
public final class ExportTables {
  static final Column.Text WORD = Column.text("word", "the word as it is counted, or a sign");
  static final Column.Text NORMALIZED =
      Column.text("normalized", "its normalised form, by the rules of `terms.fold`");
  static final Column.Text STEM =
      Column.text("stem", "the stem of that; the same where the language has no stemmer");
  static final Column.Text CLASS =
      Column.text("token_class", "word, number, url, email, hashtag, mention, emoji or sign");

  /** Vertical text. */
  public static final Table VERTICAL =
      Table.lines(
          "vertical",
          "a word or sign of a kept, cleaned article, or a tag: doc with its attributes, p, s, and"
              + " g where no space stands between two; with `output.vertical`",
          Table.Format.VERTICAL,
          Columns.of(WORD, NORMALIZED, STEM, CLASS));

  /** CoNLL-U. */
  public static final Table CONLLU =
      Table.lines(
          "conllu",
          "a line of CoNLL-U of the kept, cleaned articles; with `output.conllu`",
          Table.Format.CONLLU,
          Columns.NONE);

  private ExportTables() {}
}
