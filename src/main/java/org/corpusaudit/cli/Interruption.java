package org.corpusaudit.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Tells a person that a run was interrupted, by Ctrl-C or by whoever ends the process. What fails
 * in the ending process for that reason alone is not told: who closes it then waits for the end.
 */
final class Interruption implements AutoCloseable {
  private final Thread hook;

  /** Until it is closed, an end of the process is told so. */
  Interruption(Runnable told) {
    hook = new Thread(told, "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
