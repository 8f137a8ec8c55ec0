package org.corpusaudit.cooccurrence;

import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.measure.ConservativeLogRatio;
import org.corpusaudit.measure.Contingency;
import org.corpusaudit.output.Tsv;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.Scope;
import org.corpusaudit.text.Vocabulary;

/**
 * Chooses the pairs of one item that are written, and writes them.
 *
 * <p>A pair stands in the rows of both its items, and each knows only what it chooses itself. An
 * item whose margin is too small for more pairs than the limit is known to choose all its pairs:
 * then it, or the later of two such items, writes the pair alone. Where both items have more, both
 * may write it, as equal rows, of which the table keeps one.
 */
final class PairRows {
  private static final double ERROR_RATE = 0.05;

  private final PairSettings settings;
  private final Vocabulary vocabulary;
  private final Routes out;
  private final double scale;
  private final ConservativeLogRatio conservative;
  private final long least;
  private final byte[][] cells;
  private final ByteWriter entry = new ByteWriter();
  private int[] codes = new int[256];

  PairRows(PairSettings settings, Vocabulary vocabulary, Routes out) {
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.out = out;
    scale = settings.scope().scale();
    least = Math.multiplyExact(settings.minimumCount(), settings.scope().scale());
    cells = new byte[vocabulary.size()][];
    conservative = new ConservativeLogRatio(ERROR_RATE, Math.max(1, vocabulary.size()));
  }

  /** Writes the chosen pairs of an item. */
  void write(int item, PairSums sums) {
    if (codes.length < sums.size()) {
      codes = new int[sums.size() * 2];
    }
    int size = 0;
    for (int i = 0; i < sums.size(); i++) {
      int code = sums.code(i);
      if (sums.kept(code) >= Math.max(1, least)) {
        codes[size++] = code;
      }
    }
    if (settings.perItem() > 0 && size > settings.perItem()) {
      for (Candidate candidate : best(item, size, sums)) {
        writeOnce(item, candidate.code, sums);
      }
    } else {
      for (int i = 0; i < size; i++) {
        writeOnce(item, codes[i], sums);
      }
    }
  }

  private void writeOnce(int item, int code, PairSums sums) {
    int other = code >> 1;
    boolean later = item > other || (item == other && (code & 1) == 0);
    if (choosesAll(item) ? later || !choosesAll(other) : !choosesAll(other)) {
      write(item, code, sums);
    }
  }

  /** Whether an item surely has no more pairs than the limit. */
  private boolean choosesAll(int item) {
    if (settings.perItem() == 0) {
      return true;
    }
    Scope scope = settings.scope();
    // In a window the weights of an item's pairs add up to no more than its margins.
    long margins =
        scope.ordered() ? vocabulary.first(item) + vocabulary.second(item) : vocabulary.first(item);
    return scope.isWindow() && margins / Math.max(1, least) <= settings.perItem();
  }

  private record Candidate(double score, int code) {}

  private List<Candidate> best(int item, int size, PairSums sums) {
    List<Candidate> candidates = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      Contingency table = table(item, codes[i], sums.kept(codes[i]));
      candidates.add(new Candidate(settings.rankBy().of(table), codes[i]));
    }
    candidates.sort(
        (x, y) -> {
          int byScore = Double.compare(y.score, x.score);
          return byScore == 0 ? Integer.compare(x.code, y.code) : byScore;
        });
    return candidates.subList(0, settings.perItem());
  }

  private Contingency table(int item, int code, long weight) {
    int other = code >> 1;
    boolean reversed = (code & 1) == 1;
    int a = reversed ? other : item;
    int b = reversed ? item : other;
    boolean swap = !settings.scope().ordered() && isAfter(a, b);
    return table(swap ? b : a, swap ? a : b, weight, vocabulary.events());
  }

  /** The cells are subtracted as integers, so that none is negative by rounding. */
  private Contingency table(int a, int b, long weight, long events) {
    long both = a == b && !settings.scope().ordered() ? 2 * weight : weight;
    long r1 = vocabulary.first(a);
    long c1 = vocabulary.second(b);
    return new Contingency(
        both / scale, (r1 - both) / scale, (c1 - both) / scale, (events - r1 - c1 + both) / scale);
  }

  private boolean isAfter(int a, int b) {
    return vocabulary.item(a).compareTo(vocabulary.item(b)) > 0;
  }

  private void write(int item, int code, PairSums sums) {
    long weight = sums.kept(code);
    int other = code >> 1;
    boolean ordered = settings.scope().ordered();
    boolean swap = ordered ? (code & 1) == 1 : isAfter(item, other);
    int a = swap ? other : item;
    int b = swap ? item : other;
    Contingency table = table(a, b, weight, vocabulary.events());
    long pair = PairEntry.pair(a, b, ordered);
    boolean waits = settings.examples() > 0;
    if (waits) {
      out.to(PairMerge.WANTED).send(0, entry.reset().putLong(pair));
      PairEntry.start(entry, pair, PairEntry.ROW);
    } else {
      entry.reset();
    }
    entry.putLong(Tsv.descending(settings.rankBy().of(table)));
    Tsv row =
        Tsv.row(PairTables.COLUMNS, entry)
            .putEscaped(PairTables.A, cell(a))
            .putEscaped(PairTables.B, cell(b))
            .putWeighted(PairTables.COUNT, weight / scale)
            .putWeighted(PairTables.COUNT_A, vocabulary.first(a) / scale)
            .putWeighted(PairTables.COUNT_B, vocabulary.second(b) / scale);
    for (PairTables.Score score : PairTables.SCORES) {
      row.put(score.column(), score.association().of(table));
    }
    row.put(PairTables.CONSERVATIVE_LOG_RATIO, conservative.of(table));
    long stripped = weight + sums.of(PairView.DROPPED, code);
    row.putWeighted(PairTables.COUNT_STRIPPED, stripped / scale);
    row.putWeighted(PairTables.COUNT_RAW, (stripped + sums.of(PairView.FURNITURE, code)) / scale);
    if (waits) {
      PairEntry.send(out.to(PairMerge.WAITING), pair, row.end());
      return;
    }
    long hash = vocabulary.hash(a) * 31 + vocabulary.hash(b);
    out.to(PairMerge.ROWS).toShard(hash, row.end());
  }

  private byte[] cell(int item) {
    if (cells[item] == null) {
      cells[item] = Tsv.escape(vocabulary.item(item));
    }
    return cells[item];
  }
}
