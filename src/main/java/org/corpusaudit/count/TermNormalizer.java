package org.corpusaudit.count;

import com.ibm.icu.text.Normalizer2;
import org.apache.lucene.analysis.ar.ArabicNormalizer;

/**
 * The normalised form of a term: NFKC and case folding, then Lucene's Arabic normalisation (alef,
 * ya and ta marbuta forms, tatweel, short vowels), which leaves other scripts as they are. Not
 * thread-safe.
 */
final class TermNormalizer {
  private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();

  private final ArabicNormalizer arabic = new ArabicNormalizer();

  String normalize(String term) {
    char[] chars = CASEFOLD.normalize(term).toCharArray();
    return new String(chars, 0, arabic.normalize(chars, chars.length));
  }
}
