package org.corpusaudit.job;

import java.io.Closeable;
import java.io.IOException;
import org.corpusaudit.output.OutputDirectory;
import org.corpusaudit.output.Publication;

/**
 * What a run in this process has written under temporary names, which is deleted where the process
 * is told to end: by Ctrl-C, or by whoever stops it. Other threads write on until the very end, so
 * it is looked for again until none has come back.
 */
final class Leavings implements Closeable {
  /** Of a run whose process may end before it. */
  static final Leavings NONE = new Leavings(null);

  private static final int MOST_LOOKS = 20;
  private static final long MILLIS_BETWEEN = 50;

  private final Thread hook;

  private Leavings(Thread hook) {
    this.hook = hook;
  }

  /** Those under an output directory; closing it says that the run has ended by itself. */
  static Leavings deletedAtTheEnd(OutputDirectory directory) {
    Thread hook = new Thread(() -> delete(directory), "leavings of " + directory.directory());
    Runtime.getRuntime().addShutdownHook(hook);
    return new Leavings(hook);
  }

  @Override
  public void close() {
    if (hook == null) {
      return;
    }
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // The process is ending, and the hook has begun.
    }
  }

  private static void delete(OutputDirectory directory) {
    Publication publication = new Publication(directory, false);
    boolean before = false;
    for (int look = 0; look < MOST_LOOKS; look++) {
      try {
        boolean gone = !publication.hasLeavings();
        if (gone && before) {
          return;
        }
        before = gone;
        if (!gone) {
          publication.cleanUp();
        }
        Thread.sleep(MILLIS_BETWEEN);
      } catch (IOException e) {
        before = false; // A file that came while its folder was deleted.
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
