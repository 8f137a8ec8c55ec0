package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.Mention;
import org.junit.jupiter.api.Test;

/** Models are trained here on invented sentences. */
class OpenNlpRecognizerTest {
  private static final List<String> PEOPLE =
      List.of("Brinna Toral", "Hob Kettwil", "Mardel Sanfen", "Wila Torbra", "Ketton Delmar");
  private static final List<String> PLACES =
      List.of("Santor", "Fenmar", "Wilket", "Upper Delhob", "Brafen");
  private static final List<String> OFFICES =
      List.of("Harbour Council", "River Company", "Farmers Union");

  private static byte[] model() throws IOException {
    OpenNlpTrainer trainer = new OpenNlpTrainer("en");
    for (String person : PEOPLE) {
      for (String place : PLACES) {
        for (String office : OFFICES) {
          String text =
              "On Monday "
                  + person
                  + " said in "
                  + place
                  + " that the "
                  + office
                  + " agreed. "
                  + "The road to "
                  + place
                  + " was open, and Mrs "
                  + person
                  + " went there.";
          trainer.add(text, annotated(text, person, place, office));
        }
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    trainer.train(30, bytes);
    return bytes.toByteArray();
  }

  private static List<Mention> annotated(String text, String person, String place, String office) {
    List<Mention> names = new ArrayList<>();
    add(names, text, person, EntityType.PER);
    add(names, text, place, EntityType.LOC);
    add(names, text, office, EntityType.ORG);
    return names;
  }

  private static void add(List<Mention> names, String text, String name, EntityType type) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      names.add(new Mention(at, at + name.length(), type, name, ""));
    }
  }

  private static OpenNlpRecognizer recognizer(String language, byte[] model) throws IOException {
    TreeMap<String, OpenNlpRecognizer.Model> models = new TreeMap<>();
    models.put(
        language, OpenNlpRecognizer.Model.read("the model", new ByteArrayInputStream(model)));
    return new OpenNlpRecognizer(models);
  }

  @Test
  void aTrainedModelFindsNamesThatItHasNotSeen() throws IOException {
    String text = "On Monday Torfen Bramar said in Delwil that the Harbour Council agreed.";

    List<Mention> found = recognizer("", model()).recognize(text, "en", "");

    List<String> shown = new ArrayList<>();
    found.forEach(m -> shown.add(m.type() + " " + text.substring(m.start(), m.end())));
    assertThat(shown, is(List.of("PER Torfen Bramar", "LOC Delwil", "ORG Harbour Council")));
    assertThat(found.get(0).entity(), is("Torfen Bramar"));
  }

  @Test
  void theSameTextsGiveTheSameModelAndEarlierTextsChangeNoMention() throws IOException {
    byte[] model = model();
    OpenNlpRecognizer recognizer = recognizer("", model);
    String text =
        "Mrs Wila Torbra went to Fenmar. On Monday Fenmar said in Brafen that all is well.";
    List<Mention> first = recognizer.recognize(text, "en", "");

    recognizer.recognize("On Monday Fenmar Fenmar said in Fenmar that Fenmar agreed.", "en", "");

    assertThat(first.size(), greaterThan(0));
    assertThat(recognizer.recognize(text, "en", ""), equalTo(first));
    // The bytes of two models differ in the time that they note.
    assertThat(recognizer("", model()).recognize(text, "en", ""), equalTo(first));
  }

  @Test
  void anArticleOfALanguageWithoutModelHasNoMentions() throws IOException {
    OpenNlpRecognizer english = recognizer("en", model());
    String text = "On Monday Hob Kettwil said in Santor that the River Company agreed.";

    assertThat(english.recognize(text, "de", ""), is(empty()));
    assertThat(english.recognize(text, "en-GB", "").size(), greaterThan(0));
  }

  @Test
  void whatIsNoModelIsRefusedWithASentence() {
    IOException refused =
        assertThrows(
            IOException.class,
            () ->
                OpenNlpRecognizer.Model.read("names.bin", new ByteArrayInputStream(new byte[50])));

    assertThat(refused.getMessage(), containsString("names.bin is no model"));
  }

  @Test
  void aNameInsideAWordIsWidenedAndOneAcrossSentencesLeftOut() {
    OpenNlpTrainer trainer = new OpenNlpTrainer("en");
    trainer.add(
        "It was in Santor. Hob came.",
        List.of(
            new Mention(12, 16, EntityType.LOC, "", ""),
            new Mention(16, 21, EntityType.MISC, "", "")));

    assertThat(trainer.sentences(), is(2));
    assertThat(trainer.names(), is(1));
    assertThat(trainer.leftOut(), is(1));
  }

  @Test
  void namesThatOverlapAreRefused() {
    OpenNlpTrainer trainer = new OpenNlpTrainer("en");
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                trainer.add(
                    "In Upper Delhob.",
                    List.of(
                        new Mention(3, 15, EntityType.LOC, "", ""),
                        new Mention(9, 15, EntityType.LOC, "", ""))));

    assertThat(refused.getMessage(), containsString("overlaps"));
  }
}
