package org.corpusaudit.library;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project of somebody else, which knows of this one only its coordinates. Needs Maven. */
@SuppressWarnings("InlineFormatString") // It is a page of its own.
@Tag("slow")
class LibraryConsumerTest {
  private static final String VERSION = "0.0.0-consumed";
  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>consumer</groupId>
        <artifactId>consumer</artifactId>
        <version>1</version>
        <properties>
          <maven.compiler.source>17</maven.compiler.source>
          <maven.compiler.target>17</maven.compiler.target>
        </properties>
        <repositories>
          <repository>
            <id>consumed</id>
            <url>%s</url>
          </repository>
        </repositories>
        <dependencies>
          <dependency>
            <groupId>org.corpusaudit</groupId>
            <artifactId>corpus-audit</artifactId>
            <version>%s</version>
          </dependency>
          <dependency>
            <groupId>org.apache.beam</groupId>
            <artifactId>beam-runners-direct-java</artifactId>
            <version>%s</version>
            <scope>runtime</scope>
          </dependency>
        </dependencies>
      </project>
      """;
  private static final String PROGRAM =
      """
      package consumer;

      import org.apache.beam.sdk.Pipeline;
      import org.apache.beam.sdk.options.PipelineOptionsFactory;
      import org.apache.beam.sdk.transforms.MapElements;
      import org.apache.beam.sdk.values.TypeDescriptors;
      import org.corpusaudit.library.FindDuplicates;

      public class Consumer {
        public static void main(String[] args) {
          Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.create());
          pipeline
              .apply(FindDuplicates.in(args[0]).withThreshold(0.7))
              .apply(
                  MapElements.into(TypeDescriptors.strings())
                      .via(
                          row -> {
                            System.out.println("member " + row.getString("id"));
                            return row.getString("id");
                          }));
          pipeline.run().waitUntilFinish();
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void aProjectThatDependsOnTheLibraryBuildsAndRunsWithARunnerOfItsOwn() throws Exception {
    Path repository = folder.resolve("repository");
    install(repository.resolve("org/corpusaudit/corpus-audit/" + VERSION));
    Path project = Files.createDirectories(folder.resolve("project/src/main/java/consumer"));
    Files.writeString(project.resolve("Consumer.java"), PROGRAM);
    Path root = folder.resolve("project");
    Files.writeString(
        root.resolve("pom.xml"),
        String.format(POM, repository.toUri(), VERSION, property("beam.version")));
    try {
      run(
          root,
          List.of(
              "mvn",
              "-B",
              "-q",
              "compile",
              "dependency:build-classpath",
              "-Dmdep.outputFile=classpath",
              "-DincludeScope=runtime"));
    } finally {
      delete(
          Path.of(System.getProperty("user.home"))
              .resolve(".m2/repository/org/corpusaudit/corpus-audit/" + VERSION));
    }
    String classPath =
        Files.readString(root.resolve("classpath"))
            .replaceAll("[^:]*corpus-audit-" + VERSION + "\\.jar", jar(repository).toString());
    Path articles = root.resolve("articles.jsonl");
    String text = "The harbour was closed for three days while divers looked for the lost anchor. ";
    Files.writeString(
        articles,
        String.format(
            "{\"id\":\"a\",\"text\":\"%s\"}%n{\"id\":\"b\",\"text\":\"%s\"}%n", text, text));

    assertThat(classPath, not(containsString("flink")));
    assertThat(classPath, not(containsString("picocli")));
    assertThat(classPath, not(containsString("slf4j-jdk14")));
    List<String> command = new ArrayList<>(List.of("java"));
    for (String opened : List.of("lang", "util", "nio", "net", "io", "time")) {
      command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
    }
    command.addAll(
        List.of("-cp", "target/classes:" + classPath, "consumer.Consumer", articles.toString()));
    String said = run(root, command);
    assertThat(said, containsString("member a"));
    assertThat(said, containsString("member b"));
  }

  private static Path jar(Path repository) {
    return repository.resolve(
        "org/corpusaudit/corpus-audit/" + VERSION + "/corpus-audit-" + VERSION + ".jar");
  }

  /** What installing leaves in a repository, of the classes that were just compiled. */
  private static void install(Path place) throws IOException {
    Files.createDirectories(place);
    String pom =
        Files.readString(Path.of("pom.xml"))
            .replaceFirst("<version>[^<]*</version>", "<version>" + VERSION + "</version>");
    Files.writeString(place.resolve("corpus-audit-" + VERSION + ".pom"), pom);
    Path classes = Path.of("target/classes");
    try (OutputStream out =
            Files.newOutputStream(place.resolve("corpus-audit-" + VERSION + ".jar"));
        JarOutputStream jar = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, jar);
        jar.closeEntry();
      }
    }
  }

  private static String property(String name) throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    int from = pom.indexOf("<" + name + ">") + name.length() + 2;
    return pom.substring(from, pom.indexOf('<', from));
  }

  private static String run(Path folder, List<String> command) throws Exception {
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(10, TimeUnit.MINUTES);
    String said = Files.readString(log, StandardCharsets.UTF_8);
    if (!ended) {
      process.destroyForcibly();
    }
    assertThat(said, ended ? process.exitValue() : -1, equalTo(0));
    return said;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : (Iterable<Path>) files.sorted((a, b) -> b.compareTo(a))::iterator) {
          Files.delete(file);
        }
      }
    }
  }
}
