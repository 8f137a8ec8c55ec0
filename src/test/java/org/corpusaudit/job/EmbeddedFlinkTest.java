package org.corpusaudit.job;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.corpusaudit.pipeline.AuditRuns;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a job on embedded Flink lets others reach, seen from the system's list of sockets. */
@Tag("slow")
class EmbeddedFlinkTest {
  private static final List<String> SUBMISSION =
      List.of("/jobs", "/jobs/overview", "/jars", "/config", "/overview", "/taskmanagers", "/");

  @TempDir private Path folder;

  private final Set<String> before = new HashSet<>();
  private final Map<String, String> listening = new ConcurrentSkipListMap<>();
  private volatile boolean ended;

  @Test
  void everySocketIsBoundToTheLoopbackAddressAndNoneTakesAJob() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/net/tcp")));
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      lines.append("{\"id\":\"").append(i).append("\",\"text\":\"one two three ").append(i);
      lines.append("\"}\n");
    }
    Files.writeString(folder.resolve("a.jsonl"), lines);
    before.addAll(sockets());
    Thread watch = new Thread(this::watch, "sockets");
    watch.start();
    try {
      AuditRuns.run(
          folder.resolve("out"),
          folder + "/a.jsonl",
          List.of(),
          "--runner=FlinkRunner",
          "--flinkMaster=[local]",
          "--parallelism=2");
    } finally {
      ended = true;
      watch.join();
    }

    System.out.println("listening sockets of a run on embedded Flink: " + listening);
    List<String> open =
        listening.keySet().stream().filter(socket -> !socket.startsWith("127.0.0.1:")).toList();
    assertThat(open, empty());
    assertThat(listening.values(), not(empty()));
    listening.forEach((socket, answers) -> assertThat(socket, answers, equalTo("nothing")));
    assertThat(Files.exists(folder.resolve("out/manifest.json")), is(true));
  }

  private void watch() {
    while (!ended) {
      try {
        for (String socket : sockets()) {
          if (!before.contains(socket) && !listening.containsKey(socket)) {
            listening.put(socket, answers(socket));
          }
        }
        Thread.sleep(20);
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** What of REST a socket answers: a page, or that it takes a job. */
  private static String answers(String socket) throws InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    List<String> answered = new ArrayList<>();
    for (String path : SUBMISSION) {
      URI address = URI.create("http://" + socket + path);
      for (HttpRequest request :
          List.of(
              HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build(),
              HttpRequest.newBuilder(address)
                  .timeout(Duration.ofSeconds(2))
                  .POST(HttpRequest.BodyPublishers.ofString("{}"))
                  .build())) {
        try {
          int status = client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
          if (status != 404 && status != 405) {
            answered.add(request.method() + " " + path + " " + status);
          }
        } catch (IOException e) {
          System.out.println("no HTTP at all: " + e);
        }
      }
    }
    return answered.isEmpty() ? "nothing" : answered.toString();
  }

  /** The sockets on which this process listens: address and port. */
  private static Set<String> sockets() throws IOException {
    Set<String> own = new HashSet<>();
    try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
      for (Path file : files.toList()) {
        try {
          own.add(Files.readSymbolicLink(file).toString());
        } catch (IOException e) {
          System.out.println("closed meanwhile: " + file);
        }
      }
    }
    Set<String> sockets = new HashSet<>();
    for (String table : List.of("tcp", "tcp6")) {
      for (String line : Files.readAllLines(Path.of("/proc/self/net/" + table))) {
        String[] cells = line.strip().split("\\s+", -1);
        if (cells.length > 9
            && cells[3].equals("0A")
            && own.contains("socket:[" + cells[9] + "]")) {
          sockets.add(address(cells[1]));
        }
      }
    }
    return sockets;
  }

  private static String address(String cell) {
    int colon = cell.indexOf(':');
    String address = cell.substring(0, colon);
    int port = Integer.parseInt(cell.substring(colon + 1), 16);
    boolean loopback =
        address.equals("0100007F")
            || address.endsWith("0000FFFF" + "0000" + "0100007F")
            || address.equals("0000000000000000FFFF00000100007F");
    return (loopback ? "127.0.0.1" : address) + ":" + port;
  }
}
