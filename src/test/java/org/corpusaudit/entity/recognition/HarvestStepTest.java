package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.corpusaudit.entity.RecognitionSettings;
import org.corpusaudit.entity.learning.LearnedNames;
import org.corpusaudit.entity.lexicon.Lexicon;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.Tokenizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarvestStepTest {
  @ParameterizedTest
  @CsvSource({
    "en-GB,\"The mayor, Anna O'Neill, met the Danish minister in Oslo. Anna said no more.\"",
    "ar,وصل الرئيس محمود درويش الى دمشق ثم غادر محمود. وقال علي حسن ان دمشق هادئة",
    "fa,رئیس می‌گوید که تهران آرام است",
    "ja,東京で田中さんが話した。"
  })
  void anArticleThatIsCutAlreadyTeachesWhatTheTextTeaches(String language, String text) {
    TokenBuffer tokens = new TokenBuffer();
    new Tokenizer().tokenize(text, language, tokens);
    List<String> ofText = new ArrayList<>();
    List<String> ofTokens = new ArrayList<>();
    Routes out = routes(ofText);
    HarvestStep step = step(out);
    step.article(text, language, "site");
    step.end();
    out.flush();
    out = routes(ofTokens);
    step = step(out);
    step.article(text, tokens, language, "site");
    step.end();
    out.flush();
    assertThat(ofText, not(empty()));
    assertThat(ofTokens, equalTo(ofText));
  }

  private static HarvestStep step(Routes out) {
    return new HarvestStep(
        new BuiltInRecognizer(Lexicon.empty(), LearnedNames.none(), RecognitionSettings.DEFAULT),
        out);
  }

  private static Routes routes(List<String> pages) {
    return new Routes(
        List.of(HarvestStep.NAMES),
        new Partitioning(4, 1, 1),
        (route, key, page) -> pages.add(key + HexFormat.of().formatHex(page)));
  }
}
