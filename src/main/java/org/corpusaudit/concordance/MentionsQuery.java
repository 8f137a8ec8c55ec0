package org.corpusaudit.concordance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.corpusaudit.output.AuditOutput;

/**
 * The mentions of an entity, as {@code mentions/} has them. Memory: 8 bytes a mention and an id for
 * each article that mentions it.
 */
public final class MentionsQuery implements Query {
  private final Map<String, int[]> places;

  private MentionsQuery(Map<String, int[]> places) {
    this.places = places;
  }

  /**
   * The mentions of an entity of this name.
   *
   * @throws IllegalArgumentException where the audit has no mentions, with what to write
   */
  public static MentionsQuery of(AuditOutput audit, String entity) throws IOException {
    if (audit.shards("mentions").isEmpty()) {
      throw new IllegalArgumentException(
          audit.path()
              + " has no mentions of entities: run the audit with"
              + " --set entities.writeMentions=true, or look for the words");
    }
    Map<String, int[]> places = new HashMap<>();
    for (String shard : audit.shards("mentions")) {
      audit.readJson(
          shard,
          row -> {
            int[] found = places(row, entity);
            if (found.length > 0) {
              places.put(row.path("id").asText(), found);
            }
            return true;
          });
    }
    return new MentionsQuery(places);
  }

  private static int[] places(JsonNode row, String entity) {
    int[] found = new int[row.path("entities").size() * 2];
    int size = 0;
    for (JsonNode mention : row.path("entities")) {
      if (mention.path("entity").asText().equals(entity)) {
        found[size++] = mention.path("start").asInt();
        found[size++] = mention.path("end").asInt();
      }
    }
    return Arrays.copyOf(found, size);
  }

  @Override
  public Search open() {
    return (document, hit) -> {
      int[] found = places.getOrDefault(document.id(), new int[0]);
      for (int i = 0; i < found.length; i += 2) {
        hit.at(found[i], found[i + 1]);
      }
    };
  }
}
