package org.corpusaudit.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.corpusaudit.text.Shown;

/**
 * What commands print to: nothing that goes through it can command a terminal, whatever it was made
 * of. Who draws on the terminal takes {@link #raw} and answers for what it is made of.
 */
final class ShownWriter extends PrintWriter {
  private final PrintWriter raw;

  private ShownWriter(PrintWriter raw) {
    super(new Escaping(raw), true);
    this.raw = raw;
  }

  /** A writer over another; the same when it is one already. */
  static PrintWriter over(PrintWriter writer) {
    return writer instanceof ShownWriter ? writer : new ShownWriter(writer);
  }

  /** What lies under a writer that was given to a command. */
  static PrintWriter raw(PrintWriter writer) {
    return writer instanceof ShownWriter shown ? shown.raw : writer;
  }

  private static final class Escaping extends FilterWriter {
    Escaping(Writer out) {
      super(out);
    }

    @Override
    public void write(int c) throws IOException {
      out.write(Shown.lines(String.valueOf((char) c)));
    }

    @Override
    public void write(char[] source, int offset, int length) throws IOException {
      out.write(Shown.lines(new String(source, offset, length)));
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
      out.write(Shown.lines(text.substring(offset, offset + length)));
    }
  }
}
