package org.corpusaudit.pipeline;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The structure that docs/architecture.md promises: arrows point down, kernels know no engine. */
class ArchitectureTest {
  private static final String ROOT = "org.corpusaudit.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.corpusaudit");

  /**
   * The floors from the ground up; a package may use those below its own, and no neighbour. What
   * has a stage's door stands on the stages' floor.
   */
  private static final List<Set<String>> FLOORS =
      List.of(
          Set.of("page", "measure", "settings", "table", "encoding", "language"),
          Set.of("text", "html", "parquet"),
          Set.of("output"),
          Set.of("figure", "example"),
          Set.of("signals"),
          Set.of("corpus"),
          Set.of("graph"),
          stages("agency"),
          Set.of("summary", "export"),
          Set.of("report"),
          Set.of("explain", "concordance"),
          Set.of("collocation", "keyness", "trend"),
          Set.of("loss", "plan"),
          Set.of("pipeline"),
          Set.of("job"),
          Set.of("library", "cli"),
          Set.of("schematransform"));

  private static Set<String> stages(String... others) {
    Set<String> stages = new TreeSet<>(List.of(others));
    for (JavaClass type : CLASSES) {
      boolean door = type.getSimpleName().endsWith("Stage");
      if (door && type.getModifiers().contains(JavaModifier.PUBLIC)) {
        stages.add(chapter(type));
      }
    }
    return stages;
  }

  /** What those that stand below the stages may use of what stands below them. */
  private static final Map<String, Set<String>> ONLY =
      Map.ofEntries(
          Map.entry("text", Set.of("page")),
          Map.entry("html", Set.of("encoding")),
          Map.entry("parquet", Set.of("table", "encoding")),
          Map.entry("output", Set.of("page", "table", "encoding", "parquet")),
          Map.entry("graph", Set.of("page", "table", "output", "corpus")),
          Map.entry("figure", Set.of("page", "table", "output")),
          Map.entry("example", Set.of("page", "table", "text")),
          Map.entry("signals", Set.of("page", "settings", "table", "text", "output", "figure")),
          Map.entry("explain", Set.of("page", "table", "text", "output", "corpus", "report")),
          Map.entry("concordance", Set.of("text", "output", "report")),
          Map.entry("library", Set.of("settings", "table", "output", "corpus", "plan", "pipeline")),
          Map.entry("schematransform", Set.of("library")));

  /** Who beside whole packages and transforms may speak to the engine, and why. */
  private static final Map<String, String> ENGINE =
      Map.of(
          "org.corpusaudit.entity.recognition.Recognizers", "reads users' files where they lie",
          "org.corpusaudit.entity.recognition.UserModel", "reads a user's model where it lies",
          "org.corpusaudit.plan.AgencyLists", "reads users' files where they lie");

  @Test
  void everyPackageHasItsFloor() {
    Set<String> floors = new TreeSet<>();
    FLOORS.forEach(floors::addAll);
    Set<String> packages = new TreeSet<>();
    CLASSES.forEach(type -> packages.add(chapter(type)));
    assertThat(packages, equalTo(floors));
  }

  @Test
  void arrowsPointDownAndNoPackageUsesItsNeighbour() {
    List<String> wrong = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      String from = chapter(type);
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass())
          .filter(target -> target.getPackageName().startsWith(ROOT))
          .filter(target -> !chapter(target).equals(from) && !mayUse(from, chapter(target)))
          .forEach(target -> wrong.add(type.getName() + " uses " + target.getName()));
    }
    assertThat(wrong, empty());
  }

  @Test
  void packagesAndTheirRoomsFormNoCycle() {
    slices().matching("org.corpusaudit.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void kernelsKnowNothingOfBeam() {
    noClasses()
        .that(
            resideInAPackage("org.corpusaudit..")
                .and(DescribedPredicate.not(isOrIsInATransform()))
                .and(DescribedPredicate.not(isADoor())))
        .and()
        .resideOutsideOfPackages(
            "org.corpusaudit.cli..",
            "org.corpusaudit.graph..",
            "org.corpusaudit.job..",
            "org.corpusaudit.loss..",
            "org.corpusaudit.library..",
            "org.corpusaudit.pipeline..",
            "org.corpusaudit.schematransform..",
            "org.corpusaudit.output..",
            "org.corpusaudit.page..")
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.beam..")
        .check(CLASSES);
  }

  @Test
  void noTwoTypesHaveOneName() {
    Map<String, String> names = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
        String other = names.put(type.getSimpleName(), type.getName());
        if (other != null) {
          twice.add(other + " and " + type.getName());
        }
      }
    }
    assertThat(twice, empty());
  }

  @Test
  void everyPassIsCalledAPass() {
    classes()
        .that()
        .areAssignableTo("org.corpusaudit.corpus.blocks.ArticlePass")
        .and()
        .areNotInterfaces()
        .should()
        .haveSimpleNameEndingWith("Pass")
        .check(CLASSES);
  }

  @Test
  void nothingIsAUtilOrManager() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .check(CLASSES);
  }

  /** The first name of a class's package: a chapter with all its rooms. */
  private static String chapter(JavaClass type) {
    return type.getPackageName().substring(ROOT.length()).split("\\.", -1)[0];
  }

  private static boolean mayUse(String from, String to) {
    return floor(to) < floor(from) && ONLY.getOrDefault(from, Set.of(to)).contains(to);
  }

  private static int floor(String chapter) {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      if (FLOORS.get(floor).contains(chapter)) {
        return floor;
      }
    }
    throw new IllegalStateException("the package " + chapter + " has no floor");
  }

  /** What is written and said is the same wherever it runs. */
  @Test
  void nothingGoesByTheDefaultLocale() {
    noClasses()
        .should()
        .callMethodWhere(goesByTheDefaultLocale())
        .orShould()
        .callConstructorWhere(
            target(owner(type(SimpleDateFormat.class)))
                .or(target(owner(type(DecimalFormat.class))))
                .or(target(owner(type(MessageFormat.class))))
                .or(target(owner(type(Scanner.class)))))
        .check(CLASSES);
  }

  /** Methods that have a twin which is given a locale, or that read the default one. */
  private static DescribedPredicate<JavaMethodCall> goesByTheDefaultLocale() {
    Set<String> names =
        Set.of(
            "java.lang.String.format",
            "java.lang.String.formatted",
            "java.lang.String.toLowerCase",
            "java.lang.String.toUpperCase",
            "java.io.PrintStream.printf",
            "java.io.PrintStream.format",
            "java.io.PrintWriter.printf",
            "java.io.PrintWriter.format",
            "java.io.Console.printf",
            "java.util.Formatter.format",
            "java.util.Locale.getDefault",
            "java.util.Currency.getSymbol",
            "java.text.NumberFormat.getInstance",
            "java.text.NumberFormat.getIntegerInstance",
            "java.text.NumberFormat.getPercentInstance",
            "java.text.DateFormat.getDateInstance",
            "java.text.MessageFormat.format",
            "java.text.Collator.getInstance",
            "java.text.BreakIterator.getWordInstance",
            "java.text.BreakIterator.getSentenceInstance",
            "java.time.format.DateTimeFormatter.ofPattern",
            "java.time.format.DateTimeFormatter.ofLocalizedDate",
            "java.time.format.DateTimeFormatter.ofLocalizedDateTime",
            "java.time.format.DateTimeFormatterBuilder.toFormatter",
            "com.ibm.icu.lang.UCharacter.toLowerCase",
            "com.ibm.icu.lang.UCharacter.toUpperCase",
            "com.ibm.icu.text.BreakIterator.getWordInstance",
            "com.ibm.icu.text.BreakIterator.getSentenceInstance",
            "com.ibm.icu.text.Collator.getInstance",
            "com.ibm.icu.text.NumberFormat.getInstance",
            "com.ibm.icu.util.ULocale.getDefault");
    Set<String> ofCodePoints = Set.of(int.class.getName(), char.class.getName());
    return DescribedPredicate.describe(
        "go by the default locale",
        call -> {
          List<String> parameters =
              call.getTarget().getRawParameterTypes().stream().map(JavaClass::getName).toList();
          String name = call.getTargetOwner().getName() + "." + call.getName();
          return names.contains(name)
              && !parameters.contains(Locale.class.getName())
              && !parameters.contains("com.ibm.icu.util.ULocale")
              && parameters.stream().noneMatch(ofCodePoints::contains);
        });
  }

  /** A transform, the function inside it, or what a transform gives back. */
  private static DescribedPredicate<JavaClass> isOrIsInATransform() {
    return DescribedPredicate.describe(
        "are or are in a PTransform",
        type ->
            isTransform(type)
                || type.getEnclosingClass().map(ArchitectureTest::isTransform).orElse(false));
  }

  private static boolean isTransform(JavaClass type) {
    return type.isAssignableTo("org.apache.beam.sdk.transforms.PTransform");
  }

  /** A stage's door puts its steps into the engine's graph. */
  private static DescribedPredicate<JavaClass> isADoor() {
    return DescribedPredicate.describe(
        "are a stage's door",
        type -> type.getSimpleName().endsWith("Stage") || ENGINE.containsKey(type.getName()));
  }
}
