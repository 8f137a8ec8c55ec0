package org.corpusaudit.report;

import static org.corpusaudit.report.layout.Message.say;
import static org.corpusaudit.report.layout.Message.verbatim;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.corpusaudit.entity.EntityFigures;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.counting.EntityTables;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.comparison.TopRows;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Chart;
import org.corpusaudit.report.layout.Finding;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.report.layout.Section;

/** People, places, organisations and what else was recognised. */
final class EntitySection implements SectionMaker {
  private static final int ENTITIES = 500;
  private static final int BARS = 20;
  private static final int ALIAS_CHARS = 200;
  private static final Map<String, Message> TYPES =
      Map.of(
          "PER", say("Of people"),
          "LOC", say("Of places"),
          "ORG", say("Of organisations"),
          "MISC", say("Of other names"));

  private record Entity(
      String entity,
      String type,
      long count,
      long documents,
      String label,
      String aliases,
      String examples) {}

  @Override
  public List<Section> of(AuditOutput audit) throws IOException {
    if (audit.shards("entities").isEmpty()) {
      return List.of();
    }
    TopRows<Entity> top =
        new TopRows<>(
            ENTITIES,
            Comparator.comparingLong((Entity e) -> -e.count)
                .thenComparing(Entity::entity)
                .thenComparing(Entity::type));
    for (String shard : audit.shards("entities")) {
      audit.readTsv(
          shard,
          row -> {
            top.offer(
                new Entity(
                    row.text("entity"),
                    row.text("type"),
                    row.number("count"),
                    row.number("documents"),
                    row.text("label"),
                    row.text("aliases"),
                    row.text("examples")));
            return true;
          });
    }
    String file = SectionMaker.file(audit, "entities");
    List<Entity> entities = top.inOrder();
    List<Entity> largest = entities.subList(0, Math.min(BARS, entities.size()));
    Grid grid =
        new Grid(
                "entities-table",
                say("Most mentioned entities"),
                file,
                say("entities"),
                top.seen(),
                "!entity",
                "type",
                "#mentions",
                "#articles",
                "label",
                "aliases")
            .means("entity", EntityTables.ENTITIES.columns(), "entity")
            .means("type", EntityTables.ENTITIES.columns(), "type")
            .means("mentions", EntityTables.ENTITIES.columns(), "count")
            .means("articles", EntityTables.ENTITIES.columns(), "documents")
            .means("label", EntityTables.ENTITIES.columns(), "label")
            .means("aliases", EntityTables.ENTITIES.columns(), "aliases");
    for (Entity entity : entities) {
      grid.row(
          ExamplePlaces.of(audit, entity.entity, entity.examples, grid),
          entity.type,
          Cell.count(entity.count),
          Cell.count(entity.documents),
          entity.label,
          aliases(entity.aliases));
    }
    Section section =
        new Section(
            "entities",
            say("Entities"),
            say(
                "Mentions in the kept, cleaned articles, spellings of one name counted together. An"
                    + " alias stands with its own count."));
    figures(section, audit.summary());
    MostOfSite.entities(audit).forEach(section::finding);
    return List.of(
        section
            .chart(
                Chart.bars(
                        "entities-chart",
                        "ranked",
                        say("Entities with the most mentions"),
                        file,
                        largest.stream().map(Entity::entity).toList())
                    .series(say("mentions"), largest.stream().map(e -> (double) e.count).toList())
                    .beside("entities-table"))
            .grid(grid));
  }

  /** Aliases with their counts, each shut off from the direction of its neighbours. */
  private static String aliases(String cell) {
    StringBuilder shown = new StringBuilder();
    for (String alias : cell.split(" \\| ", -1)) {
      int colon = alias.lastIndexOf(':');
      String name = colon < 0 ? alias : alias.substring(0, colon);
      String count = colon < 0 ? "" : " " + alias.substring(colon + 1);
      if (shown.length() + alias.length() > ALIAS_CHARS) {
        return shown + " · …";
      }
      shown.append(shown.isEmpty() ? "" : " · ").append(Finding.isolated(name)).append(count);
    }
    return shown.toString();
  }

  private static void figures(Section section, JsonNode summary) {
    section
        .count(say("Mentions"), summary, EntityFigures.MENTIONS)
        .count(say("Entities"), summary, EntityFigures.DISTINCT)
        .count(say("Articles with one"), summary, EntityFigures.ARTICLES);
    for (EntityType type : EntityType.values()) {
      String name = type.name();
      section.count(
          TYPES.getOrDefault(name, verbatim(name)), summary, EntityFigures.MENTIONS_OF_TYPE, name);
    }
  }
}
