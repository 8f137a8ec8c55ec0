package org.corpusaudit.corpus.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Published;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.RecordFields;
import org.corpusaudit.corpus.RecordSource;
import org.corpusaudit.corpus.RejectedReason;
import org.corpusaudit.encoding.Surrogates;
import org.corpusaudit.encoding.Utf8;
import org.corpusaudit.language.LanguageTag;
import org.corpusaudit.text.Shown;

/**
 * Makes an article of one record: the bytes of a JSON object, or a plain text. What is wrong with a
 * record is thrown as {@link BadRecordException}. Not thread-safe.
 */
public final class RecordParser {
  /** Names are of the input: the JVM's table of interned strings would keep them all. */
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  /** Longest id, address, site and title; passes hold some of them for each of many articles. */
  static final int MOST_FIELD_CHARS = 16_384;

  private static final int MOST_LANGUAGES = 1000;
  private static final int MOST_LANGUAGE_CHARS = 256;

  private final ReadSettings settings;
  private final Map<String, String> languages = new HashMap<>();
  private final RecordFields fields = new RecordFields();
  private String id;
  private String url;
  private String site;
  private String title;
  private String text;
  private String published;
  private final Dates dates;
  private String language;

  public RecordParser(ReadSettings settings) {
    this.settings = settings;
    this.dates = new Dates(settings.dates());
  }

  /** The article of a line that holds a JSON object. */
  public Article json(String file, long position, byte[] line, int length)
      throws BadRecordException {
    requireUtf8(line, length);
    try {
      readFields(line, length);
    } catch (StreamConstraintsException e) {
      throw new BadRecordException(RejectedReason.TOO_LONG, firstLine(e));
    } catch (IOException e) {
      Optional<byte[]> sound = NonNumbers.asNull(line, length);
      if (sound.isPresent()) {
        return json(file, position, sound.get(), sound.get().length);
      }
      throw new BadRecordException(RejectedReason.BAD_JSON, firstLine(e));
    }
    return article(new RecordSource(file, position, line, length, fields));
  }

  /** The article of a whole plain text file. */
  public Article plainText(String file, byte[] bytes, int length) throws BadRecordException {
    requireUtf8(bytes, length);
    clear();
    fields.clear();
    int from = Utf8.markLength(bytes, length);
    text = new String(bytes, from, length - from, StandardCharsets.UTF_8);
    return article(new RecordSource(file, 0, bytes, length, fields));
  }

  private void clear() {
    id = url = site = title = text = published = language = "";
  }

  private static void requireUtf8(byte[] bytes, int length) throws BadRecordException {
    int malformed = Utf8.firstMalformed(bytes, length);
    if (malformed >= 0) {
      throw new BadRecordException(
          RejectedReason.BAD_UTF8,
          "byte " + malformed + " of the record begins no UTF-8 character");
    }
  }

  private void readFields(byte[] line, int length) throws IOException, BadRecordException {
    clear();
    fields.clear();
    requireNarrow(line, length);
    try (JsonParser parser = JSON.createParser(line, 0, length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new BadRecordException(
            RejectedReason.BAD_JSON, "the record is not a JSON object but begins otherwise");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.getCurrentName();
        JsonToken token = parser.nextToken();
        int start = (int) parser.getTokenLocation().getByteOffset();
        readKnown(name, token, parser);
        if (token == JsonToken.START_OBJECT && settings.fields().isPrefix(name)) {
          readNested(name, line, parser);
        } else if (token.isStructStart()) {
          parser.skipChildren();
        } else if (token == JsonToken.VALUE_STRING) {
          parser.finishToken();
        }
        add(name, start, valueEnd(line, start, token, parser));
      }
      if (parser.nextToken() != null) {
        throw new BadRecordException(
            RejectedReason.BAD_JSON, "something follows the record's JSON object");
      }
    }
  }

