package org.corpusaudit.language;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {
  @ParameterizedTest
  @CsvSource({
    "ar,ar",
    "ara,ar",
    "arb,ar",
    "arb_Arab,ar",
    "AR-eg,ar",
    "ar_EG.UTF-8,ar",
    "sr_RS@latin,sr-Latn",
    "uz_UZ.utf8@cyrillic,uz-Cyrl",
    "ca_ES@valencia,ca",
    "Arabic,ar",
    "arabic (Egypt),ar",
    "العربية,ar",
    "ar-Latn,ar-Latn",
    "arz,arz",
    "fa,fa",
    "fas,fa",
    "per,fa",
    "pes,fa",
    "pes-Arab,fa",
    "prs,fa",
    "Farsi,fa",
    "فارسی,fa",
    "ger,de",
    "deu,de",
    "DE-at,de",
    "deutsch,de",
    "German,de",
    "chi,zh",
    "zho,zh",
    "cmn,zh",
    "zh_CN,zh",
    "zh-Hans,zh",
    "zh-TW,zh-Hant",
    "zho_Hant,zh-Hant",
    "中文,zh",
    "Chinese (Traditional),zh-Hant",
    "fre,fr",
    "FRENCH,fr",
    "français,fr",
    "cze,cs",
    "rum,ro",
    "mo,ro",
    "alb,sq",
    "als,sq",
    "iw,he",
    "in,id",
    "ji,yi",
    "tl,fil",
    "swh,sw",
    "ekk,et",
    "lvs,lv",
    "npi,ne",
    "zsm,ms",
    "nb,no",
    "nob,no",
    "nn,nn",
    "sr-Latn-RS,sr-Latn",
    "sh,sr-Latn",
    "uzn_Cyrl,uz-Cyrl",
    "русский,ru",
    "Türkçe,tr",
    "TÜRKÇE,tr",
    "日本語,ja",
    "简体中文,zh",
    "繁體中文,zh-Hant",
    "British English,en",
    "American English,en",
    "Brazilian Portuguese,pt",
    "Bokmål,no",
    "Nynorsk,nn",
    "Bengali,bn",
    "Slovene,sl",
    "Moldavian,ro",
    "Castellano,es",
    "kor_Hang,ko",
    "cmn_Hani,zh",
    "jpn_Hani,ja",
    "['de'],de",
    "\"de\",de",
    "Ελληνικά,el",
    "ar;q=0.9,ar",
    "en-GB-x-private,en",
    "__label__de,de",
    "__label__ell_Grek,el",
    "fr-news,fr"
  })
  void aLanguageHasOneNameWhateverARecordCallsIt(String stated, String tag) {
    assertThat(LanguageTag.stated(stated), equalTo(Optional.of(tag)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "und",
        "UND",
        "unknown",
        "mis",
        "mul",
        "zxx",
        "nan",
        "null",
        "none",
        "N/A",
        "?",
        "-",
        "",
        "  ",
        "xx",
        "qaa",
        "x-klingon",
        "i-default",
        "C",
        "POSIX",
        "nonsense",
        "12",
        "\ud83d\ude00"
      })
  void whatNamesNoLanguageStatesNone(String value) {
    assertThat(LanguageTag.stated(value), equalTo(Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ara,arb|ar",
        "en-US,en-GB|en",
        "['en', \"eng\"]|en",
        "['en', 'fr']|",
        "en;q=0.8|en",
        "fr, und|fr",
        "deu/ger|de",
        "ar,en|",
        "english; french|",
        "zh-Hans,zh-Hant|"
      })
  void aListStatesTheOneLanguageThatItsMembersAre(String list, String tag) {
    assertThat(LanguageTag.stated(list), equalTo(Optional.ofNullable(tag)));
  }
}
