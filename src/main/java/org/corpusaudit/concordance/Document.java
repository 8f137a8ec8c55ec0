package org.corpusaudit.concordance;

/**
 * What reading an audit needs of a row of {@code documents/}. One that a {@link DocumentScan} gives
 * is valid until its reader returns; strings that were asked for stay.
 */
public interface Document {
  /** The article's id. */
  String id();

  /** Its address, or empty. */
  String url();

  /** Its site, or empty. */
  String site();

  /** Its date as the input has it, or empty. */
  String published();

  /** Its title, or empty. */
  String title();

  /** BCP 47, {@code und} where unknown. */
  String language();

  /** Its cleaned text. */
  String text();

  /** Units of the text. */
  int length();

  /** The text from 0 to {@link #length()}, with room for one more unit; not to be changed else. */
  char[] chars();
}
