package org.corpusaudit.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.neardup.DuplicateFigures;

/**
 * How a run ended, for a program: {@code {"status", "output", "records", "kept", "rejected",
 * "duplicates"}}, or {@code {"status", "message"}} where there is no audit; the status is the
 * process' exit status.
 */
final class RunEnd {
  static final String INTERRUPTED = "interrupted";

  private RunEnd() {}

  static ObjectNode done(int status, String directory, JsonNode summary) {
    ObjectNode end = JsonNodeFactory.instance.objectNode();
    end.put("status", status).put("output", directory);
    end.put("records", ReadingFigures.READ.in(summary).asLong());
    end.put("kept", ReadingFigures.KEPT.in(summary).asLong());
    end.put("rejected", ReadingFigures.REJECTED.in(summary).asLong());
    end.put(
        "duplicates",
        DuplicateFigures.EXACT.in(summary).asLong() + DuplicateFigures.NEAR.in(summary).asLong());
    return end;
  }

  static ObjectNode failed(int status, String message) {
    return JsonNodeFactory.instance.objectNode().put("status", status).put("message", message);
  }
}
