package org.corpusaudit.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.corpusaudit.keyness.AuditCounts;
import org.corpusaudit.keyness.Compared;
import org.corpusaudit.keyness.Counts;
import org.corpusaudit.keyness.FrequencyList;
import org.corpusaudit.keyness.KeyMeasure;
import org.corpusaudit.keyness.KeyTable;
import org.corpusaudit.keyness.KeyWords;
import org.corpusaudit.keyness.KeynessPage;
import org.corpusaudit.keyness.TerminalKeyness;
import org.corpusaudit.keyness.TsvKeyness;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.plan.PipelineFile;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.report.layout.PageLanguage;
import org.corpusaudit.report.layout.RenderedPage;
import org.corpusaudit.settings.BadPipelineException;
import org.corpusaudit.text.CountedForm;
import org.corpusaudit.text.Quantity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what is key in an audit. */
@Command(
    name = "keyness",
    mixinStandardHelpOptions = true,
    description = "Shows the words that an audit has more and less often than a reference.",
    footer = {
      "",
      "The reference is the output of another audit, or a frequency list: lines of a word, a tab"
          + " and",
      "its count, or a list that AntConc or Sketch Engine saved.",
      "",
      "Examples:",
      "  corpus-audit keyness build/audit audits/2026-10",
      "  corpus-audit keyness build/audit bnc.tsv --normalized --rank=log_ratio --minimum=20",
      "  corpus-audit keyness build/audit audits/2026-10 --tsv > key.tsv"
    })
final class KeynessCommand implements Callable<Integer> {
  private static final int ON_PAGE = 200;
  private static final int ON_TERMINAL = 20;

  @Parameters(index = "0", paramLabel = "OUTPUT", description = "The output directory of an audit.")
  private String output;

  @Parameters(index = "1", paramLabel = "REFERENCE", description = "Another, or a frequency list.")
  private String reference;

  @Option(
      names = "--rank",
      paramLabel = "MEASURE",
      defaultValue = "log_likelihood",
      description = "What ranks the words; default: ${DEFAULT-VALUE}.")
  private String measure;

  @Option(
      names = "--minimum",
      defaultValue = "1",
      description = "Least count in both together; default: ${DEFAULT-VALUE}.")
  private long minimum;

  @Option(
      names = "--of",
      paramLabel = "TABLE",
      defaultValue = "terms",
      description = "What is compared: terms, ngrams, or entities; default: ${DEFAULT-VALUE}.")
  private String of;

  @Option(names = "--normalized", description = "Compares words in their normalised form.")
  private boolean normalized;

  @Option(names = "--language", description = "The words of one language alone.")
  private Optional<String> language;

  @Option(
      names = "--reference-size",
      paramLabel = "TOKENS",
      description = "Tokens of the corpus behind a list that does not hold every word.")
  private Optional<Long> size;

  @Option(
      names = "--limit",
      description = "Most rows: 20 of each end on a terminal, 200 on a page, all with --tsv.")
  private Optional<Integer> limit;

  @Mixin private ResultOptions result;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws RefusedException, IOException {
    Logging.configure();
    result.require();
    AuditOutput audit = Audits.named(output);
    requireReference();
    try {
      CountedForm.Rules rules = rules(audit);
      Optional<AuditOutput> other = other();
      Compared compared = Compared.named(of);
      requireWhatCanBeCompared(compared, rules);
      Counts against = against(other, audit, compared, rules);
      Counts target = new AuditCounts(audit, compared, normalized, other.isPresent(), language);
      requireNumbers();
      try (KeyTable table = KeyTable.of(target, against, KeyMeasure.named(measure), minimum)) {
        write(audit, compared, target, against, table);
      }
    } catch (IllegalArgumentException | BadPipelineException e) {
      throw new RefusedException(e.getMessage());
    }
    return 0;
  }

  private void requireNumbers() {
    if (limit.orElse(0) < 0 || minimum < 0 || size.orElse(1L) < 1) {
      throw new IllegalArgumentException(
          "--limit and --minimum take whole numbers from 0, --reference-size from 1");
    }
    if (size.isPresent() && isAudit()) {
      throw new IllegalArgumentException(
          "--reference-size is for frequency lists: leave it out, an audit knows its tokens");
    }
  }

