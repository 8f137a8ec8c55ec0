package org.corpusaudit.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a text's language from its letters. The script that most letters are of comes first: one
 * that a single language of today is written in tells it, one whose languages the model does not
 * know tells nothing. For Arabic, Cyrillic, Devanagari and Latin letters Apache OpenNLP's model
 * (103 languages) is asked at two places of the text, and at a third where these disagree. What the
 * model is not sure of is {@link LanguageTag#UNKNOWN}, as a text of too few letters is. About 45 MB
 * for the model. Not thread-safe.
 */
public final class LanguageDetector {
  /** Fewest letters, as letters of an alphabet. */
  private static final int FEWEST_LETTERS = 10;

  private static final int WINDOWS = 3;
  private static final int WINDOW_LETTERS = 300;

  /** Scripts of several languages that the model tells apart. */
  private static final Set<Integer> MODELLED =
      Set.of(UScript.LATIN, UScript.CYRILLIC, UScript.ARABIC, UScript.DEVANAGARI);

  /** Scripts of several living languages that nothing here tells apart. */
  private static final Set<Integer> SHARED =
      Set.of(UScript.CANADIAN_ABORIGINAL, UScript.TIFINAGH, UScript.NKO, UScript.BRAILLE);

  private final Letters letters = new Letters();

  /** Made for the first text that asks it: loading it takes half a second. */
  private Optional<LanguageModel> made = Optional.empty();

  /** The language of a text as {@link LanguageTag} names it. */
  public String detect(String text) {
    letters.read(text);
    if (letters.weight() < FEWEST_LETTERS || SHARED.contains(letters.script())) {
      return LanguageTag.UNKNOWN;
    }
    String sibling = Siblings.of(letters);
    if (!sibling.isEmpty()) {
      return sibling;
    }
    return MODELLED.contains(letters.script()) ? modelled() : ofScript(letters.script());
  }

  private String modelled() {
    LanguageModel model = made.orElseGet(LanguageModel::new);
    made = Optional.of(model);
    List<String> windows = letters.windows(WINDOWS, WINDOW_LETTERS);
    model.begin(letters.script());
    if (windows.size() < WINDOWS) {
      windows.forEach(model::read);
      return model.best();
    }
    model.read(windows.get(0));
    String first = model.best();
    model.begin(letters.script());
    model.read(windows.get(1));
    String second = model.best();
    if (first.equals(second)) {
      return first;
    }
    model.read(windows.get(2));
    model.read(windows.get(0));
    return model.best();
  }

  /** The one language of a script, by CLDR. */
  private static String ofScript(int script) {
    String code = UScript.getShortName(script);
    ULocale likely = ULocale.addLikelySubtags(new ULocale("", code));
    String language = likely.getLanguage();
    boolean told =
        likely.getScript().equals(code) && !language.isEmpty() && !language.equals("und");
    return told ? LanguageTag.of(language, usual(script, code), "") : LanguageTag.UNKNOWN;
  }

  /** Han and kana tell a language, not in which of its usual forms it is written. */
  private static String usual(int script, String code) {
    return switch (script) {
      case UScript.HAN, UScript.JAPANESE, UScript.HIRAGANA, UScript.KATAKANA, UScript.HANGUL -> "";
      default -> code;
    };
  }
}
