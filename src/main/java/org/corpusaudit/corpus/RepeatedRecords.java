package org.corpusaudit.corpus;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.corpusaudit.output.AuditOutput;

/**
 * The records that an audit rejected or dropped since they repeat one of some ids: whoever looks
 * for these articles in the input must pass them over. Memory: the places of those records.
 */
public final class RepeatedRecords {
  private final Set<String> places = new HashSet<>();

  private RepeatedRecords() {}

  /**
   * Those of an audit that repeat one of these ids. Cost: reads the rejected records and the
   * duplicates.
   */
  public static RepeatedRecords of(AuditOutput audit, Set<String> ids) throws IOException {
    RepeatedRecords repeated = new RepeatedRecords();
    for (String shard : audit.shards(CorpusTables.REJECTED.folder())) {
      audit.readJson(
          shard,
          RejectedReason.REPEATED_ID.label(),
          row -> {
            String message = row.path("message").asText();
            if (row.path("reason").asText().equals(RejectedReason.REPEATED_ID.label())
                && ids.contains(message.substring(RejectedRows.REPEATS.length()))) {
              repeated.places.add(place(row.path("file").asText(), row.path("position").asLong()));
            }
            return true;
          });
    }
    for (String shard : audit.shards("duplicates")) {
      audit.readJson(
          shard,
          "\"place\":\"",
          row -> {
            if (ids.contains(row.path("id").asText())) {
              repeated.places.add(row.path("place").asText());
            }
            return true;
          });
    }
    return repeated;
  }

  /** Whether an article was read from one of them. */
  public boolean contains(Article article) {
    return !places.isEmpty()
        && places.contains(place(article.record().file(), article.record().position()));
  }

  private static String place(String file, long position) {
    return file + "#" + position;
  }
}
