package org.corpusaudit.report.layout;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.util.ArrayList;
import java.util.List;

/** What a template calls to say a message of its own, with its values, in a page's language. */
record SaidInTemplate(PageLanguage language) implements TemplateMethodModelEx {
  @Override
  @SuppressWarnings("rawtypes") // As the template engine declares it.
  public String exec(List arguments) throws TemplateModelException {
    List<Object> values = unwrapped(arguments);
    return language.say((String) values.get(0), values.subList(1, values.size()));
  }

  /** What a template hands over, as Java's own objects. */
  static List<Object> unwrapped(List<?> arguments) throws TemplateModelException {
    List<Object> values = new ArrayList<>();
    for (Object argument : arguments) {
      values.add(DeepUnwrap.unwrap((TemplateModel) argument));
    }
    return values;
  }
}
