package org.corpusaudit.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.table.Column;

/**
 * The examples of one item from all blocks, and their cell in a table: a JSON array of objects with
 * {@code id, start, end, before, text, after}. Reused from item to item. Not thread-safe.
 */
public final class LeastExamples {
  /** Most that a row may be given. */
  public static final int MOST = 10;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final int most;
  private final List<Example> examples = new ArrayList<>();

  /** Keeps at most so many. */
  public LeastExamples(int most) {
    this.most = most;
  }

  /** The column of examples, of a row that is given some only with a setting. */
  public static Column.Text column(String setting) {
    return Column.text(
            "examples",
            "only with `"
                + setting
                + "`: articles that have it, a JSON array of objects `id`, `start`, `end` (UTF-16"
                + " code units of the cleaned text), `before`, `text` and `after`")
        .orNull();
  }

  /** Adds what {@link ExampleTable#write} appended, up to the reader's end. */
  public void add(ByteReader reader) {
    while (reader.remaining() > 0) {
      examples.add(Example.readFrom(reader));
    }
    if (examples.size() > 2 * MOST) {
      keepLeast();
    }
  }

  /** The cell; empty where there are none. */
  public String cell() {
    if (examples.isEmpty()) {
      return "";
    }
    keepLeast();
    ArrayNode cell = JsonNodeFactory.instance.arrayNode();
    for (Example example : examples) {
      cell.addObject()
          .put("id", example.id())
          .put("start", example.start())
          .put("end", example.end())
          .put("before", example.before())
          .put("text", example.text())
          .put("after", example.after());
    }
    return cell.toString();
  }

  /** Forgets all. */
  public void clear() {
    examples.clear();
  }

  /** What a cell holds; none of one that is empty or is no such cell. */
  public static List<Example> read(String cell) {
    List<Example> read = new ArrayList<>();
    if (cell.isEmpty()) {
      return read;
    }
    try {
      for (JsonNode example : JSON.readTree(cell)) {
        read.add(
            new Example(
                0,
                example.path("id").asText(),
                example.path("start").asInt(),
                example.path("end").asInt(),
                example.path("before").asText(),
                example.path("text").asText(),
                example.path("after").asText()));
      }
      return read;
    } catch (IOException e) {
      return List.of();
    }
  }

  private void keepLeast() {
    examples.sort(Example.ORDER);
    while (examples.size() > most) {
      examples.remove(examples.size() - 1);
    }
  }
}
