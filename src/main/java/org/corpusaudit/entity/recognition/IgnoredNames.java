package org.corpusaudit.entity.recognition;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.corpusaudit.entity.EntityRecognizer;
import org.corpusaudit.entity.Mention;
import org.corpusaudit.text.Normalization;
import org.corpusaudit.text.Normalizer;

/**
 * A recogniser without the names that a user does not want: a mention is passed over when its text
 * or its entity is one of them, whatever their case, vowel marks and forms of alef.
 */
public final class IgnoredNames implements EntityRecognizer {
  private final EntityRecognizer recognizer;
  private final Normalizer normalizer = new Normalizer(Normalization.DEFAULT);
  private final Set<String> names = new HashSet<>();

  /** What a recogniser finds, less these names. */
  public IgnoredNames(EntityRecognizer recognizer, Collection<String> ignored) {
    this.recognizer = recognizer;
    ignored.forEach(name -> names.add(normalizer.normalize(name.strip(), "")));
  }

  /** What finds the names. */
  EntityRecognizer recognizer() {
    return recognizer;
  }

  @Override
  public List<Mention> recognize(String text, String language, String site) {
    return wanted(text, recognizer.recognize(text, language, site));
  }

  /** The mentions of a text that name nothing that is ignored. */
  List<Mention> wanted(String text, List<Mention> mentions) {
    return mentions.stream()
        .filter(mention -> !isIgnored(mention.entity()))
        .filter(mention -> !isIgnored(text.substring(mention.start(), mention.end())))
        .toList();
  }

  private boolean isIgnored(String name) {
    return names.contains(normalizer.normalize(name, ""));
  }
}