  private void requireWhatCanBeCompared(Compared compared, CountedForm.Rules rules) {
    if (compared == Compared.TERMS) {
      return;
    }
    if (normalized && (compared == Compared.ENTITIES || !rules.normalized())) {
      throw new IllegalArgumentException(
          compared == Compared.ENTITIES
              ? "--normalized is for words: leave it out, an entity is one in all its spellings"
              : "n-grams were counted as they are written: leave --normalized out, or run the"
                  + " audits with --set terms.form=normalized");
    }
    if (compared == Compared.ENTITIES && language.isPresent()) {
      throw new IllegalArgumentException(
          "--language is for words: leave it out, entities are counted over all languages");
    }
    if (compared == Compared.ENTITIES && !isAudit()) {
      throw new IllegalArgumentException(
          reference + " is a frequency list, and entities are compared with those of an audit");
    }
    if (!isAudit() && size.isEmpty()) {
      throw new IllegalArgumentException(
          "a list of n-grams does not tell of how many words its corpus is: write"
              + " --reference-size=TOKENS");
    }
  }

  private void requireReference() throws RefusedException {
    if (isAudit() && !reference.contains("://") && !new File(reference).exists()) {
      throw new RefusedException(
          reference
              + " does not exist: name the output directory of an audit, or a frequency list");
    }
  }

  private boolean isAudit() {
    try {
      return reference.contains("://") || !Files.isRegularFile(Path.of(reference));
    } catch (InvalidPathException e) {
      return true;
    }
  }

  private Optional<AuditOutput> other() throws RefusedException, IOException {
    return isAudit() ? Optional.of(Audits.named(reference)) : Optional.empty();
  }

  private CountedForm.Rules rules(AuditOutput audit) throws BadPipelineException {
    return PipelineFile.of(audit.manifest().path("pipeline")).settings().terms().form();
  }

  private Counts against(
      Optional<AuditOutput> other, AuditOutput audit, Compared compared, CountedForm.Rules rules) {
    if (other.isEmpty()) {
      return new FrequencyList(
          Path.of(reference),
          size.isPresent() ? OptionalLong.of(size.get()) : OptionalLong.empty(),
          new CountedForm.Rules(normalized || rules.normalized(), rules.normalization()),
          compared == Compared.NGRAMS);
    }
    if (compared == Compared.ENTITIES) {
      return new AuditCounts(other.get(), compared, normalized, true, language);
    }
    for (String key : normalized ? List.of("fold") : List.of("form", "fold")) {
      JsonNode here = audit.manifest().at("/pipeline/terms/" + key);
      JsonNode there = other.get().manifest().at("/pipeline/terms/" + key);
      boolean matters = key.equals("form") || normalized || rules.normalized();
      if (matters && !here.isMissingNode() && !there.isMissingNode() && !here.equals(there)) {
        throw new IllegalArgumentException(
            "the audits counted words in different forms (terms."
                + key
                + " "
                + here
                + " and "
                + there
                + "): "
                + (key.equals("form") ? "add --normalized" : "run one of them again as the other"));
      }
    }
    return new AuditCounts(other.get(), compared, normalized, true, language);
  }

  private void write(
      AuditOutput audit, Compared compared, Counts target, Counts against, KeyTable table)
      throws RefusedException, IOException {
    PrintWriter out = spec.commandLine().getOut();
    int most = limit.orElse(result.isPage() ? ON_PAGE : ON_TERMINAL);
    Optional<KeyWords> shown =
        result.isTable() ? Optional.empty() : Optional.of(KeyWords.of(table, most));
    String file = audit.path() + "/" + audit.shards(compared.folder()).get(0);
    List<Message> notes = new ArrayList<>(target.notes());
    against.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
    Optional<RenderedPage> page =
        result.show(
            audit,
            out,
            () ->
                KeynessPage.of(
                    shown.get(),
                    compared,
                    output,
                    against.name(),
                    notes,
                    file,
                    PageLanguage.of(audit)),
            cells ->
                TsvKeyness.write(
                    table, compared, limit.isPresent() ? limit.get() : Long.MAX_VALUE, cells),
            () -> TerminalKeyness.of(shown.get(), compared));
    if (shown.isEmpty()) {
      return;
    }
    KeyWords words = shown.get();
    notes.forEach(out::println);
    out.printf(
        Locale.ROOT,
        "%s compared, by %s; shown: %,d more frequent, %,d less frequent%n",
        Quantity.of(table.size(), compared.row(), compared.rows()),
        table.measure().columnName(),
        page.map(KeynessPage::moreShown).orElse(words.more().size()),
        page.map(KeynessPage::lessShown).orElse(words.less().size()));
    out.flush();
  }
}
