package org.corpusaudit.language;

import com.ibm.icu.lang.UScript;
import java.util.List;

/**
 * Languages that are written in the script of a larger one, and that the model does not know, by
 * letters that are theirs alone.
 *
 * <p>The shares were set on the Universal Declaration of Human Rights in these languages and their
 * larger siblings, where those of the siblings are at least ten times away on either side.
 *
 * @param language its tag; {@link LanguageTag#UNKNOWN} where the letters only tell that it is not
 *     the script's larger language
 * @param script its script, as {@link UScript} counts
 * @param letters those that the larger language does not have
 * @param perThousand least share among the text's letters of the script
 */
record Siblings(String language, int script, String letters, int perThousand) {
  private static final List<Siblings> ALL =
      List.of(
          new Siblings("yi", UScript.HEBREW, "\u05F0\u05F1\u05F2\uFB1D\uFB1F\uFB2E\uFB2F\uFB4C", 5),
          new Siblings("ckb", UScript.ARABIC, "\u06CE\u06B5\u0695", 20),
          new Siblings("ug", UScript.ARABIC, "\u06C7\u06C8\u06CB", 30),
          new Siblings("sd", UScript.ARABIC, "\u067F\u0680\u068F\u06A6\u068A\u067D", 10),
          new Siblings("as", UScript.BENGALI, "\u09F0\u09F1", 10),
          new Siblings("ti", UScript.ETHIOPIC, "\u1250\u1251\u1252\u1253\u1254\u1255\u1256", 2),
          new Siblings(LanguageTag.UNKNOWN, UScript.MYANMAR, extensions(), 10));

  private static String extensions() {
    StringBuilder letters = new StringBuilder();
    for (char c = '\u1050'; c <= '\u109F'; c++) {
      letters.append(c);
    }
    return letters.toString();
  }

  /** The first whose letters a text has enough of; empty where it has none of them. */
  static String of(Letters letters) {
    for (Siblings sibling : ALL) {
      if (sibling.script == letters.script()
          && letters.count(sibling.letters) * 1000L
              >= (long) sibling.perThousand * letters.size()) {
        return sibling.language;
      }
    }
    return "";
  }
}
