package org.corpusaudit.entity.lexicon;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.corpusaudit.entity.Mention;
import org.corpusaudit.entity.RecognitionSettings;
import org.corpusaudit.entity.learning.LearnedNames;
import org.corpusaudit.entity.recognition.BuiltInRecognizer;
import org.junit.jupiter.api.Test;

class LexiconFileTest {
  private static Lexicon read(String text) throws IOException {
    Lexicon.Builder builder = Lexicon.builder();
    LexiconFile.read("names.tsv", new BufferedReader(new StringReader(text)), builder);
    return builder.build();
  }

  private static String refusal(String text) {
    return assertThrows(IOException.class, () -> read(text)).getMessage();
  }

  @Test
  void aliasesAndTheNameItselfAreKnown() throws IOException {
    String file =
        """
        \uFEFFentity\ttype\taliases
        # a remark

        Harbour Council\tORG\tthe Council| HC |
        Santor\tplace
        """;

    assertThat(read(file).size(), is(4));
  }

  @Test
  void aLineWithoutATypeIsRefusedByItsNumber() {
    assertThat(
        refusal("Santor\tLOC\nHarbour Council ORG\n"),
        containsString("line 2 of the lexicon names.tsv is \"Harbour Council ORG\""));
    assertThat(refusal("Santor\ttown\n"), containsString("PER, LOC, ORG or MISC"));
    assertThat(refusal("\tLOC\tSantor\n"), containsString("line 1"));
    assertThat(refusal("Santor\tLOC\ta\tb\tc\n"), containsString("line 1"));
  }

  @Test
  void theLinesOwnIdIsThatOfEveryAlias() throws IOException {
    Lexicon lexicon =
        read("entity\ttype\taliases\tid\nSantor\tLOC\tPort Santor\tmine:7\nVorn\tLOC\n");
    assertThat(
        new BuiltInRecognizer(lexicon, LearnedNames.none(), RecognitionSettings.DEFAULT)
            .recognize("They left Port Santor for Santor and Vorn.", "en", "").stream()
                .map(Mention::id)
                .toList(),
        is(List.of("mine:7", "mine:7", "")));
  }

  @Test
  void aLongLexiconTakesFewBytesANameAndFindsItsLastName() throws IOException {
    int names = 20_000;
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < names; i++) {
      file.append("Vorn ").append(letters(i)).append("\tORG\n");
    }
    Lexicon lexicon = read(file.toString());

    assertThat(lexicon.size(), is(names));
    assertThat(lexicon.bytes(), lessThan(48L * names));
    String last = "Vorn " + letters(names - 1);
    assertThat(
        new BuiltInRecognizer(lexicon, LearnedNames.none(), RecognitionSettings.DEFAULT)
            .recognize("We met " + last + " again.", "en", "").stream()
                .map(Mention::entity)
                .toList(),
        is(List.of(last)));
  }

  private static String letters(int number) {
    StringBuilder word = new StringBuilder("Q");
    for (int rest = number; rest > 0; rest /= 26) {
      word.append((char) ('a' + rest % 26));
    }
    return word.append('y').toString();
  }
}
