package org.corpusaudit.collocation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.text.TokenBuffer;

/**
 * Places of entities, as {@code mentions/} has them. Memory: 12 bytes for each mention of the
 * entity and its partners in the articles that mention it.
 */
final class MentionPlaces implements ItemPlaces {
  private static final int FIELDS = 3;

  private final Map<String, int[]> mentions = new HashMap<>();

  /** The entity has the number 0 in the map, its partners others. */
  static MentionPlaces of(AuditOutput audit, Map<String, Integer> numbers) throws IOException {
    MentionPlaces places = new MentionPlaces();
    for (String shard : audit.shards("mentions")) {
      audit.readJson(
          shard,
          row -> {
            int[] found = found(row.path("entities"), numbers);
            if (found.length > 0) {
              places.mentions.put(row.path("id").asText(), found);
            }
            return true;
          });
    }
    return places;
  }

  private static int[] found(JsonNode entities, Map<String, Integer> numbers) {
    int[] found = new int[FIELDS * entities.size()];
    int size = 0;
    boolean stands = false;
    for (JsonNode mention : entities) {
      Integer number = numbers.get(mention.path("entity").asText());
      if (number != null) {
        stands |= number == 0;
        found[size++] = number;
        found[size++] = mention.path("start").asInt();
        found[size++] = mention.path("end").asInt();
      }
    }
    return stands ? Arrays.copyOf(found, size) : new int[0];
  }

  @Override
  public Finder open() {
    return (document, tokens, items, ends) -> {
      int[] found = mentions.get(document.id());
      if (found == null) {
        return false;
      }
      Arrays.fill(items, 0, tokens.size(), -1);
      for (int i = 0; i < found.length; i += FIELDS) {
        int token = tokenAt(tokens, found[i + 1]);
        if (token >= 0) {
          items[token] = found[i];
          ends[token] = found[i + 2];
        }
      }
      return true;
    };
  }

  /** The token in which a place lies, or the one before it. */
  private static int tokenAt(TokenBuffer tokens, int start) {
    int low = 0;
    int high = tokens.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (tokens.start(middle) <= start) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }
}
