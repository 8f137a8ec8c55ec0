package org.corpusaudit.output;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The runs that have failed in this process. An engine that runs within it (the DirectRunner) tells
 * of a failure while others of its threads are still at work: what they begin to write then would
 * appear behind the back of the clean-up, and stay.
 */
final class EndedRuns {
  private static final Set<String> ENDED = new HashSet<>();
  private static final ReadWriteLock LOCK = new ReentrantReadWriteLock();

  private EndedRuns() {}

  /** Begins files of a run. */
  interface Begin<T> {
    T begin() throws IOException;
  }

  /**
   * Begins files, side by side with others, unless the run has ended.
   *
   * @throws IOException also when the run has ended
   */
  static <T> T unlessEnded(String run, Begin<T> files) throws IOException {
    LOCK.readLock().lock();
    try {
      if (ENDED.contains(run)) {
        throw new IOException("the run has failed: nothing more is written");
      }
      return files.begin();
    } finally {
      LOCK.readLock().unlock();
    }
  }

  /** Whether a run has ended: what it closes from then on, nobody else deletes. */
  static boolean has(String run) {
    LOCK.readLock().lock();
    try {
      return ENDED.contains(run);
    } finally {
      LOCK.readLock().unlock();
    }
  }

  /** Waits for files that are being begun; after it no file of the run is begun any more. */
  static void end(String run) {
    LOCK.writeLock().lock();
    try {
      ENDED.add(run);
    } finally {
      LOCK.writeLock().unlock();
    }
  }
}
