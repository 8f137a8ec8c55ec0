package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.Collections;
import org.corpusaudit.entity.learning.LearnedNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where names of persons begin and end in Arabic: one line in, the candidates out. */
class ArabicPersonsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          a given name opens a person; قال فراس زفتوني ذلك; فراس زفتوني
          alone it is no more than a word; قال فراس ذلك; فراس
          a title opens one with an unknown word; وصل الطبيب زفتوني كرموت أمس; زفتوني كرموت
          but not a title without the article; قال رئيس زفتوني كرموت ذلك; زفتوني | كرموت
          son of stands behind a name that nobody knows; خرج زفتون بن حنيف أمس; خرج | زفتون بن حنيف
          but not behind a word with the article; خرج الزفتون بن حنيف أمس; خرج | الزفتون | بن حنيف
          nor behind a verb of saying; قال بن حنيف أمس; بن حنيف
          father of begins a name; قال أبو زفتون ذلك; أبو زفتون
          but not before a common word; قال أبو رئيس ذلك;
          servant of begins a name before the article; قال عبد الزفتون ذلك; عبد الزفتون
          but not without it; قال عبد زفتون ذلك; زفتون
          several of them begin one name; وصل محمد أبو عبد الله أمس; محمد أبو عبد الله
          the house ends a name; وصل خالد آل سعود محمد أمس; خالد آل سعود | محمد
          a given name that is a common word needs another name; قال ربيع ذلك; ربيع
          nor does an unknown word behind it make a person; قال ربيع زفتوني ذلك; ربيع | زفتوني
          beside another it opens a person; قال ربيع الحداد ذلك; ربيع الحداد
          على is no name in front of one; وصل على أحمد أمس; على? | أحمد
          nor behind one; وصل محمد على; محمد | على?
          علي behind a name is one where the text ends; وصل محمد علي; محمد علي
          and before a verb of saying; وصل محمد علي قال ذلك; محمد علي
          and before بن; وصل محمد علي بن أحمد; محمد علي بن أحمد
          and before a given name; وصل محمد علي أحمد أمس; محمد علي أحمد
          but not before another word; وصل محمد علي الحفل; محمد | علي? | الحفل
          with a title and a name behind it علي opens a person; وصل السيد علي أحمد أمس; علي أحمد
          with a title alone it does not; وصل السيد علي زفتوني أمس; علي? | زفتوني
          a comma ends a name; وصل محمد، زفتون; محمد | زفتون
          two unknown words are the most; وصل محمد زفتون كرموت بلقوت أمس; محمد زفتون كرموت | بلقوت
          seven words are the most; وصل محمد أحمد محمود خالد حسن حسين عمر يوسف; محمد أحمد محمود خالد حسن حسين عمر | يوسف
          what for is attached to goes on no name; وصل محمد للزفتون أمس; محمد | للزفتون
          nor what and is attached to; وصل محمد وزفتون أمس; محمد | وزفتون
          nor a name that and is attached to; وصل محمد ومحمود زفتون; محمد | ومحمود زفتون
          an office of several words goes on no name; وصل محمد ولي العهد أمس; محمد | ولي
          an unknown word with the article may go on a name; وصل محمد الزفتون أمس; محمد الزفتون
          a well-known place ends a name; وصل محمد زفتون الرياض أمس; محمد زفتون | الرياض
          with a given name alone it makes none; هذا لصالح إيران وحدها; لصالح | إيران | وحدها
          a city that is a given name too is the city; زار مصر أمس; مصر
          """)
  void persons(String rule, String line, String found) {
    assertThat(Reading.of("ar").candidates(line), is(found == null ? "" : found));
  }

  @Test
  void aFamilyNameThatTheCorpusShowsGoesOnANameHoweverManyUnknownWordsItHas() throws IOException {
    LearnedNames learned =
        Learning.from("ar", Collections.nCopies(6, "قال أحمد زفتوني ذلك. وصل خالد زفتوني أمس."));
    String line = "وصل محمد كرموت بلقوت زفتوني أمس";
    assertThat(Reading.of("ar", learned).candidates(line), is("محمد كرموت بلقوت زفتوني"));
    assertThat(Reading.of("ar").candidates(line), is("محمد كرموت بلقوت | زفتوني"));
  }
}
