package org.corpusaudit.keyness;

import static org.corpusaudit.report.layout.Message.say;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.text.CountedForm;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.Tokenizer;

/**
 * A frequency list of another tool: lines of a word and its count, in the layouts that {@link
 * ListLayout} knows. Words are brought into the form that the audit counted; what is no word there,
 * such as punctuation, is left out. Memory: one line.
 */
public final class FrequencyList implements Counts {
  private static final int LOOKED_AT = 50;

  private final Path file;
  private final OptionalLong stated;
  private final boolean runs;
  private final CountedForm form;
  private final Tokenizer tokenizer = new Tokenizer();
  private final TokenBuffer tokens = new TokenBuffer();
  private long ofFile;
  private long words;
  private long others;
  private boolean capitals;

  /**
   * A list.
   *
   * @param stated tokens of the corpus that was counted, where the list does not hold all
   * @param rules the form that the audit counted
   * @param runs whether it lists runs of words
   */
  public FrequencyList(Path file, OptionalLong stated, CountedForm.Rules rules, boolean runs) {
    this.file = file;
    this.runs = runs;
    this.stated = stated;
    this.form = rules.open();
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public void read(Sink sink) throws IOException {
    try (BufferedReader lines = ListText.open(file)) {
      List<String> first = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        first.add(line);
        if (first.size() == LOOKED_AT) {
          break;
        }
      }
      ListLayout layout = ListLayout.of(file.toString(), first);
      ofFile = layout.tokens();
      int number = 0;
      for (String line : first) {
        number++;
        if (number > layout.before()) {
          line(layout, line, number, sink);
        }
      }
      if (first.size() == LOOKED_AT) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          line(layout, line, ++number, sink);
        }
      }
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          file + " is not in UTF-8, nor in UTF-16 with a byte order mark: write it so", e);
    }
    if (words == 0) {
      throw new IllegalArgumentException(
          file + " holds no word with a count: write lines of a word, a tab and its count");
    }
    if (!runs && tokens("") < words) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the counts of %s add up to %d, more than the %d tokens that are stated: write"
                  + " --reference-size=%d or more",
              file,
              words,
              tokens(""),
              words));
    }
  }

  private void line(ListLayout layout, String line, int number, Sink sink) throws IOException {
    if (line.isBlank()) {
      return;
    }
    ListLayout.Entry entry = layout.entry(line, number);
    if (entry.count() == 0) {
      return;
    }
    String word = form(entry.word());
    if (word.isEmpty()) {
      others += entry.count();
      return;
    }
    capitals |= !entry.word().equals(entry.word().toLowerCase(Locale.ROOT));
    words = Math.addExact(words, entry.count());
    sink.count(word, "", entry.count(), 0);
  }

  /**
   * The word, or where those are listed the run of words, as the audit would have counted it; as it
   * is where it is several and one was listed; empty for none.
   */
  private String form(String word) {
    tokenizer.tokenize(word, "", tokens);
    if (tokens.size() == 0) {
      return "";
    }
    if (tokens.size() > 1 && !runs) {
      return word;
    }
    StringBuilder run = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      form.set(tokens, i, "");
      run.append(i == 0 ? "" : " ").append(form.chars(), form.offset(), form.length());
    }
    return run.toString();
  }

  @Override
  public long tokens(String language) {
    return stated.orElse(ofFile > 0 ? ofFile : words);
  }

  @Override
  public long articles(String language) {
    return 0;
  }

  @Override
  public List<Message> notes() {
    List<Message> notes = new ArrayList<>();
    if (others > 0) {
      notes.add(
          say(
              others == 1
                  ? "%,d occurrence of %s is of what is no word here, such as punctuation: left out"
                  : "%,d occurrences of %s are of what is no word here, such as punctuation: left"
                      + " out",
              others,
              name()));
    }
    if (!capitals && !form.isNormalized()) {
      notes.add(
          say(
              "%s has no capital letters, and the audit counted words as they are written: add"
                  + " --normalized to compare without case",
              name()));
    }
    return notes;
  }
}
