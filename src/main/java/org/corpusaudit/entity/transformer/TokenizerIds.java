package org.corpusaudit.entity.transformer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;

/** The ids that a {@code tokenizer.json} may give, read without holding it. */
public final class TokenizerIds {
  private TokenizerIds() {}

  /**
   * The highest id: of the vocabulary, an object of ids or a list of pieces by id, or of an added
   * token; 0 where none is told.
   *
   * @throws IOException when it is no JSON
   */
  public static long highest(Path file) throws IOException {
    long highest = 0;
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      while (json.nextToken() != null) {
        String key = json.currentToken() == JsonToken.FIELD_NAME ? json.currentName() : "";
        boolean added = key.equals("id");
        boolean vocabulary = key.equals("vocab");
        if (!added && !vocabulary) {
          continue;
        }
        JsonToken value = json.nextToken();
        if (added && value == JsonToken.VALUE_NUMBER_INT) {
          highest = Math.max(highest, json.getLongValue());
        } else if (vocabulary && value == JsonToken.START_OBJECT) {
          highest = Math.max(highest, ofObject(json));
        } else if (vocabulary && value == JsonToken.START_ARRAY) {
          highest = Math.max(highest, ofList(json));
        }
      }
    }
    return highest;
  }

  private static long ofObject(JsonParser json) throws IOException {
    long highest = 0;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      if (json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
        highest = Math.max(highest, json.getLongValue());
      } else {
        json.skipChildren();
      }
    }
    return highest;
  }

  private static long ofList(JsonParser json) throws IOException {
    long pieces = 0;
    while (json.nextToken() == JsonToken.START_ARRAY) {
      json.skipChildren();
      pieces++;
    }
    return Math.max(0, pieces - 1);
  }
}
