package org.corpusaudit.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.values.Row;
import org.corpusaudit.output.Tsv;

/** Reads a line of a table, as it would stand in a file, into a Beam row. Not thread-safe. */
final class RowReader {
  private final ObjectReader json = new ObjectMapper().readerFor(JsonNode.class);
  private final RowTable table;

  RowReader(RowTable table) {
    this.table = table;
  }

  Row read(byte[] line, int offset, int length) throws IOException {
    return table.table().header().isEmpty()
        ? ofJson(line, offset, length)
        : ofTsv(new String(line, offset, length, StandardCharsets.UTF_8));
  }

  private Row ofJson(byte[] line, int offset, int length) throws IOException {
    JsonNode node = json.readTree(line, offset, length);
    Row.Builder row = Row.withSchema(table.schema());
    for (Schema.Field field : table.schema().getFields()) {
      if (field.getName().equals("json")) {
        row.addValue(new String(line, offset, length, StandardCharsets.UTF_8));
      } else {
        // What the audit says of an article stands in an object of its own.
        JsonNode ofAudit = node.path("audit").path(field.getName());
        row.addValue(
            value(field.getType(), ofAudit.isMissingNode() ? node.path(field.getName()) : ofAudit));
      }
    }
    return row.build();
  }

  private static Object value(FieldType type, JsonNode node) {
    return switch (type.getTypeName()) {
      case INT64 -> node.longValue();
      case DOUBLE -> node.doubleValue();
      case BOOLEAN -> node.booleanValue();
      case ARRAY -> {
        List<Object> values = new ArrayList<>();
        node.forEach(item -> values.add(value(type.getCollectionElementType(), item)));
        yield values;
      }
      case ROW -> {
        Row.Builder row = Row.withSchema(type.getRowSchema());
        for (Schema.Field field : type.getRowSchema().getFields()) {
          row.addValue(value(field.getType(), node.path(field.getName())));
        }
        yield row.build();
      }
      default -> node.isMissingNode() || node.isNull() ? null : node.asText();
    };
  }

  private Row ofTsv(String line) {
    String[] cells = line.split("\t", -1);
    Row.Builder row = Row.withSchema(table.schema());
    for (int i = 0; i < cells.length; i++) {
      row.addValue(
          switch (table.schema().getField(i).getType().getTypeName()) {
            case INT64 -> Long.parseLong(cells[i]);
            case DOUBLE -> cells[i].isEmpty() ? null : Double.valueOf(cells[i]);
            default -> Tsv.unescape(cells[i]);
          });
    }
    return row.build();
  }
}
