package org.corpusaudit.figure;

import java.util.function.Consumer;
import org.corpusaudit.output.JsonRow;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Routes;
import org.corpusaudit.table.Columns;

/**
 * A ranked list: kernels send rows with a key by which they are ordered, of which the first are
 * kept.
 */
public final class Listing extends Figure {
  private final Columns columns;
  private final int most;

  Listing(String name, String unit, String meaning, int most, Columns columns) {
    super(name, unit, "the first " + most, meaning);
    this.columns = columns;
    this.most = most;
  }

  @Override
  public Columns columns() {
    return columns;
  }

  /** Most rows that are listed. */
  public int most() {
    return most;
  }

  /** Sends the row that has a place on the list, counted from 0. */
  public void send(Routes out, int place, Consumer<JsonRow> cells) {
    send(out, new ByteWriter().putInt(place), cells);
  }

  /**
   * Sends a row.
   *
   * @param order bytes whose unsigned order is that of the list; no two rows have the same
   * @param cells puts the row's cells
   */
  public void send(Routes out, ByteWriter order, Consumer<JsonRow> cells) {
    ByteWriter row = new ByteWriter();
    row.putByte(Counted.ROW).putString(name()).putVarLong(most);
    row.putSized(order.array(), 0, order.length());
    JsonRow json = JsonRow.row(columns, row);
    cells.accept(json);
    out.to(Routes.FIGURES).send(0, json.end());
  }
}
