package org.corpusaudit.report.layout;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.corpusaudit.corpus.RejectedReason;
import org.corpusaudit.figure.Figure;
import org.corpusaudit.signals.Signal;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;
import org.corpusaudit.text.Reason;

/**
 * Every message that a page can say, read off the sources: what stands in {@code say(…)} in Java,
 * in the template and in the page's script; the headings of tables; and the declared meanings of
 * the figures and columns that pages show.
 */
final class SaidInSources extends TreeScanner<Void, Void> {
  private static final Path JAVA = Path.of("src/main/java/org/corpusaudit");
  private static final Path LAYOUT = Path.of("src/main/resources/org/corpusaudit/report/layout");
  private static final Pattern IN_TEMPLATE = Pattern.compile("\\bsay\\(\"([^\"]+)\"");
  private static final Pattern IN_SCRIPT = Pattern.compile("\\bsay\\('([^']+)'");
  private static final List<String> FIGURES = List.of("count", "share", "real");

  private final NavigableSet<String> messages = new TreeSet<>();
  private CompilationUnitTree unit;

  private SaidInSources() {}

  /** The messages, in their order as texts. */
  static NavigableSet<String> messages() throws IOException {
    SaidInSources said = new SaidInSources();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.walk(JAVA)) {
      List<Path> pages = sources.filter(SaidInSources::isOfPages).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(pages));
      for (CompilationUnitTree source : task.parse()) {
        said.unit = source;
        said.scan(source, null);
      }
    }
    said.match(IN_TEMPLATE, LAYOUT.resolve("report.ftlh"));
    said.match(IN_TEMPLATE, Path.of("src/main/resources/org/corpusaudit/explain/explain.ftlh"));
    said.match(IN_SCRIPT, LAYOUT.resolve("report.js"));
    for (Finding.Weight weight : Finding.Weight.values()) {
      String name = weight.name();
      said.messages.add(name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT));
    }
    Arrays.stream(Reason.values())
        .map(reason -> Reason.sentence(reason.label()))
        .forEach(said.messages::add);
    Arrays.stream(Signal.values()).map(Signal::meaning).forEach(said.messages::add);
    Arrays.stream(RejectedReason.values()).map(RejectedReason::meaning).forEach(said.messages::add);
    return said.messages;
  }

  private static boolean isOfPages(Path source) {
    try {
      return source.toString().endsWith(".java")
          && Files.readString(source).contains("report.layout");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void match(Pattern pattern, Path file) throws IOException {
    Matcher matcher = pattern.matcher(Files.readString(file));
    while (matcher.find()) {
      messages.add(matcher.group(1));
    }
  }

  @Override
  public Void visitNewClass(NewClassTree made, Void none) {
    List<? extends ExpressionTree> arguments = made.getArguments();
    if (made.getIdentifier().toString().equals("Grid") && arguments.size() > 5) {
      arguments.subList(5, arguments.size()).forEach(this::heading);
    }
    return super.visitNewClass(made, null);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
    String called = call.getMethodSelect().toString();
    String name = called.substring(called.lastIndexOf('.') + 1);
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (name.equals("say") && !arguments.isEmpty()) {
      texts(arguments.get(0)).forEach(messages::add);
    } else if (name.equals("means")) {
      heading(arguments.get(0));
      if (arguments.size() == 3) {
        column(arguments.get(1), arguments.get(2));
      }
    } else if (FIGURES.contains(name) && arguments.size() >= 3) {
      declared(arguments.get(2).toString(), Figure.class)
          .map(figure -> Declared.meaning(figure).toString())
          .ifPresent(messages::add);
    }
    return super.visitMethodInvocation(call, null);
  }

  /** A heading, with or without the sign of its column's kind. */
  private void heading(ExpressionTree tree) {
    for (String text : texts(tree)) {
      messages.add(text.replaceFirst("^[#<=>@!]", ""));
    }
  }

  private void column(ExpressionTree columns, ExpressionTree name) {
    String holder = columns.toString().replaceFirst("\\.columns\\(\\)$", "");
    Optional<Columns> declared =
        declared(holder, Object.class)
            .map(
                found -> {
                  try {
                    return (Columns) found.getClass().getMethod("columns").invoke(found);
                  } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(holder + " has no columns", e);
                  }
                });
    String wanted = texts(name).isEmpty() ? Figure.NAME : texts(name).get(0);
    for (Column column : declared.orElseThrow(() -> new IllegalStateException(holder))) {
      if (column.name().equals(wanted)) {
        messages.add(Declared.meaning(column).toString());
      }
    }
  }

  /** What a constant such as {@code TermFigures.TYPES} holds. */
  private <T> Optional<T> declared(String constant, Class<T> type) {
    int dot = constant.lastIndexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String owner = constant.substring(0, dot);
    for (ImportTree imported : unit.getImports()) {
      String name = imported.getQualifiedIdentifier().toString();
      if (name.endsWith("." + owner)) {
        try {
          return Optional.of(
              type.cast(Class.forName(name).getField(constant.substring(dot + 1)).get(null)));
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(constant + " cannot be read", e);
        }
      }
    }
    return Optional.empty();
  }

  /** The texts that an expression of literals can be; none for another expression. */
  private static List<String> texts(Tree tree) {
    if (tree instanceof ParenthesizedTree inner) {
      return texts(inner.getExpression());
    }
    if (tree instanceof ConditionalExpressionTree either) {
      return Stream.of(either.getTrueExpression(), either.getFalseExpression())
          .flatMap(branch -> texts(branch).stream())
          .toList();
    }
    if (tree instanceof LiteralTree literal && literal.getValue() instanceof String text) {
      return List.of(text);
    }
    if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      List<String> left = texts(sum.getLeftOperand());
      List<String> right = texts(sum.getRightOperand());
      return left.size() == 1 && right.size() == 1
          ? List.of(left.get(0) + right.get(0))
          : List.of();
    }
    return List.of();
  }
}
