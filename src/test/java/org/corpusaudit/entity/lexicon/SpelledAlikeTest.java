package org.corpusaudit.entity.lexicon;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.sameInstance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpelledAlikeTest {
  @ParameterizedTest
  @CsvSource({
    // Decomposed, as folding leaves them.
    "\u092B\u093C\u094D\u0930\u093E\u0902\u0938, \u092B\u094D\u0930\u093E\u0902\u0938",
    "\u0915\u093E\u0901\u0917, \u0915\u093E\u0902\u0917",
    "\u0A95\u0A81, \u0A95\u0A82",
    "\u09AF\u09BC, \u09AF",
    "\u09B9\u0981, \u09B9\u0981",
    "\u0C3C\u0C01, \u0C3C\u0C01",
    "ግብፅ, ግብጽ",
    "ሐኑኄሣሥዓዕፀፆ, ሀኑሄሳስአእጸጾ",
    "ሃኣ, ሀአ",
    "ሆሖኆ, ሆሆሆ",
    "צה\u05F4ל, צה\"ל",
  })
  void lettersThatAreExchangedBecomeOne(String spelling, String plain) {
    assertThat(SpelledAlike.plain(spelling), equalTo(plain));
    assertThat(SpelledAlike.plain(plain), equalTo(plain));
  }

  @Test
  void whatHasNoneIsGivenBack() {
    for (String name : new String[] {"", "paris", "باريس", "東京", "ሀገር", "ไทย"}) {
      assertThat(SpelledAlike.plain(name), sameInstance(name));
    }
  }
}
