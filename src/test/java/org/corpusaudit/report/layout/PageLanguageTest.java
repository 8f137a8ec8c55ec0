package org.corpusaudit.report.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageLanguageTest {
  private static final Path MESSAGES =
      Path.of("src/main/resources/org/corpusaudit/report/layout/messages");
  private static final Pattern VALUE = Pattern.compile("%(?:(\\d+)\\$)?[-,.+\\d]*[a-z%]");

  @Test
  void filesHoldTheMessagesOfTheSourcesAndNoOthers() throws IOException {
    SortedSet<String> said = SaidInSources.messages();
    Path english = MESSAGES.resolve("en.tsv");
    if ("write".equals(System.getProperty("docs"))) {
      Files.writeString(english, String.join("\n", said) + "\n");
    }
    assertEquals(List.copyOf(said), Files.readAllLines(english));
    SortedSet<String> arabic = new TreeSet<>(PageLanguage.of("ar").words().keySet());
    SortedSet<String> missing = new TreeSet<>(said);
    missing.removeAll(arabic);
    arabic.removeAll(said);
    assertEquals(List.of(), List.copyOf(missing), "messages/ar.tsv lacks these");
    assertEquals(List.of(), List.copyOf(arabic), "no page says these of messages/ar.tsv");
  }

  @Test
  void translationsTakeTheValuesOfTheirMessages() {
    for (Map.Entry<String, String> row : PageLanguage.of("ar").words().entrySet()) {
      assertEquals(values(row.getKey()), values(row.getValue()), row.getKey());
    }
  }

  /** The conversions of a format, in the order of their values. */
  private static List<String> values(String format) {
    List<String> values = new ArrayList<>();
    Matcher value = VALUE.matcher(format);
    int next = 1;
    while (value.find()) {
      String conversion = value.group().replaceFirst("\\d+\\$", "");
      if (!conversion.equals("%%")) {
        int place = value.group(1) == null ? next++ : Integer.parseInt(value.group(1));
        values.add(String.format("%02d %s", place, conversion));
      }
    }
    values.sort(null);
    return values;
  }

  @Test
  void aPageIsReadFromTheRightInArabicAlone() {
    assertTrue(PageLanguage.of("ar").isFromRight());
    assertFalse(PageLanguage.ENGLISH.isFromRight());
    assertEquals("en", PageLanguage.of("").code());
  }

  @Test
  void anUnknownLanguageIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> PageLanguage.of("xx"));
  }

  @Test
  void valuesThatAreMessagesAreSaidInTheSameLanguage() {
    Message title = Message.say("%s, by %s", Message.verbatim("A"), Message.say("month"));
    assertEquals("A, by month", title.in(PageLanguage.ENGLISH));
    String arabic = title.in(PageLanguage.of("ar"));
    assertTrue(arabic.contains("A") && !arabic.contains("month"), arabic);
  }
}
