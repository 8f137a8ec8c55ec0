package org.corpusaudit.keyness;

import static org.corpusaudit.report.layout.Message.say;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.corpusaudit.report.layout.Message;

/** A table of an audit whose counts are compared, and how its rows are told apart. */
public enum Compared {
  /** Words within their language. */
  TERMS("terms", "term", "language", "terms", "terms switched on"),
  /** Runs of words within their language, in a million words of it. */
  NGRAMS("ngrams", "term", "language", "terms.ngrams", "--set 'terms.ngrams={\"sizes\":[2]}'"),
  /** Entities of a type, in a million words of the corpus. */
  ENTITIES("entities", "entity", "type", "entities", "entities switched on");

  private final String folder;
  private final String item;
  private final String group;
  private final String settings;
  private final String setting;

  Compared(String folder, String item, String group, String settings, String setting) {
    this.folder = folder;
    this.item = item;
    this.group = group;
    this.settings = settings;
    this.setting = setting;
  }

  /**
   * A table by its name.
   *
   * @throws IllegalArgumentException where there is none, with those that there are
   */
  public static Compared named(String name) {
    return Arrays.stream(values())
        .filter(of -> of.folder.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--of cannot be "
                        + name
                        + ": write one of "
                        + Arrays.stream(values())
                            .map(of -> of.folder)
                            .collect(Collectors.joining(", "))));
  }

  /** The table, as it is named among an audit's outputs. */
  public String folder() {
    return folder;
  }

  /** The column of what is counted. */
  String item() {
    return item;
  }

  /** The column that tells rows of one item apart. */
  String group() {
    return group;
  }

  /** The section of the pipeline file that has its {@code minimumCount}. */
  String settings() {
    return settings;
  }

  /** What makes an audit write it. */
  String setting() {
    return setting;
  }

  /** What its rows are called in a message for the terminal. */
  public String rows() {
    return switch (this) {
      case TERMS -> "words";
      case NGRAMS -> "n-grams";
      case ENTITIES -> "entities";
    };
  }

  /** What one of its rows is called there. */
  public String row() {
    return switch (this) {
      case TERMS -> "word";
      case NGRAMS -> "n-gram";
      case ENTITIES -> "entity";
    };
  }

  /** What its rows are called on a page. */
  Message shown() {
    return switch (this) {
      case TERMS -> say("terms");
      case NGRAMS -> say("n-grams");
      case ENTITIES -> say("entities");
    };
  }
}
