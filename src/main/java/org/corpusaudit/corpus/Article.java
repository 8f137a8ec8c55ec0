package org.corpusaudit.corpus;

/**
 * One article as it was read.
 *
 * @param id the record's id, else its url, else {@code FILE#BYTE} where its record begins
 * @param url its address, or empty
 * @param site the record's site, else the registered domain of the url, else empty
 * @param title its title, or empty
 * @param text its text, never blank
 * @param published when it was published
 * @param language BCP 47, as the record states it; {@code und} where it states none, until the
 *     passes after stripping know what was detected
 * @param markup of a page of HTML what its markup says of each line of the text ({@link
 *     org.corpusaudit.html.LineMarkup}); else empty
 * @param record the record itself
 */
public record Article(
    String id,
    String url,
    String site,
    String title,
    String text,
    Published published,
    String language,
    String markup,
    RecordSource record) {

  /** An article of which no markup is known. */
  public Article(
      String id,
      String url,
      String site,
      String title,
      String text,
      Published published,
      String language,
      RecordSource record) {
    this(id, url, site, title, text, published, language, "", record);
  }

  /** The same article in a language that was detected. */
  public Article in(String detected) {
    return new Article(id, url, site, title, text, published, detected, markup, record);
  }

  /** The same article of another form of its record. */
  public Article withRecord(RecordSource source) {
    return new Article(id, url, site, title, text, published, language, markup, source);
  }

  /**
   * The same article of a page whose markup is known.
   *
   * @param lines passed over when the text is not of so many lines: a field of another name holds
   *     it
   */
  public Article withMarkup(String lines) {
    if (text.chars().filter(c -> c == '\n').count() + 1 != lines.length()) {
      return this;
    }
    return new Article(id, url, site, title, text, published, language, lines, record);
  }
}
