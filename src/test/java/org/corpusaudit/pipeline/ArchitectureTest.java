package org.corpusaudit.pipeline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The structure that DESIGN and README promise: arrows point down, kernels know no engine. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.corpusaudit");

  @Test
  void packagesFormNoCycle() {
    slices().matching("org.corpusaudit.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void kernelsKnowNothingOfBeam() {
    noClasses()
        .that(
            resideInAPackage("org.corpusaudit.(*)..")
                .and(DescribedPredicate.not(isOrIsInATransform())))
        .and()
        .resideOutsideOfPackages(
            "org.corpusaudit.cli..",
            "org.corpusaudit.graph..",
            "org.corpusaudit.library..",
            "org.corpusaudit.pipeline..",
            "org.corpusaudit.schematransform..",
            "org.corpusaudit.output..",
            "org.corpusaudit.page..")
        .and()
        .doNotHaveSimpleName("package-info")
        .and()
        .doNotHaveSimpleName("Recognizers")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.beam..")
        .check(CLASSES);
  }

  @Test
  void textKnowsNoOtherStage() {
    classes()
        .that()
        .resideInAPackage("org.corpusaudit.text..")
        .should()
        .onlyDependOnClassesThat(
            resideInAPackage("org.corpusaudit.text..")
                .or(resideInAPackage("org.corpusaudit.page.."))
                .or(DescribedPredicate.not(resideInAPackage("org.corpusaudit.."))))
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
}
