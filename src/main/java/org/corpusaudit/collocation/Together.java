package org.corpusaudit.collocation;

import java.util.List;
import org.corpusaudit.concordance.Document;
import org.corpusaudit.concordance.FirstLines;
import org.corpusaudit.concordance.Line;
import org.corpusaudit.concordance.LineOrder;

/** How the word and one partner stand together in the documents. Not thread-safe. */
final class Together {
  private final FirstLines lines;
  private long left;
  private long right;
  private long events;
  private long documents;

  /** Keeps at most so many lines, chosen by a hash of their places and a seed. */
  Together(int most, long seed) {
    lines = new FirstLines(most, LineOrder.RANDOM, seed);
  }

  void addLeft(long more) {
    left += more;
  }

  void addRight(long more) {
    right += more;
  }

  void addEvents(long more) {
    events += more;
  }

  void addDocument() {
    documents++;
  }

  void offer(Document document, int start, int end, int context) {
    lines.offer(document, start, end, context);
  }

  void add(Together other) {
    left += other.left;
    right += other.right;
    events += other.events;
    documents += other.documents;
    lines.offer(other.lines);
  }

  /** Events, or units, with the partner before the word. */
  long left() {
    return left;
  }

  /** Events, or units, with the partner behind it. */
  long right() {
    return right;
  }

  /** Events, unweighted, or units with both. */
  long events() {
    return events;
  }

  /** Kept articles in which they stand together. */
  long documents() {
    return documents;
  }

  /** A sample of places. */
  List<Line> lines() {
    return lines.sorted();
  }
}
