package org.corpusaudit.report.layout;

/**
 * Something that stands out in an audit, by a plain rule over its figures.
 *
 * @param weight how much it asks of the reader
 * @param text what stands out, in a sentence
 * @param value the figure that says so, as it is shown
 * @param file the output file that the figure comes from
 * @param row the key or kind of row in that file
 * @param advice what to do about it
 * @param section the section of the page that shows more
 */
public record Finding(
    Weight weight,
    Message text,
    Message value,
    String file,
    String row,
    Message advice,
    String section) {

  /** A finding with a number. */
  public Finding(
      Weight weight,
      Message text,
      String value,
      String file,
      String row,
      Message advice,
      String section) {
    this(weight, text, Message.verbatim(value), file, row, advice, section);
  }

  /** How much a finding asks of the reader, most first. */
  public enum Weight {
    /** The audit should not be used before this is settled. */
    ACT,
    /** Worth a look: often a fault of the crawl. */
    LOOK,
    /** Good to know when reading the rest. */
    KNOW
  }

  /** A name of the corpus within a sentence of ours: kept apart for whichever way it is read. */
  public static String isolated(String name) {
    return "\u2068" + name + "\u2069";
  }
}
