package org.corpusaudit.corpus;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A step that works on the articles of a block one after the other and keeps its buffers between
 * them. A large article is given to a step of its own, which goes with all that it holds behind it
 * ({@link ArticleMemory}). Not thread-safe.
 *
 * @param <S> the step
 */
public final class ReusedStep<S> {
  private final Supplier<S> maker;
  private final Consumer<S> ender;
  private final S reused;

  /**
   * A step of a kind.
   *
   * @param maker makes one
   * @param ender what is to be called when a step has had its last article
   */
  public ReusedStep(Supplier<S> maker, Consumer<S> ender) {
    this.maker = maker;
    this.ender = ender;
    this.reused = maker.get();
  }

  /** Has the step that a text is given to do something with it, and tells what comes of it. */
  public <R> R ask(String text, Function<S, R> work) {
    if (!ArticleMemory.isLarge(text)) {
      return work.apply(reused);
    }
    S own = maker.get();
    R result = work.apply(own);
    ender.accept(own);
    return result;
  }

  /** Has the step that a text is given to do something with it. */
  public void give(String text, Consumer<S> work) {
    ask(
        text,
        step -> {
          work.accept(step);
          return step;
        });
  }

  /** The step that all but large articles are given to. */
  public S reused() {
    return reused;
  }

  /** Ends the step; to be called after the last article. */
  public void end() {
    ender.accept(reused);
  }
}
