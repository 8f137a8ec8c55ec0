package org.corpusaudit.entity.counting;

import java.util.List;
import org.corpusaudit.entity.Mention;
import org.corpusaudit.output.JsonRow;
import org.corpusaudit.output.Table;
import org.corpusaudit.page.ByteWriter;

/** Makes the rows of {@code mentions/}: each article that names an entity, with every mention. */
public final class MentionRows {
  /** The table; its shards are the blocks of the input. */
  public static final Table MENTIONS = Table.jsonLines("mentions");

  private MentionRows() {}

  /** Appends the row of an article: offsets are UTF-16 units of its cleaned text. */
  public static void write(ByteWriter out, String id, String cleaned, List<Mention> mentions) {
    ByteWriter list = new ByteWriter().putByte('[');
    for (Mention mention : mentions) {
      if (list.length() > 1) {
        list.putByte(',');
      }
      JsonRow.row(list)
          .number("start", mention.start())
          .number("end", mention.end())
          .text("type", mention.type().name())
          .text("entity", mention.entity())
          .text("text", cleaned.substring(mention.start(), mention.end()))
          .text("evidence", mention.evidence())
          .end();
    }
    list.putByte(']');
    JsonRow.row(out).text("id", id).raw("entities", list).end();
  }
}
