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
import org.corpusaudit.text.VocabularyChoice;

/**
 * Chooses among what all partitions propose, in one place: the names whose pairs are counted
 * ({@link VocabularyChoice}), and the most mentioned entities. Entries arrive sorted, so only what
 * is chosen is held.
 */
public final class TopEntitiesMerge implements PartitionMerge {
  private static final int MOST = VocabularyChoice.FIRST_OTHER;

  private final int vocabulary;

  /**
   * The kernel.
   *
   * @param vocabulary most names of the vocabulary
   */
  public TopEntitiesMerge(int vocabulary) {
    this.vocabulary = vocabulary;
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
    return List.of(VocabularyChoice.VOCABULARY);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    VocabularyChoice chosen =
        VocabularyChoice.among(
            entries, vocabulary, (kind, place, reader) -> list(place, reader, out), out);
    if (vocabulary > 0) {
      EntityFigures.VOCABULARY.count(out.tally(), chosen.size());
      EntityFigures.UNITS.count(out.tally(), chosen.events());
    }
  }

  private static void list(int place, ByteReader reader, Routes out) {
    if (place >= EntityFigures.TOP.most()) {
      return;
    }
    long count = Long.MAX_VALUE - reader.getLong();
    EntityFigures.TOP.send(
        out,
        place,
        row ->
            row.put(EntityFigures.ENTITY, reader.getString())
                .put(EntityFigures.TYPE, EntityEntry.type(reader.getByte()).name())
                .put(EntityFigures.COUNT, count)
                .put(EntityFigures.DOCUMENTS, reader.getVarLong())
                .put(EntityFigures.LABEL, reader.getString())
                .put(EntityFigures.ID, reader.getString()));
  }
}
