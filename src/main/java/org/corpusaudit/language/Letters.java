package org.corpusaudit.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The letters of a text by script: digits, marks of punctuation, emoji, other symbols and links are
 * none. A letter of Han, kana or Hangul counts for several of an alphabet, as it stands for a word
 * or a syllable. Cost: two walks over the text. Not thread-safe.
 */
final class Letters {
  private static final int NONE = -1;

  /** What stands in an address is in no language; text that follows without a space is. */
  private static final Pattern LINK = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[!-~]+");

  private static final byte[] SCRIPTS = scripts();

  private final int[] counts = new int[UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT) + 1];
  private String text = "";
  private int main;
  private int size;

  /** Reads a text. */
  void read(String newText) {
    text = newText.contains("://") ? LINK.matcher(newText).replaceAll(" ") : newText;
    Arrays.fill(counts, 0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int script = SCRIPTS[c] & 0xFF;
      if (script == 0xFF) {
        continue;
      }
      if (script == 0xFE) {
        script = script(text.codePointAt(i));
        i += Character.isHighSurrogate(c) && i + 1 < text.length() ? 1 : 0;
        if (script == NONE) {
          continue;
        }
      }
      counts[script]++;
    }
    main = largest();
    size = main == UScript.JAPANESE ? japanese() : counts[main];
  }

  /**
   * The script that most of the text is in, {@link UScript#COMMON} where it has no letters. Han and
   * kana together are {@link UScript#JAPANESE} where at least a tenth is kana.
   */
  int script() {
    return main;
  }

  /** Letters of the main script, each counted for what it stands for. */
  int weight() {
    return size * weightOf(main);
  }

  /** How many letters of the main script there are. */
  int size() {
    return size;
  }

  /** How many letters of the main script are among some; the text is walked for it. */
  int count(String some) {
    int found = 0;
    for (int i = 0; i < text.length(); i++) {
      found += some.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return found;
  }

  /**
   * Runs of the main script's letters, words parted by one space, from several places that are
   * spread over the text: what stands first and last is often not the article.
   */
  List<String> windows(int most, int letters) {
    int windows = Math.max(1, Math.min(most, size / letters));
    List<String> found = new ArrayList<>(windows);
    StringBuilder window = new StringBuilder(letters * 5 / 4);
    int passed = 0;
    boolean inside = false;
    boolean gap = false;
    int taken = 0;
    for (int i = 0; i < text.length() && found.size() < windows; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int script = script(c);
      boolean letter = script == main;
      if (!letter && !(isMark(c) && !gap)) {
        gap = true;
        continue;
      }
      if (letter) {
        inside |= passed >= start(found.size(), windows, letters) && (gap || windows == 1);
        passed++;
        taken += inside ? 1 : 0;
      }
      if (inside) {
        if (gap && !window.isEmpty()) {
          window.append(' ');
        }
        window.appendCodePoint(c);
      }
      gap = false;
      if (taken == letters) {
        found.add(window.toString());
        window.setLength(0);
        taken = 0;
        inside = false;
      }
    }
    if (found.size() < windows && !window.isEmpty()) {
      found.add(window.toString());
    }
    return found;
  }

  /** In the middle of its part of the text. */
  private int start(int window, int windows, int letters) {
    return Math.max(0, (int) ((2L * window + 1) * size / (2L * windows)) - letters / 2);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private int largest() {
    int best = UScript.COMMON;
    long most = 0;
    for (int script = 0; script < counts.length; script++) {
      long weight = (long) counts[script] * weightOf(script);
      if (weight > most) {
        most = weight;
        best = script;
      }
    }
    long kana = (long) counts[UScript.HIRAGANA] + counts[UScript.KATAKANA];
    boolean mixes = best == UScript.HAN || best == UScript.HIRAGANA || best == UScript.KATAKANA;
    return mixes && kana * 10 >= japanese() ? UScript.JAPANESE : best;
  }

  private int japanese() {
    return counts[UScript.HAN] + counts[UScript.HIRAGANA] + counts[UScript.KATAKANA];
  }

  /** How many letters of an alphabet say what one of the script says. */
  private static int weightOf(int script) {
    return switch (script) {
      case UScript.HAN -> 3;
      case UScript.HIRAGANA, UScript.KATAKANA, UScript.JAPANESE, UScript.HANGUL -> 2;
      default -> 1;
    };
  }

  private static int script(int c) {
    int script = UCharacter.isLetter(c) ? UScript.getScript(c) : UScript.COMMON;
    return script == UScript.COMMON || script == UScript.INHERITED ? NONE : script;
  }

  /** Of each char its script; 0xFF for none, 0xFE where the code must be asked for. */
  private static byte[] scripts() {
    byte[] scripts = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < scripts.length; c++) {
      int script = Character.isSurrogate((char) c) ? 0xFE : script(c);
      scripts[c] = (byte) (script == NONE ? 0xFF : Math.min(script, 0xFE));
    }
    return scripts;
  }
}
