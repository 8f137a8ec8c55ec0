package org.corpusaudit.boilerplate;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.corpusaudit.corpus.Work;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * Sums up what is known of each repeated piece of a site, and tells every block that has it. A
 * piece that stands at about the same position in pages of one content (copies of one article) is
 * no evidence and is not told. Memory: 60 bytes for each block that has one piece.
 *
 * <p>Out, to a block: an {@link Evidence} row.
 */
public final class EvidenceMerge implements PartitionMerge {
  /** The route of the decisions. */
  public static final Route DECISIONS = Route.of("decisions");

  /** Contents are told apart up to this many; more are as good as all. */
  static final int MOST_CONTENTS = 64;

  /** Positions that differ by no more are the same place. */
  static final int SAME_PLACE = 10;

  /** A piece that stands so much later than elsewhere may be embedded. */
  static final int LATER = 30;

  @Override
  public List<Route> routes() {
    return List.of(DECISIONS);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    ByteReader reader = new ByteReader();
    Piece piece = new Piece();
    boolean any = false;
    while (entries.next()) {
      entries.read(reader);
      long next = reader.getLong();
      if (any && next != piece.key) {
        piece.decide(out);
      }
      any = true;
      piece.begin(next);
      piece.add(reader);
    }
    piece.decide(out);
  }

  /** One piece of one site while its entries are walked, earliest position first. */
  static final class Piece {
    private final Set<Integer> blocks = new TreeSet<>();
    private final long[] leaders = new long[MOST_CONTENTS];
    private final ByteWriter entry = new ByteWriter();
    private final EarliestContents distinct = new EarliestContents();
    private long key;
    private long documents;
    private int contents;
    private int near;
    private int first;
    private int last;
    private long owner;
    private String ownerId = "";
    private Work work = Work.UNKNOWN;

    /** Says whose entries come. */
    void begin(long pieceKey) {
      key = pieceKey;
    }

    /** Takes one entry, behind its key. */
    void add(ByteReader reader) {
      int position = EvidenceEntry.position(reader);
      long content = reader.getLong();
      long id = reader.skip(Short.BYTES).getLong(); // The length has done its part in the order.
      blocks.add(reader.getInt());
      long pages = reader.getVarLong();
      last = Math.max(last, position);
      distinct.add(position, content);
      if (pages > 1) {
        last = Math.max(last, EvidenceEntry.position(reader));
        for (int others = reader.getVarInt(); others > 0; others--) {
          distinct.add(position + reader.getVarInt(), reader.getLong());
        }
      }
      if (documents == 0) {
        first = position;
        owner = id;
        ownerId = reader.remaining() > 0 ? reader.getString() : "";
        work = ownerId.isEmpty() ? Work.UNKNOWN : new Work(reader.getLong(), reader.getLong());
      }
      documents += pages;
    }

    private void findContents() {
      for (int i = 0; i < distinct.size(); i++) {
        if (isNew(distinct.content(i))) {
          leaders[contents++] = distinct.content(i);
          near += distinct.position(i) <= first + SAME_PLACE ? 1 : 0;
        }
      }
    }

    private boolean isNew(long content) {
      for (int i = 0; i < contents; i++) {
        if (ContentSignature.alike(content, leaders[i])) {
          return false;
        }
      }
      return contents < MOST_CONTENTS;
    }

    /** Sends what is known of the piece, if it is evidence, and forgets it. */
    void decide(Routes out) {
      findContents();
      if (contents >= 2 || (documents >= 2 && last > first + LATER)) {
        Evidence.write(entry, key, documents, contents, near, first, owner, ownerId, work);
        for (int block : blocks) {
          out.to(DECISIONS).send(block, entry);
        }
        BoilerplateFigures.PIECES.count(out.tally(), 1);
      }
      blocks.clear();
      distinct.clear();
      last = 0;
      documents = 0;
      contents = 0;
      near = 0;
    }
  }
}
