package org.corpusaudit.concordance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;

/**
 * A document whose fields stand in memory as strings.
 *
 * @param id the article's id
 * @param url its address, or empty
 * @param site its site, or empty
 * @param published its date as the input has it, or empty
 * @param title its title, or empty
 * @param language BCP 47, {@code und} where unknown
 * @param text its cleaned text
 */
record WholeDocument(
    String id,
    String url,
    String site,
    String published,
    String title,
    String language,
    String text)
    implements Document {
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char[] chars() {
    return Arrays.copyOf(text.toCharArray(), text.length() + 1);
  }

  /**
   * Reads a row in UTF-8 by all rules of JSON; fields that it does not know are passed over.
   *
   * @throws com.fasterxml.jackson.core.JsonProcessingException where the row is none
   */
  static WholeDocument of(byte[] row, int offset, int length) throws IOException {
    String[] known = new String[RowField.values().length];
    try (JsonParser parser = JSON.createParser(row, offset, length)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.getCurrentName();
        boolean nested = parser.nextToken() == JsonToken.START_OBJECT && name.equals("audit");
        if (nested) {
          readAudit(parser, known);
        } else {
          take(RowField.of(name, false), parser, known);
        }
      }
    }
    String site = value(known, RowField.AUDIT_SITE);
    return new WholeDocument(
        value(known, RowField.ID),
        value(known, RowField.URL),
        site.isEmpty() ? value(known, RowField.SITE) : site,
        value(known, RowField.PUBLISHED),
        value(known, RowField.TITLE),
        value(known, RowField.AUDIT_LANGUAGE),
        value(known, RowField.TEXT));
  }

  private static void readAudit(JsonParser parser, String[] known) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      RowField field = RowField.of(parser.getCurrentName(), true);
      parser.nextToken();
      take(field, parser, known);
    }
  }

  private static void take(RowField field, JsonParser parser, String[] known) throws IOException {
    JsonToken token = parser.currentToken();
    if (field != RowField.NONE && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
      known[field.place()] = parser.getText();
    } else {
      parser.skipChildren();
    }
  }

  private static String value(String[] known, RowField field) {
    String value = known[field.place()];
    return value == null ? "" : value;
  }
}
