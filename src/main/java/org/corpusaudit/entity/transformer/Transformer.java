package org.corpusaudit.entity.transformer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.corpusaudit.entity.EntityFigures;
import org.corpusaudit.page.Tally;
import org.corpusaudit.text.Spans;

/**
 * Finds the names of a text with a model that labels tokens. Sentences are chunked ({@link Chunk}),
 * chunks of one length are given to the model together, and their labels put together to names
 * ({@link SentenceNames}). What is given to the model together is decided by the text alone, so
 * that the same text has the same names whatever else is read.
 *
 * <p>Memory: sentences wait until they have a batch of the longest chunks' tokens, so about {@code
 * batch * length * labels * 4} bytes of numbers, beside what the model takes itself. Not
 * thread-safe; the model may be shared.
 */
public final class Transformer {
  private final TokenModel model;
  private final TokenLabels labels;
  private final Limits limits;
  private final SentenceCuts sentences = new SentenceCuts();

  /**
   * What bounds the work.
   *
   * @param batch most chunks that the model is given at once
   * @param length most tokens of a chunk, with those that begin and end it
   * @param overlap tokens that two chunks of a sentence share at least
   * @param minimumScore least score of a name
   */
  public record Limits(int batch, int length, int overlap, double minimumScore) {}

  /** A finder. */
  public Transformer(TokenModel model, TokenLabels labels, Limits limits) {
    this.model = model;
    this.labels = labels;
    this.limits = limits;
  }

  /** A chunk of a sentence that waits. */
  private record Waiting(LabelledTokens sentence, Chunk chunk) {}

  /**
   * The names of a text in order, none overlapping another.
   *
   * @param language of the text, BCP 47 or empty: how its sentences are cut
   * @param unread parts of the text, in which whole sentences are passed over
   */
  public List<LabelledName> names(String text, String language, Spans unread, Tally tally)
      throws IOException {
    String sound = withoutLoneSurrogates(text);
    List<LabelledName> names = new ArrayList<>();
    List<LabelledTokens> waiting = new ArrayList<>();
    long held = 0;
    int part = 0;
    for (SentenceCuts.Sentence place : sentences.of(sound, language)) {
      while (part < unread.size() && unread.end(part) < place.end()) {
        part++;
      }
      if (part < unread.size() && unread.start(part) <= place.start()) {
        continue;
      }
      TokenizedText tokens = model.tokenize(sound.substring(place.start(), place.end()));
      waiting.add(new LabelledTokens(place, tokens));
      held += tokens.size();
      if (held >= (long) limits.batch * limits.length) {
        finish(sound, waiting, names, tally);
        held = 0;
      }
    }
    finish(sound, waiting, names, tally);
    return names;
  }

  private void finish(
      String text, List<LabelledTokens> waiting, List<LabelledName> names, Tally tally)
      throws IOException {
    label(waiting, tally);
    EntityFigures.READ_SENTENCES.count(tally, waiting.size());
    for (LabelledTokens sentence : waiting) {
      Arrays.stream(model.opening()).forEach(sentence::unlabel);
      Arrays.stream(model.closing()).forEach(sentence::unlabel);
      EntityFigures.UNLABELLED_TOKENS.count(tally, sentence.unlabelled());
      int start = sentence.place().start();
      String own = text.substring(start, sentence.place().end());
      for (LabelledName name : SentenceNames.of(own, sentence, labels::get)) {
        if (name.score() >= limits.minimumScore) {
          names.add(name.movedBy(start));
        } else {
          EntityFigures.UNSURE_NAMES.count(tally, 1);
        }
      }
    }
    waiting.clear();
  }

  private void label(List<LabelledTokens> sentences, Tally tally) throws IOException {
    int longest = limits.length - model.opening().length - model.closing().length;
    List<Waiting> chunks = new ArrayList<>();
    for (LabelledTokens sentence : sentences) {
      for (Chunk chunk : Chunk.of(sentence.tokens().size(), longest, limits.overlap)) {
        chunks.add(new Waiting(sentence, chunk));
      }
    }
    EntityFigures.READ_CHUNKS.count(tally, chunks.size());
    chunks.sort(Comparator.comparingInt(waiting -> waiting.chunk.length()));
    int from = 0;
    for (int i = 1; i <= chunks.size(); i++) {
      boolean full = i - from == limits.batch;
      if (full
          || i == chunks.size()
          || chunks.get(i).chunk.length() != chunks.get(from).chunk.length()) {
        run(chunks.subList(from, i));
        from = i;
      }
    }
  }

  private void run(List<Waiting> batch) throws IOException {
    long[] opening = model.opening();
    long[] closing = model.closing();
    int length = opening.length + batch.get(0).chunk.length() + closing.length;
    long[][] ids = new long[batch.size()][length];
    for (int i = 0; i < ids.length; i++) {
      Chunk chunk = batch.get(i).chunk;
      System.arraycopy(opening, 0, ids[i], 0, opening.length);
      System.arraycopy(
          batch.get(i).sentence.tokens().ids(),
          chunk.start(),
          ids[i],
          opening.length,
          chunk.length());
      System.arraycopy(closing, 0, ids[i], length - closing.length, closing.length);
    }
    float[] logits = model.logits(ids);
    int of = logits.length / (ids.length * length);
    for (int i = 0; i < ids.length; i++) {
      Waiting one = batch.get(i);
      one.sentence.take(one.chunk, logits, (i * length + opening.length) * of, of);
    }
  }

  /** The text with a replacement character for each half of a pair that stands alone. */
  private static String withoutLoneSurrogates(String text) {
    StringBuilder sound = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      sound = sound == null ? new StringBuilder(text) : sound;
      sound.setCharAt(i, '\uFFFD');
    }
    return sound == null ? text : sound.toString();
  }
}
