package org.corpusaudit.entity.counting;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;
import org.corpusaudit.entity.EntityType;

/** The part of {@code summary.json} that comes from entities. */
public final class EntitySummary {
  private static final String EVIDENCE = "entities.evidence.";

  private final SortedMap<String, Long> figures;

  /** Of figures by name. */
  public EntitySummary(SortedMap<String, Long> figures) {
    this.figures = figures;
  }

  /** The section {@code entities}. */
  public void entities(ObjectNode node, EntityOptions options) {
    node.put("mentions", figure("entities.mentions"));
    if (options.counting().countRaw()) {
      node.put("mentionsRaw", figure("entities.mentionsRaw"));
    }
    node.put("distinct", figure("entities.distinct"));
    node.put("articles", figure("entities.articles"));
    ObjectNode types = node.putObject("byType");
    for (EntityType type : EntityType.values()) {
      types
          .putObject(type.name())
          .put("mentions", figure("entities.type." + type + ".mentions"))
          .put("distinct", figure("entities.type." + type + ".distinct"));
    }
    ObjectNode evidence = node.putObject("byEvidence");
    figures.tailMap(EVIDENCE).entrySet().stream()
        .takeWhile(figure -> figure.getKey().startsWith(EVIDENCE))
        .forEach(f -> evidence.put(f.getKey().substring(EVIDENCE.length()), f.getValue()));
    top(node.putArray("top"));
    if (options.countPairs()) {
      node.putObject("pairs")
          .put("vocabulary", figure("entities.pairs.vocabulary"))
          .put("units", figure("entities.pairs.units"))
          .put("pairs", figure("entities.pairs.pairs"));
    }
  }

  /** The most mentioned: the names of these figures begin with a place of two digits. */
  private void top(ArrayNode list) {
    int prefix = TopEntitiesMerge.FIGURES.length() + "00.".length();
    for (String name : figures.tailMap(TopEntitiesMerge.FIGURES).keySet()) {
      if (!name.startsWith(TopEntitiesMerge.FIGURES)) {
        return;
      }
      if (name.startsWith("count.", prefix)) {
        String entity = name.substring(prefix + "count.".length());
        int tab = entity.indexOf('\t');
        list.addObject()
            .put("entity", entity.substring(tab + 1))
            .put("type", entity.substring(0, tab))
            .put("count", figures.get(name))
            .put("documents", figure(name.substring(0, prefix) + "documents." + entity));
      }
    }
  }

  private long figure(String name) {
    return figures.getOrDefault(name, 0L);
  }
}
