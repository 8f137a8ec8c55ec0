package org.corpusaudit.output;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Writes tab-separated values that commands make of an audit with the cells marked that a
 * spreadsheet would compute, as {@link SpreadsheetCells} marks those of its tables; numbers are
 * none. Memory: a cell.
 */
public final class SpreadsheetWriter extends Writer {
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d+)?(E[+-]?\\d+)?|inf)");

  private final Writer out;
  private final boolean safe;
  private final StringBuilder cell = new StringBuilder();

  private SpreadsheetWriter(Writer out, boolean safe) {
    this.out = out;
    this.safe = safe;
  }

  /** Where a command writes such values; to be closed, which leaves {@code out} open. */
  public static PrintWriter of(AuditOutput audit, PrintWriter out) {
    boolean safe = audit.manifest().at("/pipeline/output/spreadsheetSafe").asBoolean();
    return new PrintWriter(new SpreadsheetWriter(out, safe));
  }

  @Override
  public void write(char[] source, int from, int count) throws IOException {
    for (int i = from; i < from + count; i++) {
      char c = source[i];
      if (c == '\t' || c == '\n') {
        end();
        out.write(c);
      } else {
        cell.append(c);
      }
    }
  }

  private void end() throws IOException {
    boolean marked =
        safe
            && cell.length() > 0
            && SpreadsheetCells.isMarked(cell.charAt(0))
            && !NUMBER.matcher(cell).matches();
    if (marked) {
      out.write(SpreadsheetCells.MARK);
    }
    out.append(cell);
    cell.setLength(0);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    end();
    out.flush();
  }
}
