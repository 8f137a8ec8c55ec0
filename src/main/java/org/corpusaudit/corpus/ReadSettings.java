package org.corpusaudit.corpus;

import java.io.Serializable;
import java.util.Map;
import org.corpusaudit.settings.SettingsSection;
import org.corpusaudit.table.Column;

/**
 * How records become articles.
 *
 * @param fields the names of the known fields in the input
 * @param maxRecordBytes longest record that is held; a longer one is rejected
 * @param detectLanguage whether the language of an article that states none is detected, once it is
 *     stripped
 * @param format what the records are, as {@code input.format} says; {@link #AUTO} goes by each
 *     file's name
 * @param dates what dates may be
 */
public record ReadSettings(
    FieldNames fields, int maxRecordBytes, boolean detectLanguage, String format, DateRules dates)
    implements Serializable {
  /** The format that goes by each file's name. */
  public static final String AUTO = "auto";

  /** Longest record unless set: 16 MiB. */
  public static final int MAX_RECORD_BYTES = 16 << 20;

  /** Settings for files whose names say their format. */
  public ReadSettings(FieldNames fields, int maxRecordBytes, boolean detectLanguage) {
    this(fields, maxRecordBytes, detectLanguage, AUTO, DateRules.defaults());
  }

  /** What the sections {@code input} and {@code language} say. */
  public static ReadSettings of(SettingsSection input, SettingsSection language) {
    return new ReadSettings(
        FieldNames.of(input.section("fields")),
        input.integer("maxRecordBytes"),
        language.flag("detect"),
        input.text("format"),
        DateRules.of(input));
  }

  /** The defaults. */
  public static ReadSettings defaults() {
    return new ReadSettings(FieldNames.defaults(), MAX_RECORD_BYTES, true);
  }

  /**
   * What the known fields are called in the input.
   *
   * @param id the article's id
   * @param url its address
   * @param site its site
   * @param title its title
   * @param text its text
   * @param published when it was published
   * @param language its language
   */
  public record FieldNames(
      String id,
      String url,
      String site,
      String title,
      String text,
      String published,
      String language)
      implements Serializable {
    /** What the section {@code input.fields} says. */
    static FieldNames of(SettingsSection names) {
      return new FieldNames(
          names.text("id"),
          names.text("url"),
          names.text("site"),
          names.text("title"),
          names.text("text"),
          names.text("published"),
          names.text("language"));
    }

    /** Each field under the contract's name. */
    public static FieldNames defaults() {
      return new FieldNames("id", "url", "site", "title", "text", "published", "language");
    }

    /** What the field of a column of {@link CorpusTables#OF_INPUT} is called in the input. */
    String of(Column known) {
      Map<Column, String> names =
          Map.of(
              CorpusTables.ID, id,
              CorpusTables.URL, url,
              CorpusTables.SITE, site,
              CorpusTables.TITLE, title,
              CorpusTables.TEXT, text,
              CorpusTables.PUBLISHED, published,
              CorpusTables.LANGUAGE, language);
      return names.get(known);
    }
  }
}
