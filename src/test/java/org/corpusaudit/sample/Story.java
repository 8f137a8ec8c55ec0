package org.corpusaudit.sample;

import java.util.List;

/** An invented piece of news. */
record Story(String language, String title, List<String> paragraphs) {
  String text() {
    return String.join("\n\n", paragraphs);
  }
}
