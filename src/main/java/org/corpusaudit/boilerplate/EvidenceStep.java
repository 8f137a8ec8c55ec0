package org.corpusaudit.boilerplate;

import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Work;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * What the second pass does with each article for boilerplate: sends, for each of its pieces that
 * repeats, where it stands. Memory: 32 bytes for each repeated key of the block.
 *
 * <p>Entry: key (8 bytes), position (2, at most {@value #MOST}), content (8), words of running text
 * (2, at most {@value #MOST}; of pages that have a piece at one place the shortest owns it), hash
 * of the id (8), block (4), and for a piece with which the article may begin its id and its {@link
 * Work} (16).
 */
public final class EvidenceStep {
  /** The route of the entries, to {@link EvidenceMerge}. */
  public static final Route EVIDENCE = Route.of("evidence");

  /** Positions and lengths are cut here. */
  static final int MOST = 0xFFFF;

  /** A passage that begins at this position or before it begins with its article. */
  static final int LAST_BEGINNING = 40;

  private final int block;
  private final KeyGrid grid;
  private final Routes out;
  private final PageText page = new PageText();
  private final KeySet repeated = new KeySet();
  private final KeySet sent = new KeySet();

  /**
   * Of the form of a line it is asked on how many sites it stands: once for each site is enough.
   */
  private final KeySet sentForms = new KeySet();

  private final ByteWriter entry = new ByteWriter();
  private long shuffled;

  /** Of the article at hand, once a piece asks for it. */
  private Optional<Work> work = Optional.empty();

  /** A step for one block. */
  public EvidenceStep(int block, Routes out) {
    this.block = block;
    this.grid = new KeyGrid(out.partitioning());
    this.out = out;
  }

  /** Takes a decision of {@link RepeatMerge}. */
  public void repeatedKeys(ByteReader payload) {
    long kept = 0;
    while (payload.remaining() > 0) {
      kept += payload.getVarLong();
      repeated.add(kept);
    }
  }

  /** Whether any piece of the block repeats. */
  public boolean wantsArticles() {
    return repeated.size() > 0;
  }

  /** Sends one article's evidence. */
  public void article(Article article) {
    page.read(article.site(), article.text());
    sent.clear();
    long content = page.content();
    long id = idHash(article.id());
    shuffled = 0;
    work = Optional.empty();
    page.forEachKey((key, word) -> send(key, word, content, id, article));
    BoilerplateFigures.SHUFFLED.count(out.tally(), shuffled);
  }

  /** The hash by which evidence names an article. */
  static long idHash(String id) {
    return Hashing.xxh3_64().hashBytesToLong(id.getBytes(StandardCharsets.UTF_8));
  }

  private void send(long key, int word, long articleContent, long idHash, Article article) {
    boolean form = word == PageText.Keys.OF_FORM;
    if (!repeated.contains(grid.shorten(key))
        || !(form ? sentForms.add(key ^ page.siteContent()) : sent.add(key))) {
      return;
    }
    long content = form ? page.siteContent() : articleContent;
    int position = word < 0 ? 0 : Math.min(MOST, page.position(word));
    int length = Math.min(MOST, page.runningWords());
    entry.reset().putLong(key).putByte(position >>> 8).putByte(position).putLong(content);
    entry.putByte(length >>> 8).putByte(length).putLong(idHash).putInt(block);
    if (word >= 0 && position <= LAST_BEGINNING && page.isRunning(word)) {
      Work of = work.orElseGet(() -> Work.of(article.url(), article.title()));
      work = Optional.of(of);
      entry.putString(article.id()).putLong(of.address()).putLong(of.title());
    }
    out.to(EVIDENCE).toPartition(key, entry);
    shuffled += entry.length();
  }
}
