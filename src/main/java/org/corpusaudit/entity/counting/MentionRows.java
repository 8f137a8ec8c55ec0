package org.corpusaudit.entity.counting;

import java.util.List;
import org.corpusaudit.entity.Mention;
import org.corpusaudit.output.JsonRow;
import org.corpusaudit.page.ByteWriter;

/** Makes the rows of {@code mentions/}: each article that names an entity, with every mention. */
public final class MentionRows {
  private MentionRows() {}

  /** Appends the row of an article: offsets are UTF-16 units of its cleaned text. */
  public static void write(ByteWriter out, String id, String cleaned, List<Mention> mentions) {
    JsonRow row = JsonRow.row(EntityTables.MENTIONS.columns(), out).put(EntityTables.ID, id);
    row.beginItems(EntityTables.FOUND);
    for (Mention mention : mentions) {
      row.beginItem(EntityTables.FOUND)
          .put(EntityTables.START, mention.start())
          .put(EntityTables.END, mention.end())
          .put(EntityTables.TYPE, mention.type().name())
          .put(EntityTables.MENTION_ENTITY, mention.entity())
          .put(EntityTables.MENTION_TEXT, cleaned.substring(mention.start(), mention.end()))
          .put(EntityTables.MENTION_EVIDENCE, mention.evidence())
          .put(EntityTables.MENTION_ID, mention.id().isEmpty() ? null : mention.id())
          .endObject();
    }
    row.endItems().end();
  }
}
