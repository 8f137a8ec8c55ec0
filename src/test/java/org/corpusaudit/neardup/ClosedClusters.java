package org.corpusaudit.neardup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntrySorter;
import org.corpusaudit.page.PageCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.WordScanner;

/** Articles, labels and edges by content, through {@link LabelMerge} and {@link ClusterMerge}. */
final class ClosedClusters {
  private static final Route IN = Route.of("in");

  /** Blocks of this run; of the ones behind are articles of earlier audits. */
  private static final int BLOCKS = 2;

  private static final long DAY = 86_400;
  private static final Partitioning PARTITIONING = new Partitioning(3, 1, BLOCKS);
  private static final Pattern ROW =
      Pattern.compile(
          "\"id\":\"(\\w+)\".*\"kept\":(\\w+),\"kind\":\"([^\"]+)\",\"similarity\":([^,]+),\"keeper\":\"(\\w+)\""
              + ".*\"titleSimilarity\":([^,]+),\"lagSeconds\":([^,]+),");

  private final TreeMap<String, List<byte[]>> pages = new TreeMap<>();
  private final DuplicateSettings settings;
  private final Routes in = routes(List.of(IN));
  private final List<String> told = new ArrayList<>();
  private final Counted counted = new Counted();
  private int keepersWanted;
  private int articles;

  ClosedClusters(DuplicateSettings settings) {
    this.settings = settings;
  }

  private Routes routes(List<Route> routes) {
    return new Routes(
        routes,
        PARTITIONING,
        (route, key, page) -> {
          if (route == Routes.FIGURES) {
            for (PageCursor entries = new PageCursor(page); entries.next(); ) {
              counted.merge(entries.read(new ByteReader()));
            }
          } else {
            pages.computeIfAbsent(route.toString() + " " + key, k -> new ArrayList<>()).add(page);
          }
        });
  }

  /** Gives a content the label of a cluster. */
  ClosedClusters label(long content, long label) {
    return add(new ByteWriter().putLong(content).putByte(LabelMerge.LABEL).putLong(label));
  }

  /** Gives an edge of a content. */
  ClosedClusters edge(long content, long other, double similarity) {
    ByteWriter entry = new ByteWriter().putLong(content).putByte(LabelMerge.EDGE);
    return add(entry.putLong(other).putDouble(similarity));
  }

  /** Gives an article of this run that is published on a day of 1970, of so many characters. */
  ClosedClusters article(String id, long content, int day, int length) {
    return article(id, content, content, day, length, Origin.NEW);
  }

  /** Gives an article of any audit. */
  ClosedClusters article(String id, long content, long check, int day, int length, Origin origin) {
    return article(id, "https://" + id, content, check, day, length, origin);
  }

  /** Gives an article of this run at an address. */
  ClosedClusters version(String id, String url, long content, int day, int length) {
    return article(id, url, content, content, day, length, Origin.NEW);
  }

  /** Gives an article of this run on a site, of a day of 1970 or of none (0), with a title. */
  ClosedClusters onSite(String id, long content, int day, String site, String title) {
    return article(id, "https://" + id, content, content, day, 10, Origin.NEW, site, title);
  }

  private ClosedClusters article(
      String id, String url, long content, long check, int day, int length, Origin origin) {
    return article(id, url, content, check, day, length, origin, "site" + id, "a title of words");
  }

  private ClosedClusters article(
      String id,
      String url,
      long content,
      long check,
      int day,
      int length,
      Origin origin,
      String site,
      String title) {
    ByteWriter entry = new ByteWriter();
    new ContentEntry(
            content,
            check,
            ArticleHandle.of(origin == Origin.NEW ? articles % BLOCKS : BLOCKS, articles++),
            day == 0 ? Long.MAX_VALUE : day * DAY,
            day == 0 ? Long.MAX_VALUE : day * DAY + DAY - 1,
            length,
            0,
            length,
            origin,
            id,
            url,
            site,
            Title.of(title, new WordScanner()))
        .writeTo(entry);
    return add(entry);
  }

  private ClosedClusters add(ByteWriter entry) {
    long content = new ByteReader(entry.toByteArray()).getLong();
    in.to(IN).toPartition(content, entry);
    return this;
  }

