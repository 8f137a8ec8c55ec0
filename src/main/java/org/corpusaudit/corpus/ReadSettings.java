package org.corpusaudit.corpus;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.corpusaudit.encoding.Encodings;
import org.corpusaudit.settings.BadPipelineException;
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
 * @param encoding the encoding of text files without a mark, a name that {@link
 *     Encodings#ofSetting} knows; empty for UTF-8
 * @param separator the ASCII character between values of CSV
 * @param dates what dates may be
 */
public record ReadSettings(
    FieldNames fields,
    int maxRecordBytes,
    boolean detectLanguage,
    String format,
    String encoding,
    String separator,
    DateRules dates)
    implements Serializable {
  /** The format that goes by each file's name. */
  public static final String AUTO = "auto";

  /** What separates values of CSV unless set. */
  public static final String COMMA = ",";

  /** Longest record unless set: 16 MiB. */
  public static final int MAX_RECORD_BYTES = 16 << 20;

  /** Settings for files whose names say their format. */
  public ReadSettings(FieldNames fields, int maxRecordBytes, boolean detectLanguage) {
    this(fields, maxRecordBytes, detectLanguage, AUTO, "", COMMA, DateRules.defaults());
  }

  /** The encoding of text files without a mark, unless it is UTF-8. */
  public Optional<Charset> charset() {
    return encoding.isEmpty()
        ? Optional.empty()
        : Encodings.ofSetting(encoding).filter(charset -> !charset.name().equals("UTF-8"));
  }

  /** What the sections {@code input} and {@code language} say. */
  public static ReadSettings of(SettingsSection input, SettingsSection language)
      throws BadPipelineException {
    String encoding = input.text("encoding");
    String format = input.text("format");
    if (!input.text("separator").equals(COMMA) && !format.equals(AUTO) && !format.equals("csv")) {
      throw input.refused(
          "separator", "is that of CSV, and input.format is " + format + ": leave one out");
    }
    if (!encoding.isEmpty() && Encodings.ofSetting(encoding).isEmpty()) {
      throw input.refused(
          "encoding",
          "names no encoding: "
              + encoding
              + "; write a label of the WHATWG Encoding Standard such as windows-1256, or utf-32");
    }
    return new ReadSettings(
        FieldNames.of(input.section("fields")),
        input.integer("maxRecordBytes"),
        language.flag("detect"),
        format,
        encoding,
        separator(input),
        DateRules.of(input));
  }

  private static String separator(SettingsSection input) throws BadPipelineException {
    String value = input.text("separator");
    String found = value.equals("tab") || value.equals("\\t") ? "\t" : value;
    if (found.length() != 1 || found.charAt(0) >= 0x7F || "\"\r\n".contains(found)) {
      throw input.refused("separator", "is not one ASCII character: " + value + "; write ; or tab");
    }
    return found;
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
   * @param entities mentions that were found in it before, or empty where none come with the input
   */
  public record FieldNames(
      String id,
      String url,
      String site,
      String title,
      String text,
      String published,
      String language,
      String entities)
      implements Serializable {
    /** Names of an input without mentions. */
    public FieldNames(
        String id,
        String url,
        String site,
        String title,
        String text,
        String published,
        String language) {
      this(id, url, site, title, text, published, language, "");
    }

    /**
     * The names by what the section {@code input.fields} calls each, those that are none left out.
     */
    public Map<String, String> byKey() {
      Map<String, String> names = new LinkedHashMap<>();
      names.put("id", id);
      names.put("url", url);
      names.put("site", site);
      names.put("title", title);
      names.put("text", text);
      names.put("published", published);
      names.put("language", language);
      if (!entities.isEmpty()) {
        names.put("entities", entities);
      }
      return names;
    }

    /** Whether a field has this name. */
    public boolean isKnown(String name) {
      return name.equals(text)
          || name.equals(id)
          || name.equals(url)
          || name.equals(site)
          || name.equals(title)
          || name.equals(published)
          || name.equals(language)
          || (name.equals(entities) && !name.isEmpty());
    }

    /** Whether a field's name leads through an object of this name: {@code meta.site}. */
    public boolean isPrefix(String name) {
      return leads(text, name)
          || leads(id, name)
          || leads(url, name)
          || leads(site, name)
          || leads(title, name)
          || leads(published, name)
          || leads(language, name)
          || leads(entities, name);
    }

    private static boolean leads(String path, String name) {
      return path.length() > name.length()
          && path.charAt(name.length()) == '.'
          && path.startsWith(name);
    }

    /** What the section {@code input.fields} says. */
    static FieldNames of(SettingsSection names) {
      return new FieldNames(
          names.text("id"),
          names.text("url"),
          names.text("site"),
          names.text("title"),
          names.text("text"),
          names.text("published"),
          names.text("language"),
          names.text("entities"));
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