  /** Reads the fields of an object that are known by dotted names. */
  private void readNested(String prefix, byte[] line, JsonParser parser)
      throws IOException, BadRecordException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = prefix + "." + parser.getCurrentName();
      JsonToken token = parser.nextToken();
      int start = (int) parser.getTokenLocation().getByteOffset();
      if (token == JsonToken.START_OBJECT && settings.fields().isPrefix(name)) {
        readNested(name, line, parser);
      } else if (settings.fields().isKnown(name)) {
        readKnown(name, token, parser);
        if (token == JsonToken.VALUE_STRING) {
          parser.finishToken();
        }
        add(name, start, valueEnd(line, start, token, parser));
      } else if (token.isStructStart()) {
        parser.skipChildren();
      }
    }
  }

  private void add(String name, int start, int end) throws BadRecordException {
    if (fields.size() == RecordFields.MOST) {
      throw new BadRecordException(
          RejectedReason.TOO_LONG, "the record has more than " + RecordFields.MOST + " fields");
    }
    fields.add(name, start, end);
  }

  /** Names of the fields of the record that was parsed last, sound or not. */
  public RecordFields lastFields() {
    return fields;
  }

  /** Refuses what a JSON parser would take for UTF-16 or UTF-32. */
  private static void requireNarrow(byte[] line, int length) throws BadRecordException {
    for (int i = 0; i < Math.min(length, Integer.BYTES); i++) {
      if (line[i] == 0) {
        throw new BadRecordException(
            RejectedReason.BAD_JSON,
            "the record begins with zero bytes, as UTF-16 and UTF-32 do: a file in one of those"
                + " has a mark at its start, or input.encoding names it");
      }
    }
  }

  /** A number's end is known to the parser only after it has looked at what follows. */
  private static int valueEnd(byte[] line, int start, JsonToken token, JsonParser parser) {
    if (!token.isNumeric()) {
      return (int) parser.getCurrentLocation().getByteOffset();
    }
    int end = start;
    while (end < line.length && "+-.0123456789eE".indexOf(line[end]) >= 0) {
      end++;
    }
    return end;
  }

  private void readKnown(String name, JsonToken token, JsonParser parser)
      throws IOException, BadRecordException {
    ReadSettings.FieldNames names = settings.fields();
    if (name.equals(names.text())) {
      text = string(name, token, parser, false);
    } else if (name.equals(names.id())) {
      id = string(name, token, parser, true);
    } else if (name.equals(names.url())) {
      url = told(token, parser);
    } else if (name.equals(names.site())) {
      site = told(token, parser);
    } else if (name.equals(names.title())) {
      title = told(token, parser);
    } else if (name.equals(names.published())) {
      published = told(token, parser);
    } else if (name.equals(names.language())) {
      language = token == JsonToken.START_ARRAY ? list(parser) : told(token, parser);
    }
  }

  /** What a record says of its article: of what is no text or number nothing is known. */
  private static String told(JsonToken token, JsonParser parser) throws IOException {
    return token == JsonToken.VALUE_STRING || token.isNumeric() ? wellFormed(parser) : "";
  }

  /** The strings of a list, with commas between them. */
  private static String list(JsonParser parser) throws IOException {
    StringBuilder list = new StringBuilder();
    for (JsonToken next = parser.nextToken();
        next != JsonToken.END_ARRAY;
        next = parser.nextToken()) {
      if (next == JsonToken.VALUE_STRING) {
        list.append(list.isEmpty() ? "" : ",").append(parser.getText());
      }
      parser.skipChildren();
    }
    return list.toString();
  }

  private static String string(String name, JsonToken token, JsonParser parser, boolean numbersToo)
      throws IOException, BadRecordException {
    if (token == JsonToken.VALUE_NULL) {
      return "";
    }
    if (token == JsonToken.VALUE_STRING || (numbersToo && token.isNumeric())) {
      return wellFormed(parser);
    }
    throw new BadRecordException(
        RejectedReason.WRONG_TYPE, "the field " + name + " holds no string but " + kind(token));
  }

  private static String wellFormed(JsonParser parser) throws IOException {
    // Of a string each look costs several times as much as of the parser's array.
    return Surrogates.wellFormed(
        parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
  }

  private static String kind(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_TRUE, VALUE_FALSE -> token.asString();
      default -> "a number";
    };
  }

  private Article article(RecordSource record) throws BadRecordException {
    if (Shown.isNothing(text)) {
      throw new BadRecordException(
          RejectedReason.MISSING_TEXT,
          "the record has no text in the field " + settings.fields().text());
    }
    requireShort(settings.fields().id(), id);
    requireShort(settings.fields().url(), url);
    requireShort(settings.fields().site(), site);
    requireShort(settings.fields().title(), title);
    site = site.strip(); // A site is a name in tables: spaces around it make no other one.
    if (id.isBlank()) {
      id = url.isEmpty() ? record.file() + "#" + record.position() : url;
    }
    if (site.isEmpty() && !url.isEmpty()) {
      site = Sites.ofUrl(url);
    }
    language = language.isEmpty() ? LanguageTag.UNKNOWN : stated(language);
    Published date = published.isEmpty() ? Published.UNKNOWN : dates.parse(published, language);
    return new Article(id, url, site, title, text, date, language, record);
  }

  private static void requireShort(String name, String value) throws BadRecordException {
    if (value.length() > MOST_FIELD_CHARS) {
      throw new BadRecordException(
          RejectedReason.TOO_LONG,
          "the field " + name + " is longer than " + MOST_FIELD_CHARS + " characters");
    }
  }

  /** The few values that a corpus has are looked up once. */
  private String stated(String value) {
    if (value.length() > MOST_LANGUAGE_CHARS) {
      return LanguageTag.UNKNOWN;
    }
    if (languages.size() > MOST_LANGUAGES) {
      languages.clear();
    }
    return languages.computeIfAbsent(value, v -> LanguageTag.stated(v).orElse(LanguageTag.UNKNOWN));
  }

  private static String firstLine(IOException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
