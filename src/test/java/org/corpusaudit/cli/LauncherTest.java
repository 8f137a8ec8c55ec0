package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a tree of its own, with Java and Maven played by scripts. */
class LauncherTest {
  private static final String TOOLS =
      "sh cat dirname readlink sed head find locale grep stty mkdir rm mv touch";

  @TempDir private Path folder;

  private Path home;
  private Path path;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void makeATree() throws IOException {
    home = Files.createDirectories(folder.resolve("a tree"));
    Files.copy(Path.of("corpus-audit"), home.resolve("corpus-audit"));
    Files.createDirectories(home.resolve("src/main"));
    Files.createDirectories(home.resolve("src/onnx"));
    Files.createFile(home.resolve("pom.xml"));
    path = Files.createDirectories(folder.resolve("path"));
    for (String tool : TOOLS.split(" ", -1)) {
      Path found = Path.of("/usr/bin", tool);
      Files.createSymbolicLink(
          path.resolve(tool), Files.exists(found) ? found : Path.of("/bin", tool));
    }
  }

  @Test
  void withoutJavaItSaysWhatToInstall() throws Exception {
    Run run = launch("--help");

    assertThat(run.status, is(2));
    assertThat(run.err, startsWith("corpus-audit: no Java is installed: install Java 17 or newer"));
    assertThat(run.err.lines().count(), is(1L));
  }

  @Test
  void aJavaHomeThatHoldsNoJavaIsNamed() throws Exception {
    environment.put("JAVA_HOME", "/nowhere");

    Run run = launch("--help");

    assertThat(run.status, is(2));
    assertThat(run.err, containsString("JAVA_HOME is /nowhere, where no bin/java is"));
  }

  @Test
  void anOlderJavaIsRefusedWithItsVersion() throws Exception {
    for (String version : new String[] {"1.8.0_412", "11.0.23", "16"}) {
      environment.put("JAVA_HOME", java(version).toString());

      Run run = launch("--help");

      assertThat(run.status, is(2));
      assertThat(run.err, containsString("is Java " + version + " and too old"));
    }
  }

  @Test
  void aJavaWithoutAFileOfItsReleaseIsAskedForItsVersion() throws Exception {
    Path old = java("11.0.23");
    Files.delete(old.resolve("release"));
    environment.put("JAVA_HOME", old.toString());

    assertThat(launch("--help").err, containsString("is Java 11.0.23 and too old"));
  }

  @Test
  void withoutMavenItSaysWhatToInstall() throws Exception {
    environment.put("JAVA_HOME", java("17.0.15").toString());

    Run run = launch("--help");

    assertThat(run.status, is(2));
    assertThat(run.err, startsWith("corpus-audit: Maven is needed once"));
    assertThat(run.err.lines().count(), is(1L));
  }

  @Test
  void aBuildThatFailsEndsWithStatus2() throws Exception {
    environment.put("JAVA_HOME", java("17.0.15").toString());
    script(path.resolve("mvn"), "exit 1");

    Run run = launch("--help");

    assertThat(run.status, is(2));
    assertThat(run.err, containsString("Maven could not build"));
  }

  @Test
  void whatItRunsStandsInItsOwnTree() throws Exception {
    environment.put("JAVA_HOME", java("17.0.15").toString());
    built("lib/first-1.jar:lib/second-2.jar");

    Run run = launch("explain", "an audit", "تجربة");

    String built = home + "/target/launcher/";
    assertThat(
        run.out,
        containsString(
            "[-cp] ["
                + built
                + "corpus-audit.jar:"
                + built
                + "lib/first-1.jar:"
                + built
                + "lib/second-2.jar]"));
    assertThat(run.out, endsWith("[explain] [an audit] [تجربة]\n"));
    assertThat(run.out, not(containsString("sun-misc-unsafe")));
    assertThat(run.status, is(0));
  }

  @Test
  void aReleasedArchiveNeedsJavaAlone() throws Exception {
    environment.put("JAVA_HOME", java("21").toString());
    Path archive = Files.createDirectories(folder.resolve("corpus-audit-1/bin")).getParent();
    Files.copy(home.resolve("corpus-audit"), archive.resolve("bin/corpus-audit"));
    Files.createDirectories(archive.resolve("lib"));
    Files.createFile(archive.resolve("lib/corpus-audit.jar"));
    Files.writeString(archive.resolve("lib/classpath"), "lib/first-1.jar\n");
    Path link =
        Files.createSymbolicLink(path.resolve("corpus"), archive.resolve("bin/corpus-audit"));

    Run run = start(link, "--version");

    String lib = archive + "/lib/";
    assertThat(run.out, containsString("[" + lib + "corpus-audit.jar:" + lib + "first-1.jar]"));
    assertThat(run.out, containsString("[-Dcorpusaudit.home=" + archive + "]"));
    environment.put("CORPUS_AUDIT_PROFILES", "cloud");
    assertThat(start(link, "--version").err, containsString("this is a released archive"));
  }

