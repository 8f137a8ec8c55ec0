package org.corpusaudit.entity.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import org.corpusaudit.entity.EntityRecognizer;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.Forms;
import org.corpusaudit.entity.Mention;

/**
 * The name finder of Apache OpenNLP with models that the user gives. An article is searched with
 * the model of its language, else with the one for any language, else not at all. What a name
 * stands for is the name itself. Each article is searched for itself: what OpenNLP remembers of
 * earlier texts is cleared, so the order of articles does not matter. Not thread-safe; models may
 * be shared.
 */
public final class OpenNlpRecognizer implements EntityRecognizer {
  private final SortedMap<String, Model> models;
  private final Map<String, NameFinderME> finders = new HashMap<>();
  private final NameTokens tokens = new NameTokens();

  /** A model that has been read. Safe for many threads. */
  public static final class Model {
    private final TokenNameFinderModel model;

    Model(TokenNameFinderModel model) {
      this.model = model;
    }

    /**
     * Reads a model.
     *
     * @param name what messages call it
     * @throws IOException with a sentence when it is no model of a name finder
     */
    public static Model read(String name, InputStream in) throws IOException {
      try {
        return new Model(new TokenNameFinderModel(in));
      } catch (IOException | RuntimeException e) {
        throw new IOException(
            name
                + " is no model of OpenNLP's name finder: name one in entities.model, such as"
                + " corpus-audit train-entities makes",
            e);
      }
    }
  }

  /** A recogniser with models by language; that of the empty language is for any other. */
  public OpenNlpRecognizer(SortedMap<String, Model> models) {
    this.models = models;
  }

  @Override
  public List<Mention> recognize(String text, String language, String site) {
    String key = key(language);
    Model model = models.get(key);
    if (model == null) {
      return List.of();
    }
    NameFinderME finder = finders.computeIfAbsent(key, k -> new NameFinderME(model.model));
    finder.clearAdaptiveData();
    List<Mention> mentions = new ArrayList<>();
    for (NameTokens.Sentence sentence : tokens.of(text, language)) {
      for (Span span : NameFinderME.dropOverlappingSpans(finder.find(sentence.array()))) {
        int start = sentence.starts().get(span.getStart());
        int end = sentence.ends().get(span.getEnd() - 1);
        String name = span.getType() == null ? "" : span.getType();
        EntityType type = EntityType.named(name).orElse(EntityType.MISC);
        mentions.add(new Mention(start, end, type, Forms.of(text, start, end), "opennlp"));
      }
    }
    return mentions;
  }

  private String key(String language) {
    if (models.containsKey(language)) {
      return language;
    }
    int subtag = language.indexOf('-');
    String code = subtag < 0 ? "" : language.substring(0, subtag);
    return models.containsKey(code) ? code : "";
  }
}
