package org.corpusaudit.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A session cluster that {@code pipelines/flink/cluster} starts: processes of their own. */
final class FlinkCluster implements AutoCloseable {
  private static final String SCRIPT = "pipelines/flink/cluster";

  /** Flink's class path, once Maven has told it: asking takes seconds. */
  private static String classPath = "";

  /** What the script calls task managers, behind which their numbers stand. */
  private static final String TASK_MANAGER = "task-manager-";

  private final Path folder;
  private final int restPort = freePort();
  private final Map<String, String> environment;
  private final HttpClient http = HttpClient.newHttpClient();

  private FlinkCluster(Path folder, String resolveOrder) throws IOException {
    this.folder = folder;
    environment =
        Map.of(
            "REST_PORT",
            Integer.toString(restPort),
            "RPC_PORT",
            Integer.toString(freePort()),
            "HEAP_MIB",
            "1024",
            "MANAGED_MIB",
            "256",
            "RESOLVE_ORDER",
            resolveOrder,
            // A test's processes live for a minute: the first compiler alone serves them better.
            "JVM_OPTIONS",
            "-XX:TieredStopAtLevel=1");
  }

  /** Starts a job manager and two task managers of two slots. */
  static FlinkCluster start(Path folder) throws IOException, InterruptedException {
    return start(folder, "child-first");
  }

  /** Starts a cluster that looks for a job's classes in this order. */
  static FlinkCluster start(Path folder, String resolveOrder)
      throws IOException, InterruptedException {
    FlinkCluster cluster = new FlinkCluster(folder, resolveOrder);
    cluster.script("start");
    return cluster;
  }