  @Test
  void anArchiveOfClassesIsThatOfOneJava() throws Exception {
    built("lib/first-1.jar");
    Path built = home.resolve("target/launcher");
    Path own = built.resolve("corpus-audit-17.0.15.jsa");
    Files.createFile(own);
    Files.setLastModifiedTime(own, FileTime.from(Instant.now().plusSeconds(60)));

    environment.put("JAVA_HOME", java("17.0.15").toString());
    assertThat(launch("run").out, containsString("[-XX:SharedArchiveFile=" + own + "]"));
    environment.put("JAVA_HOME", java("25.0.3").toString());
    Run other = launch("run");
    assertThat(other.out, containsString("[-XX:ArchiveClassesAtExit=" + built));
    assertThat(other.out, containsString("[--sun-misc-unsafe-memory-access=allow]"));
    assertThat(other.err, equalTo(""));
  }

  @Test
  void ofTwoArchivesThatOfTheProcessThatWentOnStays() throws Exception {
    Path java = java("17.0.15");
    script(
        java.resolve("bin/java"),
        "for a in \"$@\"; do case $a in -XX:ArchiveClassesAtExit=*) f=${a#*=} ;; esac; done",
        "echo first >\"$f\"; echo whole >\"$f.whole\"");
    environment.put("JAVA_HOME", java.toString());
    built("lib/first-1.jar");

    assertThat(launch("run").status, is(0));
    Path built = home.resolve("target/launcher");
    assertThat(Files.readString(built.resolve("corpus-audit-17.0.15.jsa")), is("whole\n"));
    try (Stream<Path> files = Files.list(built)) {
      assertThat(files.filter(file -> file.toString().contains(".jsa")).count(), is(1L));
    }
  }

  @Test
  void aChoiceOfCompilersIsTheUsers() throws Exception {
    environment.put("JAVA_HOME", java("17.0.15").toString());
    built("lib/first-1.jar");

    assertThat(launch("run").out, containsString("[-Dcorpusaudit.bothCompilersFrom=268435456]"));
    environment.put("JAVA_OPTS", "-XX:TieredStopAtLevel=4");
    assertThat(launch("run").out, not(containsString("bothCompilersFrom")));
  }

  @Test
  void theOptionsOfJavaAreTheUsers() throws Exception {
    environment.put("JAVA_HOME", java("17.0.15").toString());
    environment.put("JAVA_OPTS", "-Xmx8g -Dx=y");
    built("lib/first-1.jar");

    assertThat(launch("--help").out, containsString("[-Xmx8g] [-Dx=y] [-cp]"));
  }

  @Test
  void roomForNewObjectsIsBoundedUnlessAHeapIsStated() throws Exception {
    environment.put("JAVA_HOME", java("17.0.15").toString());
    built("lib/first-1.jar");

    assertThat(launch("run").out, containsString("[-XX:MaxNewSize=400m]"));
    for (String stated :
        new String[] {"-Xmx300m", "-Xmn1g", "-XX:MaxRAMPercentage=70", "-XX:MaxHeapSize=1g"}) {
      environment.put("JAVA_OPTS", stated);
      assertThat(stated, launch("run").out, not(containsString("-XX:MaxNewSize=400m")));
    }
  }

  @Test
  void aLocaleWithoutUnicodeIsReplacedSoThatEveryNameIsFound() throws Exception {
    Path java = java("17.0.15");
    script(java.resolve("bin/java"), "echo \"LC_ALL is '$LC_ALL'\"");
    environment.put("JAVA_HOME", java.toString());
    built("lib/first-1.jar");
    for (String poor : new String[] {"C", "POSIX", ""}) {
      environment.put("LANG", poor);
      assertThat(poor, launch("run", "تجربة").out, equalTo("LC_ALL is 'C.UTF-8'\n"));
    }
    environment.put("LANG", "C.UTF-8");
    assertThat(launch("run", "تجربة").out, equalTo("LC_ALL is ''\n"));
  }

  /** What a build leaves. */
  private void built(String classpath) throws IOException {
    Path built = Files.createDirectories(home.resolve("target/launcher"));
    Files.writeString(built.resolve("classpath"), classpath);
    Files.writeString(built.resolve("profiles"), "launcher\n");
    Files.createFile(built.resolve("corpus-audit.jar"));
  }

  /** A Java that prints its version or its arguments. */
  private Path java(String version) throws IOException {
    Path java = folder.resolve("java " + version);
    Files.createDirectories(java.resolve("bin"));
    Files.writeString(
        java.resolve("release"),
        "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\nJAVA_VERSION_DATE=\"2025-04-15\"\n");
    script(java.resolve("bin/javac"), "exit 1");
    script(
        java.resolve("bin/java"),
        "[ \"$1\" = -version ] && { echo 'openjdk version \"" + version + "\" 2024' >&2; exit; }",
        "for argument in \"$@\"; do printf '[%s] ' \"$argument\"; done | sed 's/ $//'; echo");
    return java;
  }

  private static void script(Path file, String... lines) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private record Run(int status, String out, String err) {}

  private Run launch(String... arguments) throws Exception {
    return start(home.resolve("corpus-audit"), arguments);
  }

  private Run start(Path launcher, String... arguments) throws Exception {
    String[] command = new String[arguments.length + 2];
    command[0] = "/bin/sh";
    command[1] = launcher.toString();
    System.arraycopy(arguments, 0, command, 2, arguments.length);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(path.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("PATH", path.toString());
    builder.environment().putIfAbsent("LANG", "C.UTF-8");
    int status = builder.start().waitFor();
    return new Run(
        status,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
