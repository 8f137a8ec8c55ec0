package org.corpusaudit.language;

import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.MaxentModel;

/**
 * What Apache OpenNLP's model says of some windows of a text, among the languages of its script.
 * Its features are the distinct n-grams of one to three characters; they are made here, since the
 * library's own detector first looks for links, numbers and emoji, which windows of letters have
 * none of: 0.15 ms a window of processor time instead of 0.5. Not thread-safe.
 */
final class LanguageModel {
  private static final String MODEL = "/langdetect-183.bin";
  private static final int LONGEST_GRAM = 3;

  /**
   * Languages that many sites are written in. What the model gives to another counts {@link #RARE}:
   * it takes short English, German and Polish texts for Waray or Cebuano, Russian ones for Chechen.
   * Fitted on 5,118 pieces of 80 characters of WikiNEuRal and ANERcorp (right: 4,667 without, 4,760
   * with it) and on the Universal Declaration of Human Rights, where it costs nothing.
   */
  private static final Set<String> COMMON =
      Set.of(
          "ar", "az", "bg", "bn", "bs", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi",
          "fr", "he", "hi", "hr", "hu", "id", "it", "ja", "kk", "ko", "lt", "lv", "ms", "nl", "no",
          "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "ta", "te", "th", "tr", "uk", "ur",
          "vi", "zh");

  private static final double RARE = 0.6;

  /**
   * Least probability for a window of {@link #WHOLE_GRAMS}; less for one of fewer, by the square of
   * their number, as the model's probabilities grow with the text. Fitted on the Universal
   * Declaration of Human Rights: of 386 texts in languages or scripts that nothing here knows, 256
   * are said to be unknown, and one of 142 others; of 6,000 articles in known languages two.
   */
  private static final double LEAST = 0.19;

  private static final double WHOLE_GRAMS = 420;

  private final double[] sums = new double[Shared.TAGS.length];
  private final double[] window = new double[Shared.TAGS.length];
  private String script = "";
  private double least;

  /** Begins a text of a script, as {@link UScript} counts. */
  void begin(int newScript) {
    script = UScript.getShortName(newScript);
    Arrays.fill(sums, 0);
    least = 0;
  }

  /** Reads a window: letters, words parted by one space. */
  void read(String text) {
    Arrays.fill(window, 0);
    String[] grams = grams(text);
    double[] shares = Shared.MODEL.eval(grams);
    for (int i = 0; i < shares.length; i++) {
      if (script.equals(Shared.SCRIPTS[i])) {
        double share = shares[i] * (COMMON.contains(Shared.TAGS[i]) ? 1 : RARE);
        int slot = Shared.SLOTS[i];
        window[slot] = Math.max(window[slot], share); // The model has some languages twice.
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] += window[i];
    }
    double whole = Math.min(1, grams.length / WHOLE_GRAMS);
    least += LEAST * whole * whole;
  }

  /** The language of all windows since {@link #begin}. */
  String best() {
    int best = -1;
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] > (best < 0 ? least : sums[best])) {
        best = i;
      }
    }
    return best < 0 ? LanguageTag.UNKNOWN : Shared.TAGS[best];
  }

  static String[] grams(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Set<String> grams = new LinkedHashSet<>(LONGEST_GRAM * lower.length());
    for (int length = 1; length <= LONGEST_GRAM; length++) {
      for (int i = 0; i + length <= lower.length(); i++) {
        grams.add(lower.substring(i, i + length));
      }
    }
    return grams.toArray(new String[0]);
  }

  /** The model, loaded once for all threads, and of each of its outcomes: */
  private static final class Shared {
    private static final MaxentModel MODEL = load();

    /** the language's tag, */
    private static final String[] TAGS = new String[MODEL.getNumOutcomes()];

    /** the script that it is usually written in, which is that of the model's texts, */
    private static final String[] SCRIPTS = new String[TAGS.length];

    /** and the first outcome of the same tag. */
    private static final int[] SLOTS = new int[TAGS.length];

    static {
      for (int i = 0; i < TAGS.length; i++) {
        String name = MODEL.getOutcome(i);
        TAGS[i] = LanguageTag.canonical(name).orElse(name);
        SCRIPTS[i] = LanguageTag.script(TAGS[i], "");
        SLOTS[i] = Arrays.asList(TAGS).indexOf(TAGS[i]);
      }
    }
  }

  private static MaxentModel load() {
    try (InputStream model = LanguageModel.class.getResourceAsStream(MODEL)) {
      if (model == null) {
        throw new IllegalStateException(
            "the language model " + MODEL + " is not on the class path");
      }
      return new LanguageDetectorModel(model).getMaxentModel();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