  /** Closes the clusters: what is said of every member, in the order of their ids. */
  List<String> close() throws IOException {
    in.flush();
    merge(IN, new LabelMerge(settings), List.of(LabelMerge.CLUSTERS));
    ClusterMerge merge = new ClusterMerge(settings);
    merge(LabelMerge.CLUSTERS, merge, merge.routes());
    List<String> said = new ArrayList<>();
    forEach(
        DuplicateRow.ROWS,
        reader -> {
          Matcher row = ROW.matcher(new String(reader.getBytes(reader.remaining()), UTF_8));
          if (!row.find()) {
            throw new IllegalStateException("a row without its columns");
          }
          String kept = row.group(2).equals("true") ? " kept, " : " dropped, ";
          told.add(row.group(1) + " title " + row.group(6) + ", behind " + row.group(7));
          said.add(row.group(1) + kept + row.group(3) + " " + row.group(4) + " " + row.group(5));
        });
    forEach(
        ClusterMerge.WANTED,
        reader -> {
          reader.skip(Integer.BYTES + 1 + Long.BYTES);
          if (reader.getByte() == KeeperMerge.MEMBER) {
            DuplicateRow row = DuplicateRow.readFrom(reader);
            said.add(row.member().id() + " to be measured with " + row.keeper());
          } else {
            keepersWanted++;
          }
        });
    said.sort(null);
    return said;
  }

  /** Of {@link #close}: each member's title to the keeper's, and seconds behind the first. */
  List<String> told() {
    told.sort(null);
    return told;
  }

  /** Of {@link #close}: the clusters, and the articles of the largest. */
  List<Long> counted() {
    return List.of(
        DuplicateFigures.CLUSTERS.of(counted), DuplicateFigures.LARGEST_CLUSTER.of(counted));
  }

  /** Of {@link #close}: articles that are to be read because others are measured with them. */
  int keepersWanted() {
    return keepersWanted;
  }

  /** Of {@link #close}: articles that are to be measured. */
  long measuredAgain() {
    return DuplicateFigures.MEASURED_AGAIN.of(counted);
  }

  /** Of {@link #close}: the written pairs of ids. */
  List<String> pairs() {
    List<String> pairs = new ArrayList<>();
    forEach(
        ClusterPairs.ROWS,
        reader -> pairs.add(new String(reader.getBytes(reader.remaining()), UTF_8).strip()));
    pairs.sort(null);
    return pairs;
  }

  /** Of {@link #close}: which site has an article of which, how like, with which title, when. */
  @SuppressWarnings("EnumOrdinal") // As the entries are written.
  List<String> taken() {
    List<String> taken = new ArrayList<>();
    forEach(
        SyndicationEntry.TAKEN,
        reader -> {
          reader.skip(Long.BYTES);
          String from = reader.getString();
          String to = reader.getString();
          String sites = from + (reader.getByte() == 0 ? " > " : " ? ") + to;
          if (reader.getByte() == SyndicationEntry.LAG) {
            taken.add(sites + " after " + reader.getLong());
            return;
          }
          SyndicationEntry.Kind kind = SyndicationEntry.Kind.values()[reader.getByte()];
          String title = List.of("unknown", "same", "changed").get(reader.getByte());
          int day = reader.getInt();
          String when = day == SyndicationEntry.NO_DAY ? "undated" : "day " + day;
          taken.add(sites + " " + kind + ", title " + title + ", " + when);
        });
    taken.sort(null);
    return taken;
  }

  private void merge(Route from, PartitionMerge merge, List<Route> to) throws IOException {
    Routes out = routes(to);
    for (int partition = 0; partition < PARTITIONING.partitions(); partition++) {
      try (EntrySorter sorter = new EntrySorter()) {
        List<byte[]> of = pages.getOrDefault(from + " " + partition, List.of());
        merge.merge(partition, sorter.addPages(of).sorted(), out);
      }
    }
    out.flush();
  }

  private void forEach(Route route, Consumer<ByteReader> action) {
    pages.forEach(
        (key, of) -> {
          if (key.startsWith(route + " ")) {
            for (byte[] page : of) {
              for (PageCursor entries = new PageCursor(page); entries.next(); ) {
                action.accept(entries.read(new ByteReader()));
              }
            }
          }
        });
  }
}
