package org.corpusaudit.entity.recognition;

import java.util.Optional;
import org.corpusaudit.entity.languages.ArabicClitics;
import org.corpusaudit.entity.languages.AttachedForms;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.LanguageKnowledge;
import org.corpusaudit.entity.learning.LearnedBase;
import org.corpusaudit.entity.learning.LearnedLanguage;
import org.corpusaudit.entity.learning.LearnedWord;
import org.corpusaudit.entity.lexicon.NameForm;
import org.corpusaudit.entity.lexicon.SpelledAlike;
import org.corpusaudit.text.Normalizer;
import org.corpusaudit.text.SliceMap;
import org.corpusaudit.text.TokenBuffer;
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
  private static final int MOST_KEPT = MOST_REMEMBERED * 3 / 4;

  private final LanguageKnowledge knowledge;
  private final LearnedLanguage learned;
  private final KnownNames known;
  private final GluedWords glued;
  private final UnspacedNames unspaced;
  private final Normalizer normalizer = new Normalizer(NameForm.FOLDING);
  private final SliceMap<Word> remembered = new SliceMap<>();

  Words(LanguageKnowledge knowledge, LearnedLanguage learned, KnownNames known) {
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

  /**
   * The words of an article's tokens that were met before, null for the others, of which {@link
   * #of} tells.
   *
   * @param ids room for as many numbers
   */
  void met(TokenBuffer tokens, Word[] found, int[] ids) {
    remembered.get(tokens, found, ids);
    for (int i = 0; i < tokens.size(); i++) {
      if (found[i] != null) {
        found[i].meetAgain();
      }
    }
  }

  /** The word in a slice with its {@link TokenHash}. */
  Word of(char[] chars, int offset, int length, long hash) {
    Word found = remembered.get(chars, offset, length, hash);
    if (found == null) {
      if (remembered.size() == MOST_REMEMBERED) {
        // Half of all words come once; those of which nothing was asked again make room.
        remembered.retain(Word::isMetAgain);
        if (remembered.size() > MOST_KEPT) {
          remembered.retain(word -> false);
        }
      }
      found = make(new String(chars, offset, length));
      remembered.add(chars, offset, length, hash, found);
    } else {
      found.meetAgain();
    }
    return found;
  }

  Word of(String surface) {
    char[] chars = surface.toCharArray();
    return of(chars, 0, chars.length, TokenHash.of(chars, 0, chars.length));
  }

  /** Kinds of a cue of several folded words; nothing where no cue is or begins with them. */
  Optional<Integer> phrase(CharSequence folded) {
    return knowledge.phraseKinds(folded.toString());
  }

  private Word make(String surface) {
    String language = knowledge.language();
    String folded = SpelledAlike.plain(normalizer.normalize(surface, language));
    AttachedForms forms = AttachedForms.of(folded, language);
    boolean endingsAreUsers = knowledge.inflection().isListed();
    if (endingsAreUsers && !known.hasUsers()) {
      forms = AttachedForms.alone(folded);
    }
    String stem = knowledge.inflection().stem(folded);
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
        forms,
        endingsAreUsers,
        stem,
        shape,
        kinds,
        knowledge.ruleWords(folded),
        knowledge.opensPhrase(folded),
        learned.word(folded),
        learned.base(folded),
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
    int whole = learned.word(forms.form(0)).lower();
    boolean conjunction =
        !forms.form(0).isEmpty() && ArabicClitics.isConjunction(forms.form(0).charAt(0));
    for (int i = 1; i < forms.endings() && conjunction; i++) {
      if (learned.word(forms.form(i)).lower() > DETACHED * whole
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
        AttachedForms.alone(""),
        false,
        "",
        shape,
        0,
        0,
        false,
        LearnedWord.UNKNOWN,
        LearnedBase.UNKNOWN,
        0,
        false,
        0,
        false);
  }
}
