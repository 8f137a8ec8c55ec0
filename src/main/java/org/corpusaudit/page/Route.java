package org.corpusaudit.page;

/**
 * An output of a pass or merge, declared once by the class that sends to it. Two routes are the
 * same when they are the same object; the name tells them apart in the engine's graph.
 */
public final class Route {
  private final String name;

  private Route(String name) {
    this.name = name;
  }

  /** A new route; its name must be the only one of its kind in a pass or merge. */
  public static Route of(String name) {
    return new Route(name);
  }

  /** What the output is called in the engine's graph. */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
