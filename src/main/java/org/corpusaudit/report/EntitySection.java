package org.corpusaudit.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.corpusaudit.output.AuditOutput;

/** People, places, organisations and what else was recognised. */
final class EntitySection implements SectionMaker {
  private static final int ENTITIES = 500;
  private static final int BARS = 20;
  private static final int ALIAS_CHARS = 200;

  private record Entity(String entity, String type, long count, long documents, String aliases) {}

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
                    Shortened.to(ALIAS_CHARS, row.text("aliases"))));
            return true;
          });
    }
    String file = SectionMaker.file(audit, "entities");
    List<Entity> entities = top.inOrder();
    List<Entity> largest = entities.subList(0, Math.min(BARS, entities.size()));
    Grid grid =
        new Grid(
            "entities-table",
            "Most mentioned entities",
            file,
            "entities",
            top.seen(),
            "entity",
            "type",
            "#mentions",
            "#articles",
            "aliases");
    for (Entity entity : entities) {
      grid.row(
          entity.entity,
          entity.type,
          Cell.count(entity.count),
          Cell.count(entity.documents),
          entity.aliases);
    }
    return List.of(
        new Section(
                "entities",
                "Entities",
                "Mentions in the kept, cleaned articles, spellings of one name counted together.")
            .chart(
                Chart.bars(
                        "entities-chart",
                        "ranked",
                        "Entities with the most mentions",
                        file,
                        largest.stream().map(Entity::entity).toList())
                    .series("mentions", largest.stream().map(e -> (double) e.count).toList())
                    .beside("entities-table"))
            .grid(grid));
  }
}
