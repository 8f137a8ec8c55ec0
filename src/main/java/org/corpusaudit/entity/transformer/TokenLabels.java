package org.corpusaudit.entity.transformer;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/** What the numbers of a model's labels say. */
public final class TokenLabels {
  private final List<TokenLabel> labels;

  private TokenLabels(List<TokenLabel> labels) {
    this.labels = labels;
  }

  /**
   * The labels of a model.
   *
   * @param named the model's folder, for messages
   * @param names the labels by number
   * @param isType whether what a label calls a name is a type of entity
   * @throws IOException with a sentence when they cannot tell entities
   */
  public static TokenLabels of(String named, List<String> names, Predicate<String> isType)
      throws IOException {
    List<TokenLabel> labels = names.stream().map(TokenLabel::of).toList();
    if (labels.stream().noneMatch(label -> isType.test(label.name()))) {
      throw new IOException(
          "no label of the model in "
              + named
              + " is a type of entity that is known ("
              + shown(names)
              + "): say what they mean in entities.given.types, such as {\""
              + shownName(labels)
              + "\": \"PER\"}, or take a model that labels entities");
    }
    if (!labels.contains(TokenLabel.OUTSIDE)) {
      throw new IOException(
          "the model in "
              + named
              + " has no label O for what is no name ("
              + shown(names)
              + "): name one O in id2label of "
              + ModelFolder.CONFIG);
    }
    return new TokenLabels(labels);
  }

  /** What a label says. */
  public TokenLabel get(int number) {
    return labels.get(number);
  }

  private static String shownName(List<TokenLabel> labels) {
    return labels.stream()
        .map(TokenLabel::name)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("LABEL");
  }

  private static String shown(List<String> names) {
    int most = 8;
    String first = String.join(", ", names.subList(0, Math.min(most, names.size())));
    return names.size() > most ? first + ", …" : first;
  }
}
