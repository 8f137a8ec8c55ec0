package org.corpusaudit.entity.counting;

import java.io.IOException;
import java.util.List;
import org.corpusaudit.entity.EntityFigures;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.SharedEntry;
import org.corpusaudit.text.Vocabulary;

/**
 * Chooses among what all partitions propose, in one place: the names whose pairs are counted, by
 * the articles that have them and then by spelling, and the most mentioned entities.
 *
 * <p>Entries arrive sorted, so only what is chosen is held. Each partition proposes at most as many
 * as are wanted in all.
 */
public final class TopEntitiesMerge implements PartitionMerge {
  /** The route of the packed {@link Vocabulary}: one entry. */
  public static final Route VOCABULARY = Route.of("vocabulary");

  private static final int UNITS = 0;
  private static final int CANDIDATE = 1;
  private static final int MOST = 2;

  private final int vocabulary;

  /**
   * The kernel.
   *
   * @param vocabulary most names of the vocabulary
   */
  public TopEntitiesMerge(int vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Writes an entry that tells how many units a block has. */
  static ByteWriter units(ByteWriter entry, long units) {
    return entry.reset().putByte(UNITS).putLong(units);
  }

  /** Writes an entry that proposes a name for the vocabulary. */
  static void candidate(ByteWriter entry, long documents, String entity, long units) {
    entry.reset().putByte(CANDIDATE).putLong(Long.MAX_VALUE - documents).putString(entity);
    entry.putVarLong(units);
  }

  /** Writes an entry that proposes an entity for the list of the most mentioned. */
  static void mostMentioned(
      ByteWriter entry,
      String entity,
      EntityType type,
      String label,
      String id,
      EntityMerge.Sums sums) {
    entry.reset().putByte(MOST).putLong(Long.MAX_VALUE - sums.count).putString(entity);
    entry.putByte(EntityEntry.code(type)).putVarLong(sums.documents);
    entry.putString(label).putString(id);
  }

  @Override
  public List<Route> routes() {
    return List.of(VOCABULARY);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    Vocabulary.Builder builder = new Vocabulary.Builder();
    ByteReader reader = new ByteReader();
    long units = 0;
    int listed = 0;
    while (entries.next()) {
      entries.read(reader);
      int kind = reader.getByte();
      if (kind == UNITS) {
        units = Math.addExact(units, reader.getLong());
      } else if (kind == CANDIDATE && builder.size() < vocabulary) {
        long documents = Long.MAX_VALUE - reader.getLong();
        String entity = reader.getString();
        long margin = reader.getVarLong();
        builder.add(entity, documents, margin, margin);
      } else if (kind == MOST && listed < EntityFigures.TOP.most()) {
        list(listed++, reader, out);
      }
    }
    ByteWriter entry = new ByteWriter();
    builder.writeTo(entry, units);
    SharedEntry.send(out, VOCABULARY, entry);
    if (vocabulary > 0) {
      EntityFigures.VOCABULARY.count(out.tally(), builder.size());
      EntityFigures.UNITS.count(out.tally(), units);
    }
  }

  private static void list(int place, ByteReader reader, Routes out) {
    long count = Long.MAX_VALUE - reader.getLong();
    EntityFigures.TOP.send(
        out,
        new ByteWriter().putInt(place),
        row ->
            row.put(EntityFigures.ENTITY, reader.getString())
                .put(EntityFigures.TYPE, EntityEntry.type(reader.getByte()).name())
                .put(EntityFigures.COUNT, count)
                .put(EntityFigures.DOCUMENTS, reader.getVarLong())
                .put(EntityFigures.LABEL, reader.getString())
                .put(EntityFigures.ID, reader.getString()));
  }
}
