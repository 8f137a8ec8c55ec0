package org.corpusaudit.entity.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.corpusaudit.entity.EntityRecognizer;
import org.corpusaudit.entity.Mention;
import org.corpusaudit.entity.RecognitionSettings;
import org.corpusaudit.entity.learning.LearnedNames;
import org.corpusaudit.entity.lexicon.Lexicon;

/** A recogniser over which the user's lexicon wins: its own mentions stand where that has none. */
public final class LexiconFirst implements EntityRecognizer {
  private final EntityRecognizer lexicon;
  private final EntityRecognizer other;

  /** The lexicon's mentions, and those of the other recogniser that overlap none of them. */
  public LexiconFirst(Lexicon lexicon, EntityRecognizer other) {
    this.lexicon =
        new BuiltInRecognizer(lexicon, LearnedNames.none(), new RecognitionSettings(false, false));
    this.other = other;
  }

  @Override
  public List<Mention> recognize(String text, String language, String site) {
    List<Mention> won =
        lexicon.recognize(text, language, site).stream()
            .filter(mention -> mention.evidence().equals("lexicon"))
            .toList();
    List<Mention> all = new ArrayList<>(won);
    int at = 0;
    for (Mention mention : other.recognize(text, language, site)) {
      while (at < won.size() && won.get(at).end() <= mention.start()) {
        at++;
      }
      if (at == won.size() || won.get(at).start() >= mention.end()) {
        all.add(mention);
      }
    }
    all.sort(Comparator.comparingInt(Mention::start));
    return all;
  }
}