  /** Submits a jar as {@code flink run} does. */
  void run(String... arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("--"));
    all.addAll(List.of(arguments));
    script("run", all.toArray(new String[0]));
  }

  /** What {@code --flinkMaster} is given. */
  String master() {
    return "127.0.0.1:" + restPort;
  }

  /**
   * The number of the task manager on which most tasks of a job run, waiting for one.
   *
   * @throws IllegalStateException when the job has ended
   */
  int taskManagerAtWork(String job) throws IOException, InterruptedException {
    while (true) {
      Map<String, Integer> tasks = new TreeMap<>();
      for (JsonNode vertex : get("/jobs/" + job).path("vertices")) {
        if (vertex.path("status").asText().equals("RUNNING")) {
          String id = vertex.path("id").asText();
          for (JsonNode task : get("/jobs/" + job + "/vertices/" + id).path("subtasks")) {
            if (task.path("status").asText().equals("RUNNING")) {
              tasks.merge(task.path("taskmanager-id").asText(), 1, Integer::sum);
            }
          }
        }
      }
      if (!tasks.isEmpty()) {
        String busiest = Collections.max(tasks.entrySet(), Map.Entry.comparingByValue()).getKey();
        return Integer.parseInt(busiest.substring(TASK_MANAGER.length()));
      }
      String state = state(job);
      if (state.equals("FINISHED") || state.equals("FAILED")) {
        throw new IllegalStateException("the job is " + state + ": no task of it runs");
      }
      Thread.sleep(20);
    }
  }

  /** Ends the process of a task manager at once, as a machine that fails does. */
  void killTaskManager(int number) throws IOException {
    Path file = folder.resolve(TASK_MANAGER + number + ".pid");
    ProcessHandle process =
        ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Starts one more task manager. */
  void addTaskManager() throws IOException, InterruptedException {
    script("add");
  }

  /** The ids of the jobs that the cluster has or had. */
  List<String> jobs() throws IOException, InterruptedException {
    List<String> ids = new ArrayList<>();
    get("/jobs").path("jobs").forEach(job -> ids.add(job.path("id").asText()));
    return ids;
  }

  /** How many of a job's vertices have finished, 0 to 1; 0 before any has started. */
  double finished(String job) throws IOException, InterruptedException {
    JsonNode vertices = get("/jobs/" + job).path("vertices");
    int finished = 0;
    int running = 0;
    for (JsonNode vertex : vertices) {
      finished += vertex.path("status").asText().equals("FINISHED") ? 1 : 0;
      running += vertex.path("status").asText().equals("RUNNING") ? 1 : 0;
    }
    return running + finished == 0 ? 0 : finished / (double) vertices.size();
  }

  /** Whether a pass of a job works, or has finished. */
  boolean hasBegun(String job, String pass) throws IOException, InterruptedException {
    String status = vertex(job, pass).path("status").asText();
    return status.equals("RUNNING") || status.equals("FINISHED");
  }

  /** How often that task of a pass was begun that was begun most often. */
  int attempts(String job, String pass) throws IOException, InterruptedException {
    String id = vertex(job, pass).path("id").asText();
    int attempts = 0;
    for (JsonNode task : get("/jobs/" + job + "/vertices/" + id).path("subtasks")) {
      attempts = Math.max(attempts, task.path("attempt").asInt() + 1);
    }
    return attempts;
  }

  private JsonNode vertex(String job, String pass) throws IOException, InterruptedException {
    JsonNode vertices = get("/jobs/" + job).path("vertices");
    for (JsonNode vertex : vertices) {
      if (vertex.path("name").asText().contains("/" + pass + "/Visit)")) {
        return vertex;
      }
    }
    if (vertices.isEmpty()) { // It is being started.
      return vertices;
    }
    throw new IllegalArgumentException("the job has no pass " + pass + ": " + vertices);
  }

  /** How many failures a job has gone on from. */
  int failures(String job) throws IOException, InterruptedException {
    return get("/jobs/" + job + "/exceptions").at("/exceptionHistory/entries").size();
  }

  /** What a job has failed of, the last first: the head of each failure. */
  List<String> causes(String job) throws IOException, InterruptedException {
    List<String> causes = new ArrayList<>();
    for (JsonNode entry : get("/jobs/" + job + "/exceptions").at("/exceptionHistory/entries")) {
      String trace = entry.path("stacktrace").asText();
      causes.add(
          Arrays.stream(trace.split("\n", -1))
              .filter(line -> !line.startsWith("\t"))
              .collect(Collectors.joining(" | ")));
    }
    return causes;
  }

  /** How many failures a job has gone on from, once it is so many or a minute has passed. */
  int failures(String job, int wanted) throws IOException, InterruptedException {
    int failures = failures(job);
    for (int tries = 0; tries < 600 && failures < wanted; tries++) {
      Thread.sleep(100);
      failures = failures(job);
    }
    return failures;
  }

  /** The state in which a job has ended; what the cluster tells lags a little behind. */
  String lastState(String job) throws IOException, InterruptedException {
    String state = "";
    for (int tries = 0; tries < 100; tries++) {
      state = state(job);
      if (!state.equals("RUNNING") && !state.equals("RESTARTING")) {
        return state;
      }
      Thread.sleep(100);
    }
    return state;
  }

  /** The name of a job. */
  String name(String job) throws IOException, InterruptedException {
    return get("/jobs/" + job).path("name").asText();
  }

  /** The state of a job at this moment. */
  String state(String job) throws IOException, InterruptedException {
    return get("/jobs/" + job).path("state").asText();
  }

  @Override
  public void close() throws IOException {
    try {
      script("stop");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the cluster was stopped", e);
    }
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + master() + path))
            .timeout(Duration.ofMinutes(1))
            .build();
    return new ObjectMapper()
        .readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private void script(String command, String... arguments)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("sh", SCRIPT, command, folder.toString()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().putAll(environment);
    if (!classPath.isEmpty()) {
      builder.environment().put("FLINK_CLASSPATH", classPath);
    }
    Path log = Files.createDirectories(folder).resolve("script.log");
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    int status = builder.start().waitFor();
    if (status != 0) {
      throw new IOException(
          SCRIPT + " " + command + " ended with " + status + ": " + Files.readString(log));
    }
    if (classPath.isEmpty()) {
      classPath = Files.readString(folder.resolve("classpath"));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
