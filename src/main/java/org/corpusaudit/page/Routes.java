package org.corpusaudit.page;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The outputs of one pass or merge: its routes, each packing entries into pages of its own, and
 * {@link #FIGURES}, which carries the {@link Tally}. A kernel writes to routes and knows nothing of
 * the engine behind them. Not thread-safe.
 */
public final class Routes {
  /** The route of the figures, which every pass and merge has. */
  public static final Route FIGURES = Route.of("figures");

  /** Where the pages of every route go. */
  @FunctionalInterface
  public interface Sink {
    /** Takes one page of one route. */
    void emit(Route route, int key, byte[] page);
  }

  private final Map<Route, Outlet> outlets = new LinkedHashMap<>();
  private final Partitioning partitioning;
  private final Sink sink;
  private final Tally tally = new Tally();

  /** Routes into a sink; {@link #FIGURES} need not be among them. */
  public Routes(Collection<Route> routes, Partitioning partitioning, Sink sink) {
    this.partitioning = partitioning;
    this.sink = sink;
    outlets.put(FIGURES, new Outlet(FIGURES));
    routes.forEach(route -> outlets.put(route, new Outlet(route)));
  }

  /** Where entries of one route go out. */
  public final class Outlet {
    private final PagePacker packer = new PagePacker(partitioning);
    private final PageOutput output;

    private Outlet(Route route) {
      output = (key, page) -> sink.emit(route, key, page);
    }

    /** Sends what a writer holds as one entry to a key, such as the number of a block. */
    public void send(int key, ByteWriter entry) {
      packer.add(key, entry, output);
    }

    /** Sends an entry to the partition of a hash. */
    public void toPartition(long hash, ByteWriter entry) {
      send(partitioning.partitionOf(hash), entry);
    }

    /** Sends a row to the shard of a hash. */
    public void toShard(long hash, ByteWriter row) {
      send(partitioning.shardOf(hash), row);
    }

    /** Sends a row to the shard of a key. */
    public void toShard(String key, ByteWriter row) {
      send(partitioning.shardOf(key), row);
    }
  }

  /** The outlet of a route that the pass or merge has declared. */
  public Outlet to(Route route) {
    Outlet outlet = outlets.get(route);
    if (outlet == null) {
      throw new IllegalStateException("the route " + route + " is not declared");
    }
    return outlet;
  }

  /** Into how many parts the run divides its work. */
  public Partitioning partitioning() {
    return partitioning;
  }

  /** The figures of this pass. */
  public Tally tally() {
    return tally;
  }

  /** Sends the figures and every open page. */
  public void flush() {
    Outlet figures = to(FIGURES);
    tally.drainTo(figures.packer, figures.output);
    outlets.values().forEach(outlet -> outlet.packer.flush(outlet.output));
  }
}
