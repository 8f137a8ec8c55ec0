package org.corpusaudit.concordance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What reading an audit needs of a row of {@code documents/}.
 *
 * @param id the article's id
 * @param url its address, or empty
 * @param site its site, or empty
 * @param published its date as the input has it, or empty
 * @param title its title, or empty
 * @param language BCP 47, {@code und} where unknown
 * @param text its cleaned text
 */
public record Document(
    String id,
    String url,
    String site,
    String published,
    String title,
    String language,
    String text) {
  private static final JsonFactory JSON = new JsonFactory();

  /** Reads a row; fields that it does not know are passed over unread. */
  static Document of(String row) throws IOException {
    byte[] utf8 = row.getBytes(StandardCharsets.UTF_8);
    return of(utf8, 0, utf8.length);
  }

  /** Reads a row in UTF-8. */
  static Document of(byte[] row, int offset, int length) throws IOException {
    String[] known = new String[Field.values().length];
    try (JsonParser parser = JSON.createParser(row, offset, length)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.getCurrentName();
        parser.nextToken();
        if (name.equals("audit")) {
          readAudit(parser, known);
        } else {
          take(Field.of(name), parser, known);
        }
      }
    }
    String site = value(known, Field.AUDIT_SITE);
    return new Document(
        value(known, Field.ID),
        value(known, Field.URL),
        site.isEmpty() ? value(known, Field.SITE) : site,
        value(known, Field.PUBLISHED),
        value(known, Field.TITLE),
        value(known, Field.AUDIT_LANGUAGE),
        value(known, Field.TEXT));
  }

  private static void readAudit(JsonParser parser, String[] known) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.getCurrentName();
      parser.nextToken();
      take(
          switch (name) {
            case "site" -> Field.AUDIT_SITE;
            case "language" -> Field.AUDIT_LANGUAGE;
            default -> null;
          },
          parser,
          known);
    }
  }

  private static void take(Field field, JsonParser parser, String[] known) throws IOException {
    JsonToken token = parser.currentToken();
    if (field != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
      known[field.place()] = parser.getText();
    } else {
      parser.skipChildren();
    }
  }

  private static String value(String[] known, Field field) {
    String value = known[field.place()];
    return value == null ? "" : value;
  }

  private enum Field {
    ID,
    URL,
    SITE,
    PUBLISHED,
    TITLE,
    TEXT,
    AUDIT_SITE,
    AUDIT_LANGUAGE;

    /** Where its value stands in a row that was read. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
      return ordinal();
    }

    static Field of(String name) {
      return switch (name) {
        case "id" -> ID;
        case "url" -> URL;
        case "site" -> SITE;
        case "published" -> PUBLISHED;
        case "title" -> TITLE;
        case "text" -> TEXT;
        default -> null;
      };
    }
  }
}
