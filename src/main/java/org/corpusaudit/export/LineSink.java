package org.corpusaudit.export;

import java.io.IOException;

/** Takes lines, one by one, without their ends. */
@FunctionalInterface
interface LineSink {
  void line(CharSequence line) throws IOException;
}
