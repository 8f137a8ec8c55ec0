package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Word lists of an audit, read back as references. */
class WordListCommandTest {
  private static final String ARTICLES =
      """
      {"id":"a","language":"en","text":"#ferry #ferry Don't take 3,500 or 1.5 ferries; see https://a.example/x?y=1 now. 🚢 🚢 @port"}
      {"id":"b","language":"en","text":"Rank Type Freq and NormFreq: the Type of the Rank. 7 7 7"}
      {"id":"c","language":"ar","text":"وصلت العبّارة إلى ميناء مصر في ٢٠٢٦. #مصر"}
      {"id":"d","language":"zh","text":"渡轮今天上午离开了旧港口。"}
      """;

  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(strings = {"--minimum=1", "--antconc3"})
  void everyWordOfAListIsReadBackWithItsCount(String layout) throws IOException {
    audit();
    Path list =
        Files.writeString(folder.resolve("list.txt"), printed("wordlist", at("audit"), layout));

    String[] rows = printed("keyness", at("audit"), list.toString(), "--tsv").split("\n", -1);

    List<String> header = Arrays.asList(rows[0].split("\t", -1));
    List<String> different = new ArrayList<>();
    for (String row : Arrays.asList(rows).subList(1, rows.length - 1)) {
      String[] cells = row.split("\t", -1);
      String here = cells[header.indexOf("count")];
      if (!here.equals(cells[header.indexOf("reference_count")])) {
        different.add(row);
      }
    }
    assertThat(different, equalTo(List.of()));
    assertThat(rows.length, greaterThan(30));
  }

  @Test
  void anAuditWithoutTermsIsRefusedWithWhatToWrite() throws IOException {
    audit("--set=terms=false");
    assertThat(execute(new StringWriter(), "wordlist", at("audit")), is(2));
    assertThat(err.toString(), containsString("has no terms/: run the audit without terms=false"));
  }

  @Test
  void aLanguageOfNoArticleIsRefusedWithThoseThereAre() throws IOException {
    audit();
    assertThat(execute(new StringWriter(), "wordlist", at("audit"), "--language=xx"), is(2));
    assertThat(err.toString(), containsString("kept no article in the language xx: write one of "));
  }

  private void audit(String... settings) throws IOException {
    Path input = Files.writeString(folder.resolve("in.jsonl"), ARTICLES);
    List<String> arguments =
        new ArrayList<>(List.of("run", "--quiet", "--input=" + input, "--output=" + at("audit")));
    arguments.addAll(List.of("--set=cooccurrences=false", "--set=entities=false"));
    arguments.addAll(Arrays.asList(settings));
    printed(arguments.toArray(String[]::new));
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private String printed(String... arguments) {
    StringWriter out = new StringWriter();
    assertThat(err.toString(), execute(out, arguments), is(0));
    return out.toString();
  }

  private int execute(StringWriter out, String... arguments) {
    return CorpusAudit.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
