package org.corpusaudit.entity.counting;

import com.dynatrace.hash4j.hashing.Hashing;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Partitioning;

/**
 * The entries that {@link EntityStep} sends to {@link EntityMerge}: entity, type, kind, payload.
 * They are partitioned by the entity's name alone, so that its types are in one place.
 */
final class EntityEntry {
  /** The type of what is said of a name whatever its type; the types of entities follow. */
  static final int ANY_TYPE = 0;

  /** For {@link #ANY_TYPE}: articles, and units that hold the name. */
  static final int MARGINS = 0;

  /**
   * For a type: mentions in original texts; kinds of evidence, then ids, each with its mentions;
   * cells, each with its site, month, mentions and articles.
   */
  static final int COUNTS = 1;

  /** For a type: a form of the name, a language, its mentions there, and those of a bare name. */
  static final int FORM = 2;

  /** For a type: examples of its mentions. */
  static final int EXAMPLES = 3;

  private static final EntityType[] TYPES = EntityType.values();

  private EntityEntry() {}

  /** Starts an entry about a name and returns its partition. */
  static int start(ByteWriter entry, String entity, int type, int kind, Partitioning partitioning) {
    entry.reset().putString(entity);
    long hash = Hashing.xxh3_64().hashBytesToLong(entry.array(), 0, entry.length());
    entry.putByte(type).putByte(kind);
    return partitioning.partitionOf(hash);
  }

  static int code(EntityType type) {
    return type.code() + 1;
  }

  static EntityType type(int code) {
    return TYPES[code - 1];
  }
}
