package org.corpusaudit.text;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * A page of a packaged template. Every text of the model is escaped by the template engine where
 * the template says that it is HTML, and numbers are written as in no particular country.
 */
public final class HtmlTemplate {
  private HtmlTemplate() {}

  /**
   * Lays a model out.
   *
   * @param beside a class in whose package the template lies
   * @param template the template's name
   * @throws IllegalStateException when the template does not fit the model
   */
  public static String render(Class<?> beside, String template, Map<String, Object> model)
      throws IOException {
    Configuration engine = new Configuration(Configuration.VERSION_2_3_33);
    engine.setClassForTemplateLoading(beside, "");
    engine.setDefaultEncoding(StandardCharsets.UTF_8.name());
    engine.setLocale(Locale.ROOT);
    engine.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    engine.setLogTemplateExceptions(false);
    StringWriter out = new StringWriter();
    try {
      engine.getTemplate(template).process(model, out);
    } catch (TemplateException e) {
      throw new IllegalStateException("the packaged template does not fit its data", e);
    }
    return out.toString();
  }
}
