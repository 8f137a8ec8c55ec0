package org.corpusaudit.entity.languages;

import com.ibm.icu.lang.UScript;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corpusaudit.entity.lexicon.NameForm;
import org.corpusaudit.entity.lexicon.SeedFile;
import org.corpusaudit.entity.lexicon.SpelledAlike;
import org.corpusaudit.text.Normalizer;

/**
 * The spellings that may be a name inside a folded word, without what its language writes attached:
 * Arabic and Hebrew letters in front, Korean particles and the case endings of Turkish, Finnish,
 * Hungarian, Uyghur and others behind. They only ever serve to look a name up, so one too many
 * costs a look-up. The rows of {@code attached.tsv} are by script or by language.
 */
public final class AttachedForms {
  private static final int SHORTEST = 2;
  private static final Map<String, Rules> RULES = read();

  private final String[] all;
  private final int endings;

  private AttachedForms(String[] all, int endings) {
    this.all = all;
    this.endings = endings;
  }

  /** How many there are. */
  public int size() {
    return all.length;
  }

  /** The folded word; then spellings without what stands in front; then those without an ending. */
  public String form(int i) {
    return all[i];
  }

  /** How many stand before the first without an ending. */
  public int endings() {
    return endings;
  }

  /** What one script or language attaches. */
  private static final class Rules {
    private final String[] before;
    private final String[] after;
    private final String[] ends;
    private final List<String[]> changes;

    Rules(String key, String[] row) {
      String language = key.length() > 3 ? "" : key;
      before = values(row[1], language);
      after = values(row[2], language);
      ends = values(row[3], language);
      changes = Arrays.stream(values(row[4], language)).map(c -> c.split(">", -1)).toList();
    }

    private static String[] values(String cell, String language) {
      Normalizer folding = new Normalizer(NameForm.FOLDING);
      return cell.isEmpty()
          ? new String[0]
          : Arrays.stream(SeedFile.values(cell))
              // Vowel signs that begin an ending of a script stand in no word alone.
              .map(v -> language.isEmpty() ? v : folding.normalize(v, language))
              .map(SpelledAlike::plain)
              .distinct()
              .toArray(String[]::new);
    }

    AttachedForms forms(String folded) {
      Set<String> forms = new LinkedHashSet<>();
      forms.add(folded);
      for (String letters : before) {
        if (folded.startsWith(letters)) {
          add(forms, folded.substring(letters.length()));
        }
      }
      int endings = forms.size();
      for (String ending : after) {
        if (folded.endsWith(ending)) {
          bare(forms, folded.substring(0, folded.length() - ending.length()));
        }
      }
      return new AttachedForms(forms.toArray(String[]::new), endings);
    }

    /** A word without its ending, as it is and as the bare name may end. */
    private void bare(Set<String> forms, String bare) {
      add(forms, bare);
      for (String end : ends) {
        add(forms, bare + end);
      }
      for (String[] change : changes) {
        if (bare.endsWith(change[0])) {
          add(forms, bare.substring(0, bare.length() - change[0].length()) + change[1]);
        }
      }
    }

    private static void add(Set<String> forms, String form) {
      if (form.length() >= SHORTEST) {
        forms.add(form);
      }
    }
  }

  private static Map<String, Rules> read() {
    Map<String, Rules> rules = new HashMap<>();
    for (String[] row : SeedFile.rows("attached.tsv", 5)) {
      for (String key : SeedFile.values(row[0])) {
        rules.put(key, new Rules(key, row));
      }
    }
    return rules;
  }

  /** Whether a language's names take endings that are looked up in full rather than by stems. */
  public static boolean takesEndings(String language) {
    return RULES.containsKey(language);
  }

  /**
   * The spellings of a folded word.
   *
   * @param language its first subtag: of languages of Arabic script only Arabic attaches letters in
   *     front
   */
  public static AttachedForms of(String folded, String language) {
    if (folded.isEmpty()) {
      return alone(folded);
    }
    Rules ofLanguage = RULES.get(language);
    if (ofLanguage != null) {
      return ofLanguage.forms(folded);
    }
    if (ArabicClitics.isArabic(folded.charAt(0))) {
      return LanguageFacts.isArabic(language)
          ? inFront(ArabicClitics.forms(folded))
          : alone(folded);
    }
    if (folded.charAt(0) < FIRST_SCRIPT) {
      return alone(folded);
    }
    Rules ofScript = RULES.get(UScript.getShortName(UScript.getScript(folded.codePointAt(0))));
    return ofScript == null ? alone(folded) : ofScript.forms(folded);
  }

  /** Hebrew: of the scripts before it languages attach, not the script. */
  private static final char FIRST_SCRIPT = '\u0590';

  /** The word itself. */
  public static AttachedForms alone(String folded) {
    return inFront(new String[] {folded});
  }

  private static AttachedForms inFront(String[] forms) {
    return new AttachedForms(forms, forms.length);
  }
}
