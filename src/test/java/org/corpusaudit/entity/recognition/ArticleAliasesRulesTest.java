package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.corpusaudit.entity.learning.LearnedNames;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that are weighed in ({@link SettledNames}), what each is settled for out. */
class ArticleAliasesRulesTest {
  private static String settled(String language, String text) {
    return new SettledNames(language, LearnedNames.none()).settled(text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a surname is that of the full name; en; We met [Maria Zorvana|PER]. Then [Zorvana|MISC] left.; PER 20/20 Maria Zorvana | PER 40/60 Maria Zorvana alias
          also of one that is named twice; en; Then [Maria Zorvana|PER] met [Maria Zorvana|PER] and [Zorvana|MISC] left.; PER 20/20 Maria Zorvana | PER 20/20 Maria Zorvana | PER 40/60 Maria Zorvana alias
          of two to neither; en; Then [Maria Zorvana|PER] met [Kelda Zorvana|PER] and [Zorvana|MISC] left.; PER 20/20 Maria Zorvana | PER 20/20 Kelda Zorvana | PER 40/60 Zorvana ambiguous
          nor where a list knows it; en; Then [Maria Zorvana|PER] met [Kelda Zorvana|PER] and [Zorvana|MISC, = LOC Zorvania] left.; PER 20/20 Maria Zorvana | PER 20/20 Kelda Zorvana | PER 40/60 Zorvania ambiguous
          what is no name teaches none; en; We met [Maria Zorvana|PER, name 0]. Then [Zorvana|MISC] left.; PER 20/0 Maria Zorvana | MISC 20/20 Zorvana
          nor what needs other evidence; en; We met [Maria Zorvana|PER, weak]. Then [Zorvana|MISC] left.; PER 20/20 Maria Zorvana weak | MISC 20/20 Zorvana
          an organisation has no surname; en; We met [Maria Zorvana|ORG]. Then [Zorvana|MISC] left.; ORG 20/20 Maria Zorvana | MISC 20/20 Zorvana
          nor has a single word; en; [Zorvana|PER] left.; PER 20/20 Zorvana
          where a sentence opens with another word it is a surname too; en; [Besides Zorvana|PER] left. Then [Zorvana|MISC] left.; PER 20/20 Besides Zorvana | PER 40/60 Besides Zorvana alias
          but it yields to another full name; en; [Besides Zorvana|PER] left. We met [Maria Zorvana|PER]. Then [Zorvana|MISC] left.; PER 20/20 Besides Zorvana | PER 20/20 Maria Zorvana | PER 40/60 Maria Zorvana alias
          not behind a given name; en; [Maria Zorvana|PER] left. We met [Kelda Zorvana|PER]. Then [Zorvana|MISC] left.; PER 20/20 Maria Zorvana | PER 20/20 Kelda Zorvana | PER 40/60 Zorvana ambiguous
          nor of one that a list knows; en; [Lurda Zorvana|PER, = PER Lurda Z.] left. We met [Maria Zorvana|PER]. Then [Zorvana|MISC] left.; PER 20/20 Lurda Z. | PER 20/20 Maria Zorvana | PER 40/60 Zorvana ambiguous
          nor within a sentence; en; They met [Besides Zorvana|PER] and [Maria Zorvana|PER]. Then [Zorvana|MISC] left.; PER 20/20 Besides Zorvana | PER 20/20 Maria Zorvana | PER 40/60 Zorvana ambiguous
          nor without capitals; ar; [كرموت زفتوني|PER] ثم [محمد زفتوني|PER] ثم [زفتوني|MISC]; PER 20/20 كرموت زفتوني | PER 20/20 محمد زفتوني | PER 40/60 زفتوني ambiguous
          behind a conjunction it is the surname; ar; وصل [كرموت زفتوني|PER] ثم [وزفتوني|MISC]; PER 20/20 كرموت زفتوني | PER 40/60 كرموت زفتوني alias
          unless it begins so itself; ar; وصل [كرموت وليدي|PER] ثم [وليدي|MISC]; PER 20/20 كرموت وليدي | PER 40/60 كرموت وليدي alias
          a father's name is none; ar; وصل [محمد بن سلمان|PER] ثم [سلمان|MISC]; PER 20/20 محمد بن سلمان | MISC 20/20 سلمان
          a short sign is none; en; We met [Maria ZOR|PER]. They know [ZOR|MISC].; PER 20/20 Maria ZOR | MISC 20/20 ZOR
          four capitals are one; en; We met [Maria ZORV|PER]. They know [Zorv|MISC].; PER 20/20 Maria ZORV | PER 40/60 Maria ZORV alias
          so are three letters; en; We met [Maria Zor|PER]. They know [Zor|MISC].; PER 20/20 Maria Zor | PER 40/60 Maria Zor alias
          a word of organisations is none; en; We met [Maria Corp|PER]. They know [Corp|MISC].; PER 20/20 Maria Corp | MISC 20/20 Corp
          what is surely another thing is not the person; en; We met [Maria Zorvana|PER]. Then [Zorvana|ORG 31] left.; PER 20/20 Maria Zorvana | ORG 31/20 Zorvana
          what is hardly is; en; We met [Maria Zorvana|PER]. Then [Zorvana|ORG 30] left.; PER 20/20 Maria Zorvana | PER 40/60 Maria Zorvana alias
          and what is surely a person; en; We met [Maria Zorvana|PER]. Then [Zorvana|PER 90] left.; PER 20/20 Maria Zorvana | PER 130/60 Maria Zorvana alias
          a longer name is no surname; en; We met [Maria Zorvana|PER]. Then [Zorvana Lurda|MISC] left.; PER 20/20 Maria Zorvana | MISC 20/20 Zorvana Lurda
          """)
  void surnames(String rule, String language, String text, String settled) {
    assertThat(settled(language, text), is(settled));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          capitals in parentheses are those of the name in front; en; We met [Lurd Zorva|ORG] ([LZ|MISC]). They know [LZ|MISC].; ORG 20/20 Lurd Zorva | ORG 60/60 Lurd Zorva alias | ORG 60/60 Lurd Zorva alias
          however sure they seem another thing; en; We met [Lurd Zorva|ORG] ([LZ|MISC 50]).; ORG 20/20 Lurd Zorva | ORG 90/60 Lurd Zorva alias
          of other spellings the type is not that sure; en; We met [Lurd Zorva|ORG] ([Lurdi|MISC 50]).; ORG 20/20 Lurd Zorva | MISC 50/60 Lurd Zorva alias
          another first letter is another name; en; We met [Lurd Zorva|ORG] ([Nurdi|MISC]).; ORG 20/20 Lurd Zorva | MISC 20/20 Nurdi
          so are other capitals; en; We met [Lurd Zorva|ORG] ([XY|MISC]).; ORG 20/20 Lurd Zorva | MISC 20/20 XY
          and more of them; en; We met [Lurd Zorva|ORG] ([LZQ|MISC]).; ORG 20/20 Lurd Zorva | MISC 20/20 LZQ
          a small word needs give none; en; We met [Lurd of Zorva|ORG] ([LZ|MISC]).; ORG 20/20 Lurd of Zorva | ORG 60/60 Lurd of Zorva alias
          without capitals a name of several words has a short one; ar; وصل [زفتون كرموت|ORG] ([حنيف|MISC]); ORG 20/20 زفتون كرموت | ORG 40/60 زفتون كرموت alias
          one of one word has none; ar; وصل [زفتون|ORG] ([حنيف|MISC]); ORG 20/20 زفتون | MISC 20/20 حنيف
          a name of several words is no abbreviation; en; We met [Lurd Zorva Board|ORG] ([Lurd Zorva|ORG]).; ORG 20/20 Lurd Zorva Board | ORG 20/20 Lurd Zorva
          nor one with words between; en; We met [Lurd Zorva|ORG] and (say [LZ|MISC]).; ORG 20/20 Lurd Zorva | MISC 20/20 LZ
          nor one in a parenthesis that goes on; en; We met [Lurd Zorva|ORG] ([LZ|MISC] there).; ORG 20/20 Lurd Zorva | MISC 20/20 LZ
          nor without one; en; We met [Lurd Zorva|ORG] [LZ|MISC]) there.; ORG 20/20 Lurd Zorva | MISC 20/20 LZ
          nor behind another parenthesis; en; We met (the [Lurd Zorva|ORG]) ([LZ|MISC]).; ORG 20/20 Lurd Zorva | MISC 20/20 LZ
          nor in quotation marks there; en; We met [Lurd Zorva|ORG] ("[LZ|MISC]").; ORG 20/20 Lurd Zorva | MISC 20/20 LZ
          nor behind a quotation mark; en; We met [Lurd Zorva|ORG] ("[LZ|MISC]) there.; ORG 20/20 Lurd Zorva | MISC 20/20 LZ
          nor behind two parentheses; en; We met [Lurd Zorva|ORG] (here) ([LZ|MISC]) there.; ORG 20/20 Lurd Zorva | MISC 20/20 LZ
          a name may have more words than capitals; en; We met [Lurd Zorva Board|ORG] ([LZ|MISC]).; ORG 20/20 Lurd Zorva Board | ORG 60/60 Lurd Zorva Board alias
          but not fewer though those behind them go on so; en; We met [Lurd Zorva|ORG] ([LZL|MISC]).; ORG 20/20 Lurd Zorva | MISC 20/20 LZL
          what a list knows is none; en; We met [Lurd Zorva|ORG] ([LZ|MISC, = LOC Lazonia]).; ORG 20/20 Lurd Zorva | MISC 20/20 Lazonia
          nor what is far from a name; en; We met [Lurd Zorva|ORG] ([LZ|MISC, name -30]).; ORG 20/20 Lurd Zorva | MISC 20/-30 LZ
          a little nearer it is one; en; We met [Lurd Zorva|ORG] ([LZ|MISC, name -29]).; ORG 20/20 Lurd Zorva | ORG 60/11 Lurd Zorva alias
          capitals of three words need no parentheses; en; We met [Lurd Zorva Kelda|ORG]. They know [LZK|MISC].; ORG 20/20 Lurd Zorva Kelda | ORG 60/60 Lurd Zorva Kelda alias
          also of a name that is met twice; en; Then [Lurd Zorva Kelda|ORG] met [Lurd Zorva Kelda|ORG]. They know [LZK|MISC].; ORG 20/20 Lurd Zorva Kelda | ORG 20/20 Lurd Zorva Kelda | ORG 60/60 Lurd Zorva Kelda alias
          and around a small word; en; We met [Lurd and Zorva Kelda|ORG]. They know [LZK|MISC].; ORG 20/20 Lurd and Zorva Kelda | ORG 60/60 Lurd and Zorva Kelda alias
          not those of a person; en; We met [Lurd Zorva Kelda|PER]. They know [LZK|MISC].; PER 20/20 Lurd Zorva Kelda | MISC 20/20 LZK
          nor the first three of four; en; We met [Lurd Zorva Kelda Nirva|ORG]. They know [LZK|MISC].; ORG 20/20 Lurd Zorva Kelda Nirva | MISC 20/20 LZK
          but behind them a word of organisations needs give none; en; We met [Lurd Zorva Kelda Corp|ORG]. They know [LZK|MISC].; ORG 20/20 Lurd Zorva Kelda | ORG 60/60 Lurd Zorva Kelda alias
          what is no capitals is not them; en; We met [Lurd Zorva Kelda|ORG]. They know [Lzk|MISC].; ORG 20/20 Lurd Zorva Kelda | MISC 20/20 Lzk
          parentheses tell which of two names is meant; en; Then [Lurd Zorva Board|ORG] met [Lund Zelda Board|ORG] ([LZB|MISC]).; ORG 20/20 Lurd Zorva Board | ORG 20/20 Lund Zelda Board | ORG 60/60 Lund Zelda Board alias
          a place in parentheses behind a place is one; en; We saw [Omaha|LOC] ([Nirva|MISC]). They know [Nirva|MISC].; LOC 20/20 Omaha | LOC 25/20 Nirva | LOC 25/20 Nirva
          not behind an organisation; en; We saw [Omaha|ORG] ([Nirva|MISC]).; ORG 20/20 Omaha | MISC 20/20 Nirva
          nor in two words; en; We saw [Omaha|LOC] ([Nirva Lurda|MISC]).; LOC 20/20 Omaha | MISC 20/20 Nirva Lurda
          nor what a list knows; en; We saw [Omaha|LOC] ([Nirva|MISC, = MISC Nirva]).; LOC 20/20 Omaha | MISC 20/20 Nirva
          """)
  void abbreviationsAndRegions(String rule, String language, String text, String settled) {
    assertThat(settled(language, text), is(settled));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a weak name is that which the article has in full; en; We met [Lurd Zorva|ORG, = ORG Lurd Inc]. They know [Lurd|MISC 50, ~ ORG Lurd Inc, weak].; ORG 20/20 Lurd Inc | ORG 90/60 Lurd Inc alias
          of its own type it is as sure as before; en; We met [Lurd Zorva|ORG, = ORG Lurd Inc]. They know [Lurd|ORG 50, ~ ORG Lurd Inc, weak].; ORG 20/20 Lurd Inc | ORG 50/60 Lurd Inc alias
          of another type it is another; en; We met [Lurd Zorva|ORG, = ORG Lurd Inc]. They know [Lurd|MISC, ~ LOC Lurd Inc, weak].; ORG 20/20 Lurd Inc | MISC 20/20 Lurd weak
          a place is no short name; en; We saw [Lurd City|LOC, = LOC Lurd]. They know [Lurdi|LOC, ~ LOC Lurd, weak].; LOC 20/20 Lurd | LOC 20/60 Lurd
          nor are two words; en; We met [Lurd Zorva Inc|ORG, = ORG Lurd Inc]. They know [Lurd Zorva|ORG, ~ ORG Lurd Inc, weak].; ORG 20/20 Lurd Inc | ORG 20/60 Lurd Inc
          an institution is that of the country that is named; en; They left [Britain|LOC, = LOC United Kingdom]. They know [Treasury|ORG, ~ ORG UK Treasury, weak].; LOC 20/20 United Kingdom | ORG 20/60 UK Treasury alias
          not of another; en; They left [Norway|LOC, = LOC Norway]. They know [Treasury|ORG, ~ ORG UK Treasury, weak].; LOC 20/20 Norway | ORG 20/20 Treasury weak
          nor is a place; en; They left [Britain|LOC, = LOC United Kingdom]. They know [Treasury|LOC, ~ LOC UK Treasury, weak].; LOC 20/20 United Kingdom | LOC 20/20 Treasury weak
          a name without a country is none of one; en; They know [Lurd|ORG, ~ ORG Lurd, weak].; ORG 20/20 Lurd weak
          a ministry is that whose country the article names; ar; زار [وزارة الثقافة الفرنسية|ORG] ثم [وزارة الثقافة|ORG]; ORG 20/20 وزارة الثقافة الفرنسية | ORG 20/20 وزارة الثقافة الفرنسية
          also where that is named twice; ar; زار [وزارة الثقافة الفرنسية|ORG] ثم [وزارة الثقافة الفرنسية|ORG] ثم [وزارة الثقافة|ORG]; ORG 20/20 وزارة الثقافة الفرنسية | ORG 20/20 وزارة الثقافة الفرنسية | ORG 20/20 وزارة الثقافة الفرنسية
          of two countries to neither; ar; زار [وزارة الثقافة الفرنسية|ORG] ثم [وزارة الثقافة الألمانية|ORG] ثم [وزارة الثقافة|ORG]; ORG 20/20 وزارة الثقافة الفرنسية | ORG 20/20 وزارة الثقافة الألمانية | ORG 20/20 وزارة الثقافة
          another adjective is no country; ar; زار [وزارة الثقافة الجديدة|ORG] ثم [وزارة الثقافة|ORG]; ORG 20/20 وزارة الثقافة الجديدة | ORG 20/20 وزارة الثقافة
          a person has no such part; ar; زار [محمد علي الألماني|PER] ثم [محمد علي|ORG]; PER 20/20 محمد علي الألماني | ORG 20/20 محمد علي
          nor is a place one; ar; زار [وزارة الثقافة الفرنسية|ORG] ثم [وزارة الثقافة|LOC]; ORG 20/20 وزارة الثقافة الفرنسية | LOC 20/20 وزارة الثقافة
          nor what a list knows; ar; زار [وزارة الثقافة الفرنسية|ORG] ثم [وزارة الثقافة|ORG, = ORG Ministry]; ORG 20/20 وزارة الثقافة الفرنسية | ORG 20/20 Ministry
          nor a single word; ar; زار [البنك الفرنسي|ORG] ثم [البنك|ORG]; ORG 20/20 البنك الفرنسي | ORG 20/20 البنك
          of listed clubs that share a name the article names one; ar; زار [زفتون كرموت السعودي|ORG] ثم [زفتون كرموت|LOC, ~ ORG Zaftun, weak]; ORG 20/20 زفتون كرموت السعودي | ORG 60/100 زفتون كرموت السعودي
          also where it is believed; ar; زار [زفتون كرموت السعودي|ORG] ثم [زفتون كرموت|LOC, ~ ORG Zaftun]; ORG 20/20 زفتون كرموت السعودي | ORG 60/100 زفتون كرموت السعودي
          a listed place is none of them; ar; زار [زفتون كرموت السعودي|ORG] ثم [زفتون كرموت|LOC, ~ LOC Zaftun, weak]; ORG 20/20 زفتون كرموت السعودي | LOC 20/20 زفتون كرموت weak
          nor is what one alone has; ar; زار [زفتون كرموت السعودي|ORG] ثم [زفتون كرموت|ORG, = ORG Zaftun]; ORG 20/20 زفتون كرموت السعودي | ORG 20/20 Zaftun
          nor a name of three words; ar; زار [نادي زفتون كرموت السعودي|ORG] ثم [نادي زفتون كرموت|LOC, ~ ORG Zaftun, weak]; ORG 20/20 نادي زفتون كرموت السعودي | LOC 20/20 نادي زفتون كرموت weak
          """)
  void listedNames(String rule, String language, String text, String settled) {
    assertThat(settled(language, text), is(settled));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          what nobody knows is called as it is written; en; We met [Zorvana|MISC, name 0].; MISC 20/0 Zorvana
          a person has no legal form; en; We met [Lurd Zorva Corp|PER].; PER 20/20 Lurd Zorva Corp
          an organisation is called without it; en; We met [Lurd Zorva Corp|ORG].; ORG 20/20 Lurd Zorva
          its spelling is that of all English; en; We met [Lurd Organisation|ORG].; ORG 20/20 Lurd Organization
          but in no other language; fr; Il voit [Lurd Organisation|ORG].; ORG 20/20 Lurd Organisation
          what is attached in front is no part of it; ar; زار [ومحمد|PER]; PER 20/20 محمد
          where points are written all of it is kept; ar; زار [ومُحمد|PER]; PER 20/20 ومُحمد
          """)
  void calls(String rule, String language, String text, String settled) {
    assertThat(settled(language, text), is(settled));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a surname; en; We met [Maria Zorvana|PER].; Then [Zorvana|MISC] left.; MISC 20/20 Zorvana
          one behind a word that opens a sentence; en; [Besides Zorvana|PER] left.; Then [Zorvana|MISC] left.; MISC 20/20 Zorvana
          an abbreviation; en; We met [Lurd Zorva|ORG] ([LZ|MISC]).; They know [LZ|MISC].; MISC 20/20 LZ
          capitals of three words; en; We met [Lurd Zorva Kelda|ORG].; They know [LZK|MISC].; MISC 20/20 LZK
          a ministry; ar; زار [وزارة الثقافة الفرنسية|ORG]; زار [وزارة الثقافة|ORG]; ORG 20/20 وزارة الثقافة
          a name in full; en; We met [Lurd Zorva|ORG, = ORG Lurd Inc].; They know [Lurd|MISC, ~ ORG Lurd Inc, weak].; MISC 20/20 Lurd weak
          a region; en; We saw [Omaha|LOC] ([Nirva|MISC]).; They know [Nirva|MISC].; MISC 20/20 Nirva
          """)
  void ofAnotherArticleNothingIsTaken(
      String rule, String language, String text, String next, String settled) {
    SettledNames names = new SettledNames(language, LearnedNames.none());
    names.settled(text);
    assertThat(names.settled(next), is(settled));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a short name is that which other articles mean; en; They know [Zorvana|MISC].; PER 40/60 Maria Zorvana
          not what a list knows; en; They know [Zorvana|MISC, = LOC Zorvana].; MISC 20/20 Zorvana
          nor what is far from a name; en; They know [Zorvana|MISC, name -30].; MISC 20/-30 Zorvana
          nor a word in small letters; en; They know [zorvana|MISC].; MISC 20/20 zorvana
          nor one that the corpus oftener writes so; en; They know [Lurdish|MISC].; MISC 20/20 Lurdish
          as often is not oftener; en; They know [Kelda|MISC].; PER 40/60 Maria Kelda
          a given name is nobody's; en; They know [Maria|MISC].; MISC 20/20 Maria
          but where a list has its bearer by it; en; They know [Maria|MISC, ~ PER Maria Zorvana, weak].; PER 40/60 Maria Zorvana
          a word with the article is the listed one that other articles mean; ar; زار [الزفتون|MISC 50, ~ LOC Zaftun, weak, name -50]; LOC 50/40 Zaftun
          not what a list knows without doubt; ar; زار [الزفتون|MISC, = LOC Zaftan]; MISC 20/20 Zaftan
          nor whose bearer a title tells; ar; زار [الزفتون|MISC, = LOC Zaftan, ~ LOC Zaftun]; MISC 20/20 Zaftan
          nor what none knows; ar; زار [الزفتون|MISC]; MISC 20/20 الزفتون
          nor where no list has the word; ar; زار [الزفتون|MISC, ~ LOC Zaftun, weak, unlisted]; MISC 20/20 الزفتون weak
          nor an organisation; ar; زار [الزفتون|MISC, ~ ORG Zaftun, weak]; MISC 20/20 الزفتون weak
          nor another that a list has; ar; زار [الزفتون|MISC, ~ LOC Zaftan, weak]; MISC 20/20 الزفتون weak
          nor a word without the article; ar; زار [كرموت|MISC, ~ LOC Karmut, weak]; MISC 20/20 كرموت weak
          nor one that is common without it; ar; زار [الحنوف|MISC, ~ LOC Hanuf, weak]; MISC 20/20 الحنوف weak
          """)
  void fullNamesOfTheCorpus(String rule, String language, String text, String settled) {
    Taught corpus =
        Taught.in(language)
            .alias("zorvana", "PMaria Zorvana")
            .alias("lurdish", "PMaria Lurdish")
            .word("lurdish", 4, 3, 0, 0)
            .alias("kelda", "PMaria Kelda")
            .word("kelda", 3, 3, 0, 0)
            .alias("maria", "PMaria Zorvana")
            .alias("الزفتون", "LZaftun")
            .word("الزفتون", 10, 0, 0, 0)
            .word("زفتون", 2, 0, 0, 0)
            .alias("كرموت", "LKarmut")
            .alias("الحنوف", "LHanuf")
            .word("الحنوف", 10, 0, 0, 0)
            .word("حنوف", 3, 0, 0, 0);
    assertThat(new SettledNames(language, corpus.names()).settled(text), is(settled));
  }
}
