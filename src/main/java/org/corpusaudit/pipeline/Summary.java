package org.corpusaudit.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.corpusaudit.agency.AgencyFigures;
import org.corpusaudit.boilerplate.BoilerplateFigures;
import org.corpusaudit.cooccurrence.PairFigures;
import org.corpusaudit.corpus.LossFigures;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.count.TermFigures;
import org.corpusaudit.entity.EntityFigures;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.neardup.DuplicateFigures;
import org.corpusaudit.neardup.SyndicationFigures;
import org.corpusaudit.plan.AuditSettings;
import org.corpusaudit.signals.SignalFigures;

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
    ReadingFigures.SECTION.write(root, counted, settings.reading());
    LossFigures.SECTION.write(root, counted, settings.reading());
    if (settings.boilerplate()) {
      BoilerplateFigures.SECTION.write(root, counted, settings.stripping());
    }
    if (settings.signals() || !settings.filters().isEmpty()) {
      SignalFigures.SECTION.write(root, counted, settings.filters());
    }
    if (!settings.filters().isEmpty()) {
      SignalFigures.FILTERS.write(root, counted, settings.filters());
    }
    if (settings.findDuplicates()) {
      DuplicateFigures.SECTION.write(root, counted, settings.duplicates());
      SyndicationFigures.SECTION.write(root, counted, settings.duplicates());
    }
    AgencyFigures.SECTION.write(root, counted, true);
    if (settings.countTerms()) {
      TermFigures.SECTION.write(root, counted, settings.terms());
      TermFigures.OF_CORPUS.write(root, counted, settings.terms());
    }
    if (settings.countPairs()) {
      TermFigures.OF_VOCABULARY.write(root, counted, settings.terms());
      PairFigures.TERMS.section().write(root, counted, settings.pairs());
    }
    if (settings.findEntities()) {
      EntityFigures.SECTION.write(root, counted, settings.entities().counting());
      if (settings.entities().countPairs()) {
        PairFigures.ENTITIES.section().write(root, counted, settings.entityPairs());
      }
    }
    return root;
  }
}
