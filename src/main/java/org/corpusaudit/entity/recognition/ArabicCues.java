package org.corpusaudit.entity.recognition;

/** Arabic words in front of a name, over folded spellings with or without what is attached. */
final class ArabicCues {
  private ArabicCues() {}

  /** Whether a word says what the one behind it is, which alone is the name: مدينة حلب. */
  static boolean namesWhatFollows(Word word) {
    for (int form = 0; form < word.forms(); form++) {
      switch (word.form(form)) {
        case "مدينه",
            "بلده",
            "قريه",
            "ولايه",
            "محافظه",
            "مقاطعه",
            "اقليم",
            "جزيره",
            "نهر",
            "ضاحيه",
            "شركه",
            "حركه",
            "نادي",
            "صحيفه",
            "جريده",
            "مجله",
            "وكاله",
            "المدعو" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
