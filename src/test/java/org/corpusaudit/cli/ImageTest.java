package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The image's own instructions; no image is built. */
class ImageTest {
  private static List<String> lines;

  @BeforeAll
  static void read() throws IOException {
    List<String> all = Files.readAllLines(Path.of("Dockerfile"));
    int last = 0;
    for (int i = 0; i < all.size(); i++) {
      last = all.get(i).startsWith("FROM ") ? i : last;
    }
    lines = all.subList(last, all.size());
  }

  @Test
  void itRunsAsAUserThatIsNotRoot() {
    List<String> users = lines.stream().filter(line -> line.startsWith("USER ")).toList();

    assertThat(users.isEmpty(), is(false));
    assertThat(users.get(users.size() - 1), not(startsWith("USER root")));
    assertThat(users.get(users.size() - 1), not(startsWith("USER 0")));
    assertThat(
        "the user is set before what is run",
        indexOf("ENTRYPOINT"),
        greaterThan(lines.indexOf(users.get(users.size() - 1))));
  }

  @Test
  void namesOfFilesAreUtf8() {
    List<String> settings =
        lines.stream()
            .filter(line -> line.startsWith("ENV "))
            .flatMap(line -> List.of(line.split(" ", -1)).stream())
            .toList();

    assertThat(settings, hasItem("LANG=C.UTF-8"));
  }

  private static int indexOf(String instruction) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(instruction)) {
        return i;
      }
    }
    return -1;
  }
}
