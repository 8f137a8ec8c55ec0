package org.corpusaudit.entity.recognition;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.corpusaudit.entity.Mention;

/**
 * Trains a model for {@link OpenNlpRecognizer} on annotated texts: OpenNLP's averaged perceptron
 * with its standard features, on one thread, so that the same texts give the same model. Memory:
 * all sentences and their features.
 */
public final class OpenNlpTrainer {
  private final String language;
  private final NameTokens tokens = new NameTokens();
  private final List<NameSample> samples = new ArrayList<>();
  private int names;
  private int leftOut;

  /** A trainer for texts of a language, BCP 47; {@code und} for several. */
  public OpenNlpTrainer(String language) {
    this.language = language;
  }

  /**
   * Adds a text. A name that begins or ends inside a word is widened to whole words; one that goes
   * over the end of a sentence is left out.
   *
   * @param annotated its names, of which no two overlap; only offsets and types are used
   * @throws IllegalArgumentException with a sentence when names overlap or leave the text
   */
  public void add(String text, List<Mention> annotated) {
    List<Mention> ordered = new ArrayList<>(annotated);
    ordered.sort(Comparator.comparingInt(Mention::start));
    int before = 0;
    for (Mention mention : ordered) {
      if (mention.start() < before
          || mention.end() <= mention.start()
          || mention.end() > text.length()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "the name from %d to %d is empty, overlaps the one before or leaves the text:"
                    + " offsets are UTF-16 code units, the end exclusive",
                mention.start(),
                mention.end()));
      }
      before = mention.end();
    }
    boolean first = true;
    int next = 0;
    for (NameTokens.Sentence sentence : tokens.of(text, language)) {
      List<Span> spans = new ArrayList<>();
      int end = sentence.ends().get(sentence.ends().size() - 1);
      while (next < ordered.size() && ordered.get(next).start() < end) {
        span(sentence, ordered.get(next++), end, spans);
      }
      samples.add(new NameSample(sentence.array(), spans.toArray(new Span[0]), first));
      first = false;
    }
  }

  private void span(NameTokens.Sentence sentence, Mention mention, int end, List<Span> spans) {
    int from = NameTokens.tokenAt(sentence, mention.start());
    int to = NameTokens.tokenAt(sentence, mention.end() - 1);
    boolean taken = !spans.isEmpty() && spans.get(spans.size() - 1).getEnd() > from;
    if (mention.end() > end || taken) {
      leftOut++;
      return;
    }
    names++;
    spans.add(new Span(from, to + 1, mention.type().name()));
  }

  /** Sentences added. */
  public int sentences() {
    return samples.size();
  }

  /** Names that are trained on. */
  public int names() {
    return names;
  }

  /** Names that were left out. */
  public int leftOut() {
    return leftOut;
  }

  /**
   * Trains and writes the model.
   *
   * @param iterations passes over the sentences, 1 and more
   * @throws IllegalStateException with a sentence when there is no name to learn from
   */
  public void train(int iterations, OutputStream out) throws IOException {
    if (names == 0) {
      throw new IllegalStateException("no text has a name to learn from");
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "PERCEPTRON");
    parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
    TokenNameFinderModel model =
        NameFinderME.train(
            language,
            null,
            ObjectStreamUtils.createObjectStream(samples),
            parameters,
            new TokenNameFinderFactory());
    model.serialize(out);
  }
}
