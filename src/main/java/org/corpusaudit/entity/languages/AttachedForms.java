package org.corpusaudit.entity.languages;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusaudit.entity.lexicon.SeedFile;

/**
 * The spellings that may be a name inside a folded word, without what its script writes attached:
 * Arabic and Hebrew letters in front, Korean particles and case endings behind. The first is the
 * word itself. They only ever serve to look a name up, so one too many costs a look-up.
 */
public final class AttachedForms {
  private static final int SHORTEST = 2;
  private static final Map<Integer, AttachedForms> SCRIPTS = read();

  private final String[] before;
  private final String[] after;
  private final String[] ends;

  private AttachedForms(String[] row) {
    before = values(row[1]);
    after = values(row[2]);
    ends = values(row[3]);
  }

  private static String[] values(String cell) {
    return cell.isEmpty() ? new String[0] : SeedFile.values(cell);
  }

  private static Map<Integer, AttachedForms> read() {
    Map<Integer, AttachedForms> scripts = new HashMap<>();
    for (String[] row : SeedFile.rows("attached.tsv", 4)) {
      scripts.put(UScript.getCodeFromName(row[0]), new AttachedForms(row));
    }
    return scripts;
  }

  /**
   * The spellings of a folded word.
   *
   * @param language its first subtag: other languages of Arabic script attach nothing as Arabic
   *     does
   */
  public static String[] of(String folded, String language) {
    if (folded.isEmpty() || folded.charAt(0) < FIRST_SCRIPT) {
      return new String[] {folded};
    }
    if (ArabicClitics.isArabic(folded.charAt(0))) {
      return LanguageKnowledge.isArabic(language)
          ? ArabicClitics.forms(folded)
          : new String[] {folded};
    }
    AttachedForms script = SCRIPTS.get(UScript.getScript(folded.codePointAt(0)));
    return script == null ? new String[] {folded} : script.forms(folded);
  }

  /** Hebrew: what stands before attaches nothing, or is handled by stems. */
  private static final char FIRST_SCRIPT = '\u0590';

  private String[] forms(String folded) {
    List<String> forms = new ArrayList<>();
    forms.add(folded);
    for (String letters : before) {
      if (folded.startsWith(letters)) {
        add(forms, folded.substring(letters.length()));
      }
    }
    for (String ending : after) {
      if (folded.endsWith(ending)) {
        String bare = folded.substring(0, folded.length() - ending.length());
        add(forms, bare);
        for (String end : ends) {
          add(forms, bare + end);
        }
      }
    }
    return forms.toArray(String[]::new);
  }

  private static void add(List<String> forms, String form) {
    if (form.length() >= SHORTEST && !forms.contains(form)) {
      forms.add(form);
    }
  }
}
