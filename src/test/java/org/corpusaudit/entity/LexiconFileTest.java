package org.corpusaudit.entity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
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
    assertThat(refusal("Santor\tLOC\ta\tb\n"), containsString("line 1"));
  }
}
