package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the image is built of, and what it sets, as far as its file tells without a builder. */
class ImageTest {
  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(Path.of(file));
  }

  @Test
  void itSetsAUnicodeLocaleAndMemoryThatTheLauncherHeeds() throws IOException {
    String image = Files.readString(Path.of("Dockerfile"));
    String last = image.substring(image.lastIndexOf("FROM "));
    assertThat(last, containsString("LANG=C.UTF-8"));
    Matcher variable = Pattern.compile("JAVA_OPTS=\\S+").matcher(last);
    assertThat(variable.find(), is(true));
    assertThat(Files.readString(Path.of("corpus-audit")), containsString("${JAVA_OPTS:-}"));
  }

  @Test
  void itRunsAsAUserWhoOwnsTheFolderThatItWritesTo() throws IOException {
    List<String> image = lines("Dockerfile");
    List<String> set = image.stream().filter(line -> line.startsWith("USER ")).toList();
    String user = set.get(set.size() - 1).substring(5);
    assertThat(user, not(anyOf(startsWith("root"), startsWith("0"))));
    assertThat(
        "the user is set before what is run",
        String.join("\n", image).indexOf("\nENTRYPOINT "),
        greaterThan(String.join("\n", image).lastIndexOf("\nUSER ")));
    String all = String.join("\n", image);
    assertThat(all, containsString("useradd --create-home " + user));
    String folder = all.replaceFirst("(?s).*WORKDIR (\\S+).*", "$1");
    assertThat(all, containsString("chown " + user + " " + folder));
  }

  @Test
  void whatTheArchiveIsMadeOfIsNotKeptFromItsBuild() throws IOException {
    List<String> needed =
        new ArrayList<>(List.of("pom.xml", "src/main/java", "src/dist/archive.xml"));
    Matcher named =
        Pattern.compile("<(?:source|include)>([^$<]+)</")
            .matcher(Files.readString(Path.of("src/dist/archive.xml")));
    while (named.find()) {
      needed.add(named.group(1).replaceFirst("/\\*.*", ""));
    }
    List<String> kept = new ArrayList<>();
    for (String line : lines(".dockerignore")) {
      if (line.startsWith("!")) {
        kept.add(line.substring(1).replaceFirst("/\\*.*", ""));
      }
    }
    assertThat(lines(".dockerignore"), hasItem("*"));
    assertThat(needed, hasItem("sample-data"));
    List<String> lost =
        needed.stream()
            .filter(
                path -> kept.stream().noneMatch(k -> path.equals(k) || path.startsWith(k + "/")))
            .toList();
    assertThat(lost, is(empty()));
  }
}
