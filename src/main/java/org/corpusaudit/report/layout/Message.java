package org.corpusaudit.report.layout;

import java.util.Arrays;
import java.util.List;

/**
 * Words of a page: ours, which the page's language says, or the corpus', which stay as they are.
 * Ours are written in English where they are said and are their own key: {@code messages/} holds,
 * in one file for each language, what each is there. Digits, dates and names of figures, settings
 * and files are the same in every language.
 */
public interface Message {
  /** The words in a language. */
  String in(PageLanguage language);

  /**
   * A sentence, heading or word of ours.
   *
   * @param format as of {@link java.util.Formatter}; where there are no values, the words
   *     themselves
   * @param values its figures and names; a {@link Message} among them is said in the same language
   */
  static Message say(String format, Object... values) {
    return new Said(format, Arrays.asList(values));
  }

  /** Words that no language changes: a name of the corpus, a number, a path. */
  static Message verbatim(String words) {
    return new Verbatim(words);
  }

  /** Messages one after the other. */
  static Message joined(String separator, List<Message> parts) {
    return new Joined(separator, List.copyOf(parts));
  }

  /** Words of ours, of which the English are the key. */
  record Said(String format, List<Object> values) implements Message {
    @Override
    public String in(PageLanguage language) {
      return language.say(format, values);
    }

    @Override
    public String toString() {
      return in(PageLanguage.ENGLISH);
    }
  }

  /** Words as they are. */
  record Verbatim(String words) implements Message {
    @Override
    public String in(PageLanguage language) {
      return words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** Several messages. */
  record Joined(String separator, List<Message> parts) implements Message {
    @Override
    public String in(PageLanguage language) {
      return String.join(separator, parts.stream().map(part -> part.in(language)).toList());
    }

    @Override
    public String toString() {
      return in(PageLanguage.ENGLISH);
    }
  }
}
