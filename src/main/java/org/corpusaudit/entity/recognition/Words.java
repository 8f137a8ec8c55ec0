package org.corpusaudit.entity.recognition;

import java.util.Arrays;
import org.corpusaudit.entity.languages.ArabicClitics;
import org.corpusaudit.entity.languages.AttachedForms;
import org.corpusaudit.entity.languages.Inflection;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.LanguageKnowledge;
import org.corpusaudit.entity.learning.LearnedNames;
import org.corpusaudit.entity.learning.LearnedWord;
import org.corpusaudit.entity.lexicon.Apostrophe;
import org.corpusaudit.entity.lexicon.NameForm;
import org.corpusaudit.text.Normalizer;
import org.corpusaudit.text.TokenHash;

/**
 * The words of one language that were met, each looked up once: folded, cut, and found in lists and
 * in what the corpus taught. At most {@value #MOST_REMEMBERED} are remembered, about 300 bytes
 * each. Not thread-safe.
 */
final class Words {
  /** A number. */
  static final Word NUMBER = fixed(Word.Shape.NUMBER);

  /** An address, a hashtag and the like: never part of a name. */
  static final Word OTHER = fixed(Word.Shape.OTHER);

  /** So many times as often as the whole. */
  private static final int DETACHED = 10;

  private static final int MOST_REMEMBERED = 1 << 17;

  private final LanguageKnowledge knowledge;
  private final LearnedNames learned;
  private final KnownNames known;
  private final GluedWords glued;
  private final UnspacedNames unspaced;
  private final Normalizer normalizer = new Normalizer(NameForm.FOLDING);
  private final Word[] slots = new Word[MOST_REMEMBERED * 2];

  /** The hashes of the words in the slots: a word that is another is not looked at. */
  private final long[] hashes = new long[MOST_REMEMBERED * 2];

  private int remembered;

  Words(LanguageKnowledge knowledge, LearnedNames learned, KnownNames known) {
    this.known = known;
    this.knowledge = knowledge;
    this.learned = learned;
    glued = new GluedWords(knowledge, learned);
    unspaced = new UnspacedNames(known);
  }

  /** What finds names in runs without spaces. */
  UnspacedNames unspaced() {
    return unspaced;
  }

  LanguageKnowledge knowledge() {
    return knowledge;
  }

  /** The word in a slice with its {@link TokenHash}. */
  Word of(char[] chars, int offset, int length, long hash) {
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    for (Word found = slots[slot]; found != null; found = slots[slot]) {
      if (hashes[slot] == hash && found.isSurface(chars, offset, length)) {
        return found;
      }
      slot = (slot + 1) & mask;
    }
    if (remembered == MOST_REMEMBERED) {
      Arrays.fill(slots, null);
      remembered = 0;
      slot = (int) hash & mask;
    }
    Word made = make(new String(chars, offset, length), hash);
    remembered++;
    slots[slot] = made;
    hashes[slot] = hash;
    return made;
  }

  Word of(String surface) {
    return of(surface.toCharArray(), 0, surface.length(), TokenHash.of(surface));
  }

  /** Kinds of a cue of several folded words. */
  int phrase(CharSequence folded) {
    return knowledge.phraseKinds(folded.toString());
  }

  private Word make(String surface, long hash) {
    String language = knowledge.language();
    String folded = Apostrophe.plain(normalizer.normalize(surface, language));
    AttachedForms forms = AttachedForms.of(folded, language);
    boolean endingsAreUsers = Inflection.isInflected(language);
    if (endingsAreUsers && !known.hasUsers()) {
      forms = AttachedForms.alone(folded);
    }
    String stem = Inflection.stem(folded, language);
    int kinds = knowledge.kinds(folded);
    if (knowledge.isFunctionWord(surface)) {
      kinds |= Kind.FUNCTION.bit();
    }
    String letters = withoutDigits(folded);
    if (letters.length() < folded.length()) {
      kinds |= knowledge.kinds(letters) & Kind.MONTH.bit();
    }
    Word.Shape shape = shape(surface);
    if (shape == Word.Shape.CAPITALIZED && (kinds & Kind.COMMON) == 0) {
      kinds |= knowledge.kindsOfName(folded, stem);
    }
    int attached = 0;
    for (int i = 1; i < forms.endings() && kinds == 0; i++) {
      kinds = knowledge.kinds(forms.form(i));
      attached = kinds == 0 ? 0 : folded.length() - forms.form(i).length();
    }
    return new Word(
        surface,
        hash,
        forms,
        endingsAreUsers,
        stem,
        shape,
        kinds,
        knowledge.opensPhrase(folded),
        learned.word(language, folded),
        folded.length() == surface.length() ? glued.split(folded).orElse(digits(surface)) : 0,
        known.opens(forms, endingsAreUsers, stem),
        attached,
        isDetached(forms));
  }

  /**
   * Whether a known name is far more frequent than the whole, which is a name as well: of وجدة the
   * city Jeddah behind "and", where the corpus has that city.
   */
  private boolean isDetached(AttachedForms forms) {
    if (!knowledge.isArabic()) {
      return false;
    }
    int whole = learned.word(knowledge.language(), forms.form(0)).lower();
    boolean conjunction = forms.form(0).startsWith("و") || forms.form(0).startsWith("ف");
    for (int i = 1; i < forms.endings() && conjunction; i++) {
      if (learned.word(knowledge.language(), forms.form(i)).lower() > DETACHED * whole
          && knowledge.names().contains(forms.form(i))) {
        return true;
      }
    }
    return false;
  }

  /** The letters in front of a day or year that is written with its month: SEP7, Mar87. */
  private static String withoutDigits(String folded) {
    int end = folded.length();
    while (end > 0 && Character.isDigit(folded.charAt(end - 1))) {
      end--;
    }
    return folded.substring(0, end);
  }

  private static Word.Shape shape(String surface) {
    boolean upper = false;
    boolean lower = false;
    boolean first = Character.isUpperCase(surface.codePointAt(0));
    for (int i = 0; i < surface.length(); i++) {
      char c = surface.charAt(i);
      upper |= Character.isUpperCase(c) || Character.isTitleCase(c);
      lower |= Character.isLowerCase(c) && !isGeorgian(c);
    }
    if (!upper) {
      return lower ? Word.Shape.LOWER : Word.Shape.UNCASED;
    }
    if (lower) {
      // A capital behind the first letter marks a name too: iPhone.
      return Word.Shape.CAPITALIZED;
    }
    return first && surface.length() > 1 ? Word.Shape.CAPITALS : Word.Shape.CAPITALIZED;
  }

  /** Georgian letters have capitals in Unicode that no text sets in front of a name. */
  private static boolean isGeorgian(char c) {
    return c >= '\u10D0' && c <= '\u10FF';
  }

  /** Digits that Arabic letters are glued to, as in a list of headlines: 2016روسيا. */
  private static int digits(String surface) {
    int at = 0;
    while (at < surface.length() && Character.isDigit(surface.charAt(at))) {
      at++;
    }
    boolean letters = at < surface.length() && ArabicClitics.isArabic(surface.charAt(at));
    return letters ? at : 0;
  }

  private static Word fixed(Word.Shape shape) {
    return new Word(
        "",
        0,
        AttachedForms.alone(""),
        false,
        "",
        shape,
        0,
        false,
        LearnedWord.UNKNOWN,
        0,
        false,
        0,
        false);
  }
}
