package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an id, a site, a file name, a setting or a text holds, a terminal is only shown it. */
class TerminalEscapesTest {
  private static final String EVIL = "\u001b]0;owned\u0007\u009b31m\u202edrow\r\u001b[2J\u2028";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void nothingOfTheInputCommandsTheTerminal() throws Exception {
    ObjectMapper json = new ObjectMapper();
    StringBuilder lines = new StringBuilder();
    for (String id : new String[] {"one", EVIL, "two" + EVIL}) {
      lines
          .append(
              json.createObjectNode()
                  .put("id", id)
                  .put("site", "site" + EVIL)
                  .put("title", "title" + EVIL)
                  .put("language", "en")
                  .put("text", "The council met today and spoke of bridges " + EVIL + " again."))
          .append('\n');
    }
    lines.append("{\"id\":\"").append("bad").append("\",\"text\":\"" + EVIL + "\n");
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(in.resolve("a\u001b]0;owned\u0007\u009b31m.jsonl"), lines);
    String input = "--input=" + in + "/*";
    String output = folder + "/out";

    tells(1, "run", input, "--output=" + folder + "/failed");
    tells(
        3,
        "run",
        input,
        "--output=" + output,
        "--set=input.maxRejectedShare=1",
        "--set=expectations={\"articles.kept\":{\"min\":9}}");
    tells(2, "run", input, "--output=" + output);
    tells(0, "explain", output, EVIL);
    assertThat(out.toString(), containsString("\\u001b]0;owned\\u0007\\u009b31m\\u202edrow"));
    tells(0, "explain", output, "two" + EVIL);
    tells(2, "explain", output, "tow" + EVIL);
    tells(0, "report", output);
    tells(0, "diff", output, output, "--output=" + folder + "/diff");
    tells(0, "validate", input);
    tells(0, "expect", "--suggest", output);
    tells(0, "concordance", output, "bridges");
    tells(0, "concordance", output, "bridges", "--sort=site", "--tsv");
    tells(0, "concordance", output, "--regex", "[^a-z ]+");
    tells(0, "concordance", output, "bridges", "--site=" + EVIL);
    tells(0, "concordance", output, "no" + EVIL);
    tells(0, "collocates", output, "bridges");
    tells(0, "collocates", output, "bridges", "--tsv");
    tells(2, "collocates", output, "no" + EVIL);
    tells(0, "collocates", output, "--entity", "no" + EVIL);
    tells(0, "keyness", output, output);
    tells(0, "keyness", output, output, "--tsv");
    Path list =
        Files.writeString(
            folder.resolve("list.tsv"),
            "bridges\t3\nword" + EVIL.replaceAll("[\\r\\n\\t]", "") + "\t9\n");
    tells(0, "keyness", output, list.toString());
    tells(0, "keyness", output, list.toString(), "--tsv");
    tells(0, "trend", output, output, output);
    tells(0, "trend", output, output, output, "--tsv");
    tells(0, "wordlist", output);
    for (String command :
        new String[] {"explain", "report", "expect", "concordance", "collocates", "keyness"}) {
      tells(2, command, folder + "/" + EVIL, "x");
    }
    tells(2, "run", "--input=" + EVIL);
    tells(2, "run", input, "--output=" + EVIL);
    tells(2, "run", "--set=" + EVIL + "=1");
    tells(2, "run", "--set=duplicates.threshold=\"" + EVIL + "\"");
    tells(2, "run", "--" + EVIL);
    tells(2, EVIL);
    tells(2, "run", folder + "/" + EVIL + ".json");
    tells(2, "run", input, "--output=" + folder + "/x", "--flinkMaster" + EVIL + "=1");
  }

  private void tells(int status, String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    int ended =
        CorpusAudit.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    String told = out.toString() + err;
    assertThat(String.join(" ", arguments) + " told " + told, ended, is(status));
    for (int i = 0; i < told.length(); i++) {
      char c = told.charAt(i);
      boolean harmless =
          c == '\n' || c == '\t' || (!Character.isISOControl(c) && c != '\u202e' && c != '\u2028');
      assertThat(told + " at " + i, harmless, is(true));
    }
  }
}
