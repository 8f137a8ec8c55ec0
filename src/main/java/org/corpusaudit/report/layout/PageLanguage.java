package org.corpusaudit.report.layout;

import freemarker.template.TemplateMethodModelEx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.corpusaudit.output.AuditOutput;

/**
 * The language of a page. English is in the code; of another, {@code messages/CODE.tsv} holds a row
 * for each message: the English words and those of the language. What a file lacks is said in
 * English, which the tests allow for no message.
 */
public final class PageLanguage {
  /** The language of the code. */
  public static final PageLanguage ENGLISH = new PageLanguage("en", Map.of());

  private final String code;
  private final Map<String, String> words;
  private final boolean fromRight;

  private PageLanguage(String code, Map<String, String> words) {
    this.code = code;
    this.words = words;
    this.fromRight = Reading.isFromRight(String.join(" ", words.values()));
  }

  /**
   * A language by its code.
   *
   * @param code as {@code report.language} has it; empty for English
   * @throws IllegalArgumentException when there are no messages in it
   */
  public static PageLanguage of(String code) {
    if (code.isEmpty() || code.equals(ENGLISH.code)) {
      return ENGLISH;
    }
    try (InputStream in = PageLanguage.class.getResourceAsStream("messages/" + code + ".tsv")) {
      if (in == null) {
        throw new IllegalArgumentException("no messages in " + code);
      }
      Map<String, String> words = new HashMap<>();
      BufferedReader rows = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        int tab = row.indexOf('\t');
        words.put(row.substring(0, tab), row.substring(tab + 1));
      }
      return new PageLanguage(code, words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The language that the pages of an audit are written in, by its settings. */
  public static PageLanguage of(AuditOutput audit) throws IOException {
    return of(audit.manifest().at("/pipeline/report/language").asText());
  }

  /** The code, BCP 47. */
  public String code() {
    return code;
  }

  /** Its name for Java, as for names of languages. */
  public Locale locale() {
    return Locale.forLanguageTag(code);
  }

  /** Whether it is read from the right. */
  public boolean isFromRight() {
    return fromRight;
  }

  /** Its messages, by the English; none for English. */
  public Map<String, String> words() {
    return Map.copyOf(words);
  }

  /** A message with its values. */
  String say(String format, List<?> values) {
    String said = words.getOrDefault(format, format);
    if (values.isEmpty()) {
      return fromRight ? Latin.isolated(said) : said;
    }
    Object[] inside = values.stream().map(this::inside).toArray();
    return String.format(Locale.ROOT, fromRight ? Latin.isolated(said) : said, inside);
  }

  /** What says the messages of a template, as its method {@code say}. */
  public TemplateMethodModelEx inTemplate() {
    return new SaidInTemplate(this);
  }

  private Object inside(Object value) {
    if (value instanceof Message part) {
      return part.in(this);
    }
    return fromRight && value instanceof String name ? Finding.isolated(name) : value;
  }
}
