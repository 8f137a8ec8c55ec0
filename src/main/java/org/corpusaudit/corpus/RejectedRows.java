package org.corpusaudit.corpus;

import java.nio.charset.StandardCharsets;
import org.corpusaudit.output.JsonRow;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.Tally;

/** Makes the rows of {@code rejected/} and counts them by reason. */
public final class RejectedRows {
  /** The route of the rows. */
  public static final Route ROWS = Route.of("rejected rows");

  /** How the message of a record begins that repeats an id, which follows. */
  static final String REPEATS = "another record has the id ";

  private final ByteWriter entry = new ByteWriter();

  /** Sends the row of one rejected record. */
  public void send(Rejected rejected, Routes out) {
    write(rejected, entry.reset());
    out.to(ROWS).toShard(rejected.file() + "#" + rejected.position(), entry);
  }

  /** Appends the row of one rejected record; bytes that are no UTF-8 are shown as U+FFFD. */
  public static void write(Rejected rejected, ByteWriter out) {
    JsonRow.row(CorpusTables.REJECTED.columns(), out)
        .put(CorpusTables.FILE, rejected.file())
        .put(CorpusTables.POSITION, rejected.position())
        .put(CorpusTables.REASON, rejected.reason().label())
        .put(CorpusTables.MESSAGE, rejected.message())
        .put(CorpusTables.RECORD, new String(rejected.record(), StandardCharsets.UTF_8))
        .end();
  }

  /** Counts one rejected record by its reason. */
  public static void count(Rejected rejected, Tally tally) {
    ReadingFigures.REASONS.count(tally, rejected.reason().label(), 1);
    ReadingFigures.REJECTED.count(tally, 1);
    if (rejected.records() > 1) {
      LossFigures.MORE_RECORDS.count(tally, rejected.records() - 1);
    }
  }

  /** What becomes of an article whose id another record has. */
  public static Rejected repeatedId(Article article) {
    RecordSource record = article.record();
    return Rejected.of(
        record.file(),
        record.position(),
        RejectedReason.REPEATED_ID,
        REPEATS + article.id(),
        record.line(),
        record.length());
  }
}
