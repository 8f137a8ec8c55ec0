package org.corpusaudit.corpus.formats;

import java.nio.charset.StandardCharsets;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.corpusaudit.output.JsonRow;
import org.corpusaudit.page.ByteWriter;

/**
 * Writes a row of a Parquet file as a JSON object: lists as arrays, maps as objects where their
 * keys are text, else as arrays of {@code {"key", "value"}}, other groups as objects, single values
 * as {@link ValueJson} does. What is null is left out.
 */
final class RowJson {
  private RowJson() {}

  /**
   * Writes a row.
   *
   * @param text the column that is text also where it has no type: bytes that are none are written
   *     as they are, for whoever reads the row to reject
   */
  static void write(Group row, String text, ByteWriter out) {
    object(row.getType(), row, text, out);
  }

  private static void object(GroupType type, Group group, String text, ByteWriter out) {
    out.putByte('{');
    boolean first = true;
    for (int field = 0; field < type.getFieldCount(); field++) {
      Type child = type.getType(field);
      int count = group.getFieldRepetitionCount(field);
      if (count == 0) {
        continue;
      }
      if (!first) {
        out.putByte(',');
      }
      first = false;
      JsonRow.quote(out, child.getName());
      out.putByte(':');
      if (child.isRepetition(Type.Repetition.REPEATED)) {
        array(group, field, child, out);
      } else if (child.getName().equals(text) && ValueJson.isBytes(child)) {
        byte[] bytes = group.getBinary(field, 0).getBytesUnsafe();
        JsonRow.quote(out, bytes, 0, bytes.length);
      } else {
        value(group, field, 0, child, out);
      }
    }
    out.putByte('}');
  }

  private static void array(Group group, int field, Type type, ByteWriter out) {
    out.putByte('[');
    for (int i = 0; i < group.getFieldRepetitionCount(field); i++) {
      if (i > 0) {
        out.putByte(',');
      }
      value(group, field, i, type, out);
    }
    out.putByte(']');
  }

  private static void value(Group group, int field, int index, Type type, ByteWriter out) {
    if (type.isPrimitive()) {
      ValueJson.write(group, field, index, type.asPrimitiveType(), out);
      return;
    }
    GroupType composed = type.asGroupType();
    Group inner = group.getGroup(field, index);
    if (isOneRepeated(composed)
        && composed.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation) {
      list(composed, inner, out);
    } else if (isOneRepeated(composed) && isMap(composed)) {
      map(composed.getType(0).asGroupType(), inner, out);
    } else {
      object(composed, inner, "", out);
    }
  }

  private static boolean isOneRepeated(GroupType type) {
    return type.getFieldCount() == 1 && type.getType(0).isRepetition(Type.Repetition.REPEATED);
  }

  private static boolean isMap(GroupType type) {
    boolean annotated =
        type.getLogicalTypeAnnotation() instanceof MapLogicalTypeAnnotation
            || type.getLogicalTypeAnnotation() instanceof MapKeyValueTypeAnnotation;
    return annotated
        && !type.getType(0).isPrimitive()
        && type.getType(0).asGroupType().getFieldCount() == 2;
  }

  /** Parquet's rules for lists of two levels, which old writers made, and of three. */
  private static void list(GroupType type, Group list, ByteWriter out) {
    Type repeated = type.getType(0);
    boolean isElement =
        repeated.isPrimitive()
            || repeated.asGroupType().getFieldCount() > 1
            || repeated.getName().equals("array")
            || repeated.getName().equals(type.getName() + "_tuple");
    if (isElement) {
      array(list, 0, repeated, out);
      return;
    }
    Type element = repeated.asGroupType().getType(0);
    out.putByte('[');
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      if (i > 0) {
        out.putByte(',');
      }
      Group holder = list.getGroup(0, i);
      if (holder.getFieldRepetitionCount(0) == 0) {
        out.putBytes("null".getBytes(StandardCharsets.US_ASCII));
      } else {
        value(holder, 0, 0, element, out);
      }
    }
    out.putByte(']');
  }

  private static void map(GroupType entry, Group map, ByteWriter out) {
    Type key = entry.getType(0);
    boolean named = key.isPrimitive() && ValueJson.isText(key.asPrimitiveType());
    if (!named) {
      array(map, 0, entry, out);
      return;
    }
    out.putByte('{');
    for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
      if (i > 0) {
        out.putByte(',');
      }
      Group pair = map.getGroup(0, i);
      ValueJson.write(pair, 0, 0, key.asPrimitiveType(), out);
      out.putByte(':');
      if (pair.getFieldRepetitionCount(1) == 0) {
        out.putBytes("null".getBytes(StandardCharsets.US_ASCII));
      } else {
        value(pair, 1, 0, entry.getType(1), out);
      }
    }
    out.putByte('}');
  }
}
