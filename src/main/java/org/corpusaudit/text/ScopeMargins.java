package org.corpusaudit.text;

/**
 * What one token adds to the margins of its term: the events that it takes part in, whatever the
 * other token is. So margins are known before pairs are counted, and no vocabulary prunes them.
 *
 * <p>In a window the sum is over the distances to both ends of the article. An ordered event has a
 * first and a second place; an event without order is entered both ways, so both margins of a term
 * are the same there, and all events together are twice the events.
 */
public final class ScopeMargins {
  private final Scope scope;
  private final long[] within;

  /** Margins of a window scope. */
  public ScopeMargins(Scope scope) {
    this.scope = scope;
    within = new long[scope.size() + 1];
    for (int d = 1; d <= scope.size(); d++) {
      within[d] = within[d - 1] + scope.weight(d);
    }
  }

  /** Weight of the events that have the token at {@code index} of {@code size} as their first. */
  public long first(int index, int size) {
    long after = within[Math.min(scope.size(), size - 1 - index)];
    return scope.ordered() ? after : after + within[Math.min(scope.size(), index)];
  }

  /** Weight of the events that have the token at {@code index} as their second. */
  public long second(int index, int size) {
    return scope.ordered() ? within[Math.min(scope.size(), index)] : first(index, size);
  }
}
