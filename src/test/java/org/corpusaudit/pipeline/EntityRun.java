package org.corpusaudit.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.corpusaudit.cooccurrence.PairFigures;
import org.corpusaudit.cooccurrence.PairMerge;
import org.corpusaudit.cooccurrence.PairSettings;
import org.corpusaudit.cooccurrence.PairStep;
import org.corpusaudit.cooccurrence.PairTables;
import org.corpusaudit.cooccurrence.UnitMerge;
import org.corpusaudit.cooccurrence.UnitStep;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.entity.EntitySettings;
import org.corpusaudit.entity.Mention;
import org.corpusaudit.entity.counting.EntityMerge;
import org.corpusaudit.entity.counting.EntityStep;
import org.corpusaudit.entity.counting.EntityTables;
import org.corpusaudit.entity.counting.MainLanguageMerge;
import org.corpusaudit.entity.counting.TopEntitiesMerge;
import org.corpusaudit.measure.Association;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.Scope;
import org.corpusaudit.text.VocabularyChoice;

/** The kernels that count entities one after the other, without an engine. */
final class EntityRun {

  private final org.corpusaudit.figure.Counted figures = new org.corpusaudit.figure.Counted();
  private final List<String> entities;
  private final List<String> facets;
  private final List<String> pairs;

  /** An article, with what a recogniser found in its cleaned and its original text. */
  record Counted(
      Article article, String cleaned, List<Mention> mentions, List<Mention> raw, boolean kept) {}

  EntityRun(List<Counted> articles, Scope.Unit unit, int partitions, int blocks)
      throws IOException {
    Partitioning partitioning = new Partitioning(partitions, 1, blocks);
    EntitySettings settings = new EntitySettings(1, 0, true, true, 1, 1000, unit, false, false);
    PairSettings wanted =
        new PairSettings(new Scope(unit, 1, false, false), 1, 0, Association.LOG_LIKELIHOOD, 0);
    SentPages sent = new SentPages(partitioning, figures);
    for (int block = 0; block < blocks; block++) {
      Routes out =
          sent.routes(
              List.of(
                  EntityStep.COUNTS, EntityStep.UNITS, EntityStep.LANGUAGES, UnitStep.UNIT_ITEMS));
      UnitStep units = new UnitStep(block, out);
      EntityStep step = new EntityStep(settings, out, names -> units.unit(names.keySet()));
      for (int i = block; i < articles.size(); i += blocks) {
        Counted one = articles.get(i);
        if (one.kept) {
          step.kept(one.article, one.cleaned, one.mentions);
          units.endArticle();
        }
        step.raw(one.raw);
      }
      step.end();
      out.flush();
    }
    SentPages merged =
        sent.merge(
            new EntityMerge(settings),
            sent.of(EntityStep.COUNTS),
            sent.merge(new MainLanguageMerge(), sent.of(EntityStep.LANGUAGES), new byte[0])
                .onlyEntry(MainLanguageMerge.MAIN));
    Map<Integer, List<byte[]>> proposed = merged.of(EntityMerge.TOP);
    sent.of(EntityStep.UNITS)
        .forEach((k, pages) -> proposed.computeIfAbsent(k, n -> new ArrayList<>()).addAll(pages));
    byte[] vocabulary =
        sent.merge(new TopEntitiesMerge(settings.vocabulary()), proposed, new byte[0])
            .onlyEntry(VocabularyChoice.VOCABULARY);
    SentPages paired =
        sent.merge(new UnitMerge(wanted.scope()), sent.of(UnitStep.UNIT_ITEMS), vocabulary);
    SentPages rows =
        sent.merge(
            new PairMerge(wanted, PairFigures.ENTITIES), paired.of(PairStep.PAIRS), vocabulary);
    entities = SentPages.rows(EntityTables.ENTITIES, merged.of(EntityMerge.ROWS));
    facets = SentPages.rows(EntityTables.FACETS, merged.of(EntityMerge.FACET_ROWS));
    pairs = SentPages.rows(PairTables.TERMS, rows.of(PairMerge.ROWS));
  }

  List<Map<String, String>> entities() {
    return SentPages.values(EntityTables.ENTITIES, entities);
  }

  List<Map<String, String>> facets() {
    return SentPages.values(EntityTables.FACETS, facets);
  }

  List<Map<String, String>> pairs() {
    return SentPages.values(PairTables.TERMS, pairs);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(entities);
    lines.addAll(facets);
    lines.addAll(pairs);
    return lines;
  }

  SortedMap<String, Long> figures() {
    return figures.counters();
  }
}
