package org.corpusaudit.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;
import org.junit.jupiter.api.Test;

/** Rows are built by declared columns: one too few, too many or out of order fails at once. */
class RowsByColumnTest {
  private static final Column.Text NAME = Column.text("name", "a name");
  private static final Column.Count COUNT = Column.count("count", "a count");
  private static final Column.Measure SCORE = Column.measure("score", "a score").orNull();
  private static final Columns FLAT = Columns.of(NAME, COUNT, SCORE);
  private static final Column.Items LIST = Column.items("list", "rows", FLAT);
  private static final Column.Group GROUP = Column.group("group", "an object", Columns.of(COUNT));
  private static final Column.Rest REST = Column.rest("rest", "other fields");
  private static final Columns NESTED = Columns.of(NAME, LIST, GROUP);

  private final ByteWriter out = new ByteWriter();

  @Test
  void cellsStandInTheOrderOfTheColumns() {
    Tsv.row(FLAT, out).put(NAME, "a\tb\\").put(COUNT, -3).put(SCORE, 0.125).end();
    assertThat(written(), is("a\\tb\\\\\t-3\t0.125"));
  }

  @Test
  void aRowBehindASortKeyIsTheSame() {
    out.putLong(5);
    Tsv.row(FLAT, out).put(NAME, "").put(COUNT, 1).putNone(SCORE).end();
    assertThat(written().substring(8), is("\t1\t"));
  }

  @Test
  void cellsOfAnotherRowAreTakenOverWhole() {
    Columns first = Columns.of(NAME, COUNT);
    byte[] cells = Tsv.row(first, out).put(NAME, "x").put(COUNT, 2).end().toByteArray();
    ByteWriter whole = new ByteWriter();
    Tsv.row(FLAT, whole).putAll(first, cells).put(SCORE, 1).end();
    assertThat(new String(whole.toByteArray(), UTF_8), is("x\t2\t1"));
  }

  @Test
  void aForgottenCellIsNamed() {
    Tsv row = Tsv.row(FLAT, out).put(NAME, "x");
    assertThat(refused(() -> row.put(SCORE, 1)), containsString("no column score at place 1"));
    Tsv ended = Tsv.row(FLAT, new ByteWriter()).put(NAME, "x").put(COUNT, 1);
    assertThat(refused(ended::end), containsString("ends before its column score"));
    Tsv full = Tsv.row(FLAT, new ByteWriter()).put(NAME, "x").put(COUNT, 1).put(SCORE, 2);
    assertThat(refused(() -> full.put(NAME, "y")), containsString("no column name at place 3"));
    assertThat(
        refused(() -> Tsv.row(FLAT, new ByteWriter()).putNone(NAME)),
        containsString("never empty"));
  }

  @Test
  void objectsAndListsAreWrittenByTheirFields() {
    JsonRow row = JsonRow.row(NESTED, out).put(NAME, "\"").beginItems(LIST);
    row.beginItem(LIST).put(NAME, "a").put(COUNT, 1).put(SCORE, 0.5).endObject();
    row.beginItem(LIST).put(NAME, "b").put(COUNT, 2).putNone(SCORE).endObject();
    row.endItems().beginObject(GROUP).put(COUNT, 3).endObject().end();
    assertThat(
        written(),
        is(
            "{\"name\":\"\\\"\",\"list\":[{\"name\":\"a\",\"count\":1,\"score\":0.5},"
                + "{\"name\":\"b\",\"count\":2,\"score\":null}],\"group\":{\"count\":3}}"));
  }

  @Test
  void aForgottenFieldIsNamed() {
    JsonRow row = JsonRow.row(NESTED, out).put(NAME, "x").beginItems(LIST).beginItem(LIST);
    assertThat(refused(() -> row.put(COUNT, 1)), containsString("no field count at place 0"));
    JsonRow item = JsonRow.row(FLAT, new ByteWriter()).put(NAME, "x").put(COUNT, 1);
    assertThat(refused(item::end), containsString("ends before its field score"));
    assertThat(
        refused(() -> JsonRow.row(FLAT, new ByteWriter()).put(NAME, null)),
        containsString("never null"));
  }

  @Test
  void twoColumnsOfOneNameAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> FLAT.and(Column.text("name", "again")));
    assertThrows(IllegalArgumentException.class, () -> Column.text("a b", "no name"));
  }

  @Test
  void valuesAreReadBackByTheColumns() throws IOException {
    Table table = Table.jsonLines("documents", "a row", NESTED.and(REST));
    byte[] line =
        ("{\"more\":1.10,\"name\":\"n\",\"list\":[{\"name\":\"a\",\"count\":1}],"
                + "\"group\":{\"count\":3},\"rest\":[2]}")
            .getBytes(UTF_8);
    Object[] values = new RowValues(table).read(line, 0, line.length);
    assertThat(values[0], is("n"));
    assertThat((Object[]) ((List<?>) values[1]).get(0), is(new Object[] {"a", 1L, null}));
    assertThat((Object[]) values[2], is(new Object[] {3L}));
    assertThat(values[3], is("{\"more\":1.10,\"rest\":[2]}"));
  }

  @Test
  void aLineThatIsNoRowOfTheTableIsSaidToBeNone() {
    Table table = Table.tabSeparated("documents", "a row", FLAT);
    byte[] line = "x\t1".getBytes(UTF_8);
    assertThat(
        refused(() -> new RowValues(table).read(line, 0, line.length)),
        containsString("has 2 cells, not 3"));
  }

  @Test
  void aTableOfAnUnknownFolderIsRefused() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> Table.jsonLines("elsewhere", "a row", FLAT));
    assertThat(refused.getMessage(), containsString("name it there"));
  }

  private String written() {
    return new String(out.toByteArray(), UTF_8);
  }

  private static String refused(org.junit.jupiter.api.function.Executable wrong) {
    return assertThrows(IllegalStateException.class, wrong).getMessage();
  }
}
