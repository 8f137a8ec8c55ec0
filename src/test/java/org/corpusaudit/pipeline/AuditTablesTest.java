package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.corpusaudit.neardup.SyndicationTables;
import org.corpusaudit.output.Table;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;
import org.junit.jupiter.api.Test;

/**
 * What {@link AuditTables} declares is what the documentation says: {@code mvn test
 * -Dtest=AuditTablesTest -Ddocs=write} writes the page anew.
 */
class AuditTablesTest {
  private static final Path PAGE = Path.of("docs/tables.md");

  /** Python's keywords that are no keywords of Java. */
  private static final Set<String> PYTHON =
      Set.of(
          "and",
          "as",
          "async",
          "await",
          "def",
          "del",
          "elif",
          "except",
          "from",
          "global",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "with",
          "yield",
          "none");

  /**
   * Columns that bear such a word all the same: `from` and `to` are what users' tools read pairs of
   * sites by. The rows are given to no other pipeline, whose fields could not be called so.
   */
  private static final Map<String, Set<String>> EXEMPT =
      Map.of(SyndicationTables.SYNDICATION.folder(), Set.of("from", "to"));

  @Test
  void thePageOfTablesIsWhatIsDeclared() throws IOException {
    String page = page();
    if ("write".equals(System.getProperty("docs"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE), equalTo(page));
  }

  @Test
  void everyTableHasAFolderOfItsOwn() {
    List<String> inside = new ArrayList<>();
    for (Table table : AuditTables.ALL) {
      for (Table other : AuditTables.ALL) {
        if (!table.equals(other) && (other.folder() + "/").startsWith(table.folder() + "/")) {
          inside.add(other.folder() + " in " + table.folder());
        }
      }
    }
    assertThat(inside, is(empty()));
  }

  @Test
  void everyTableThatIsDeclaredIsListed() throws ReflectiveOperationException {
    List<String> unlisted = new ArrayList<>();
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.corpusaudit");
    for (JavaClass type : classes) {
      for (JavaField field : type.getFields()) {
        boolean constant = field.getModifiers().contains(JavaModifier.STATIC);
        if (constant && field.getRawType().isEquivalentTo(Table.class)) {
          Field declared = field.reflect();
          declared.setAccessible(true);
          if (!AuditTables.ALL.contains((Table) declared.get(null))) {
            unlisted.add(field.getFullName());
          }
        }
      }
    }
    assertThat(unlisted, is(empty()));
  }

  @Test
  void noColumnBearsAWordThatPythonOrJavaReserves() {
    List<String> reserved = new ArrayList<>();
    for (Table table : AuditTables.ALL) {
      for (Column column : table.columns()) {
        String name = column.name().toLowerCase(Locale.ROOT);
        boolean exempt = EXEMPT.getOrDefault(table.folder(), Set.of()).contains(name);
        if (!exempt && (SourceVersion.isKeyword(name) || PYTHON.contains(name))) {
          reserved.add(table.folder() + ": " + column);
        }
      }
    }
    assertThat(reserved, is(empty()));
  }

  @Test
  void tabSeparatedTablesHaveFlatColumnsOnly() {
    List<String> nested = new ArrayList<>();
    for (Table table : AuditTables.ALL) {
      for (Column column : table.columns()) {
        boolean flat =
            column instanceof Column.Text
                || column instanceof Column.Count
                || column instanceof Column.Measure;
        if (table.format() == Table.Format.TAB_SEPARATED && !flat) {
          nested.add(table.folder() + ": " + column);
        }
      }
    }
    assertThat(nested, is(empty()));
  }

  private static String page() {
    StringBuilder page = new StringBuilder();
    page.append("# The tables and their columns\n\n");
    page.append("Made from the declarations; a test holds that it is up to date. Columns with a ?");
    page.append(" may be empty:\nnull in JSON Lines and Parquet, an empty cell in tab-separated");
    page.append(" values. Every row has every column.\n");
    for (Table table : AuditTables.ALL) {
      page.append("\n## `").append(table.folder()).append("/`\n\n");
      String meaning = table.meaning();
      page.append(Character.toUpperCase(meaning.charAt(0))).append(meaning.substring(1));
      page.append(". ").append(format(table.format())).append("\n");
      if (table.columns().size() > 0) {
        page.append("\n| column | holds | what |\n|---|---|---|\n");
        columns("", table.columns(), page);
      }
    }
    return page.toString();
  }

  private static void columns(String prefix, Columns columns, StringBuilder page) {
    for (Column column : columns) {
      String name = prefix + column.name();
      page.append("| `").append(name).append('`').append(column.nullable() ? "?" : "");
      page.append(" | ").append(holds(column)).append(" | ").append(column.meaning());
      page.append(" |\n");
      columns(name + (column instanceof Column.Items ? "[]." : "."), column.fields(), page);
    }
  }

  private static String holds(Column column) {
    if (column instanceof Column.Rest) {
      return "in JSON Lines fields of the row itself, in Parquet one text, a JSON object";
    }
    if (column instanceof Column.Group) {
      return "object";
    }
    if (column instanceof Column.Items) {
      return "list of objects";
    }
    if (column instanceof Column.Flag) {
      return "true or false";
    }
    return column instanceof Column.Text
        ? "text"
        : column instanceof Column.Count ? "integer" : "number";
  }

  private static String format(Table.Format format) {
    return switch (format) {
      case JSON_LINES -> "JSON Lines.";
      case TAB_SEPARATED -> "Tab-separated values under a header.";
      case VERTICAL -> "Vertical text, without a header.";
      case CONLLU -> "CoNLL-U.";
      case FRAMES -> "Binary, for this program only.";
    };
  }
}
