package org.corpusaudit.entity.languages;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Makes the {@link LanguageKnowledge} of languages that were met ready in the background, one after
 * another, before names are looked for: it takes a seventh of a second each, in which a small audit
 * has a processor to spare. A corpus may state thousands of languages: of those behind the first
 * {@value #MOST} in a process each is made when it is asked for.
 */
public final class ExpectedLanguages {
  private static final int MOST = 12;
  private static final ExpectedLanguages OF_PROCESS = new ExpectedLanguages();

  private final Set<String> met = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor maker = maker();

  ExpectedLanguages() {}

  /** Those of this process. */
  public static ExpectedLanguages ofProcess() {
    return OF_PROCESS;
  }

  private static ThreadPoolExecutor maker() {
    ThreadPoolExecutor maker =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "names of languages");
              thread.setDaemon(true);
              return thread;
            });
    maker.allowCoreThreadTimeOut(true);
    return maker;
  }

  /** Says that an article in a language (BCP 47) was met. */
  public void met(String tag) {
    if (!met.contains(tag) && met.size() < MOST && met.add(tag)) {
      maker.execute(() -> LanguageKnowledge.of(tag));
    }
  }
}
