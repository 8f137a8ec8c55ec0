package org.corpusaudit.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.plan.AuditSettings;

/** Makes {@code summary.json}: the figures of the stages that ran. */
final class Summary {
  private final Counted counted;

  Summary(Counted counted) {
    this.counted = counted;
  }

  /** Records that were rejected. */
  long rejected() {
    return ReadingFigures.REJECTED.of(counted);
  }

  /** Records that were read. */
  long read() {
    return ReadingFigures.READ.of(counted);
  }

  /** The reasons of rejections with their counts, most frequent first. */
  Map<String, Long> reasons() {
    return ReadingFigures.REASONS.largestFirst(counted);
  }

  /** All figures. */
  ObjectNode toJson(AuditSettings settings) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    settings.told().forEach(section -> section.write(root, counted));
    return root;
  }
}
