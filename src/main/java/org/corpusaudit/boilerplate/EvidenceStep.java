package org.corpusaudit.boilerplate;

import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Work;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCombiner;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * What {@code EvidencePass} does with each article: sends, for each of its pieces that repeats,
 * where it stands ({@link EvidenceEntry}). What is known of a piece that no other block has is
 * found here, as {@link EvidenceMerge} finds it of the others, and goes to the block at once: of a
 * site whose pages follow each other in the input hardly anything travels.
 *
 * <p>Memory: 32 bytes for each repeated key of the block, and {@link EntryCombiner#BUDGET_BYTES}.
 */
public final class EvidenceStep {
  /** The route of the entries, to {@link EvidenceMerge}. */
  public static final Route EVIDENCE = Route.of("evidence");

  /** A passage that begins at this position or before it begins with its article. */
  static final int LAST_BEGINNING = 40;

  private final int block;
  private final KeyGrid grid;
  private final Routes out;
  private final PageText page = new PageText();

  /** Repeated pieces that other blocks have too. */
  private final KeySet shared = new KeySet();

  /** Repeated pieces that no other block has. */
  private final KeySet alone = new KeySet();

  private final KeySet sent = new KeySet();

  /**
   * Of the form of a line it is asked on how many sites it stands: once for each site is enough.
   */
  private final KeySet sentForms = new KeySet();

  private final ByteWriter entry = new ByteWriter();

  /** What is sent: while it is, the entry that made the memory full is still to be added. */
  private final ByteWriter sending = new ByteWriter();

  private final EvidenceMerge.Piece piece = new EvidenceMerge.Piece();
  private final EntryCombiner combiner;

  /** Whether some entries of the block were sent before its end, so that no piece is whole here. */
  private boolean parted;

  private boolean ended;

  /** Of the article at hand, once a piece asks for it. */
  private Optional<Work> work = Optional.empty();

  /** A step for one block. */
  public EvidenceStep(int block, Routes out) {
    this(block, out, EntryCombiner.BUDGET_BYTES);
  }

  /** A step that holds at most so many bytes of entries. */
  EvidenceStep(int block, Routes out, long budgetBytes) {
    this.block = block;
    this.grid = new KeyGrid(out.partitioning());
    this.out = out;
    this.combiner =
        new EntryCombiner(
            budgetBytes,
            PackedEvidence::fold,
            (source, offset, length) -> {
              parted |= !ended;
              send(source, offset, length);
            });
  }

  /** Takes a decision of {@link RepeatMerge}. */
  public void repeatedKeys(ByteReader payload) {
    long kept = 0;
    while (payload.remaining() > 0) {
      long step = payload.getVarLong();
      kept += step >>> 1;
      ((step & 1) != 0 ? shared : alone).add(kept);
    }
  }

  /** Whether any piece of the block repeats. */
  public boolean wantsArticles() {
    return shared.size() + alone.size() > 0;
  }

  /** Sends one article's evidence. */
  public void article(Article article) {
    page.read(article.site(), article.text());
    sent.clear();
    long content = page.content();
    long id = idHash(article.id());
    work = Optional.empty();
    page.forEachKey((key, word) -> take(key, word, content, id, article));
  }

  /** Sends what is held; to be called when the block has ended. */
  public void end() {
    ended = true;
    combiner.end();
  }

  /** The hash by which evidence names an article. */
  static long idHash(String id) {
    return Hashing.xxh3_64().hashBytesToLong(id.getBytes(StandardCharsets.UTF_8));
  }

  private void take(long key, int word, long articleContent, long idHash, Article article) {
    boolean form = word == PageText.Keys.OF_FORM;
    long kept = grid.shorten(key);
    if (!(alone.contains(kept) || shared.contains(kept))
        || !(form ? sentForms.add(key ^ page.siteContent()) : sent.add(key))) {
      return;
    }
    long content = form ? page.siteContent() : articleContent;
    int position = word < 0 ? 0 : Math.min(EvidenceEntry.MOST, page.position(word));
    int length = Math.min(EvidenceEntry.MOST, page.runningWords());
    EvidenceEntry.write(entry, key, position, content, length, idHash, block);
    if (word >= 0 && position <= LAST_BEGINNING && page.isRunning(word)) {
      Work of = work.orElseGet(() -> Work.of(article.url(), article.title()));
      work = Optional.of(of);
      EvidenceEntry.putArticle(entry, article, of);
    }
    combiner.add(entry);
  }

  private void send(byte[] source, int offset, int length) {
    ByteReader reader = new ByteReader().reset(source, offset, length);
    long key = reader.getLong();
    if (!parted && alone.contains(grid.shorten(key))) {
      piece.begin(key);
      piece.add(reader);
      piece.decide(out);
      return;
    }
    out.to(EVIDENCE).toPartition(key, sending.reset().putBytes(source, offset, length));
    BoilerplateFigures.SHUFFLED.count(out.tally(), length);
  }
}
