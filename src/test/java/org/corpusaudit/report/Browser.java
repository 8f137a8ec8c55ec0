package org.corpusaudit.report;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium of the system, as a person with a report in hand uses it. */
final class Browser implements AutoCloseable {
  /**
   * What of a page are words of ours: texts outside of cells and of what is kept apart as the
   * corpus', headings' tips, labels for who does not see the page, and texts of drawings but for
   * the names of an axis.
   */
  static final String OURS =
      "const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);"
          + "const ours = [];"
          + "while (walk.nextNode()) { const at = walk.currentNode.parentElement;"
          + "  if (!at.closest('td, bdi, code, script, style, svg, template, a[href], .text'))"
          + "    ours.push(walk.currentNode.textContent); }"
          + "for (const at of document.querySelectorAll('[aria-label]'))"
          + "  ours.push(at.getAttribute('aria-label'));"
          + "for (const at of document.querySelectorAll('[title], [data-tip]'))"
          + "  ours.push(at.title || at.dataset.tip);"
          + "return ours.map(t => t.replace(/\\u2068[^\\u2069]*\\u2069/g, '').trim())"
          + "  .filter(t => t);";

  private static final String AXE = "/axe.min.js";

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts one; where the system has none the test is skipped, and fails where CI is set. */
  static Browser start() {
    Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
    Optional<Path> chromedriver = program("chromedriver");
    if (chromium.isEmpty() || chromedriver.isEmpty()) {
      String missing =
          "no chromium and chromedriver on the PATH: install the packages chromium and"
              + " chromium-driver to test the report in a browser";
      if ("true".equals(System.getenv("CI"))) {
        fail(missing);
      }
      return abort(missing);
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.get().toFile());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
    options.setCapability("goog:loggingPrefs", logs);
    return new Browser(
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get().toFile())
                .usingAnyFreePort()
                .build(),
            options));
  }

  private static Optional<Path> program(String... names) {
    for (String name : names) {
      for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
        Path program = Path.of(folder, name);
        if (Files.isExecutable(program)) {
          return Optional.of(program);
        }
      }
    }
    return Optional.empty();
  }

  /** Opens a file in a window of this size, by system preference light or dark. */
  void open(Path page, int width, int height, String scheme) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    driver.get(page.toUri().toString());
  }

  /** What the page has written to its console, errors of loading included. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Addresses that were asked for, other than files and data in the page. */
  List<String> requests() {
    List<String> requests = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE).getAll()) {
      String message = entry.getMessage();
      if (message.contains("\"Network.requestWillBeSent\"")) {
        requests.add(
            message.replaceFirst("(?s).*\"request\":\\{.*?\"url\":\"([^\"]{0,200}).*", "$1"));
      }
    }
    return requests;
  }

  /** The one element that a selector of style sheets names. */
  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** The texts of the visible elements that a selector names. */
  List<String> texts(String selector) {
    List<String> texts = new ArrayList<>();
    for (Object text :
        (List<?>)
            run(
                "return [...document.querySelectorAll(arguments[0])].filter(e =>"
                    + " e.checkVisibility()).map(e => e.textContent)",
                selector)) {
      texts.add(text.toString());
    }
    return texts;
  }

  /** What a script gives back. */
  Object run(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  /** Waits until a script gives true, at most ten seconds. */
  void await(String script) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!Boolean.TRUE.equals(run(script))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("ten seconds have passed without: " + script);
      }
    }
  }

  /**
   * Faults of accessibility that axe calls serious or critical, each with its first element. Of
   * each table some rows are looked at: the others are made alike.
   */
  List<?> barriers() throws IOException {
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
    run("document.querySelectorAll('tbody tr:nth-child(n+4)').forEach(row => row.remove())");
    try (InputStream axe = Browser.class.getResourceAsStream(AXE)) {
      run(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    return (List<?>)
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations"
                + ".filter(v => ['serious', 'critical'].includes(v.impact))"
                + ".map(v => v.id + ': ' + v.nodes[0].html.slice(0, 200) + ' '"
                + " + v.nodes[0].failureSummary)), e => done(['axe failed: ' + e]));");
  }

  @Override
  public void close() {
    driver.quit();
  }
}
