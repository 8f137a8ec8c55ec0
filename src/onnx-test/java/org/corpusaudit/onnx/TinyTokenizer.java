package org.corpusaudit.onnx;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Small {@code tokenizer.json} files of the kinds that models for names come with. */
enum TinyTokenizer {
  /** As BERT's, uncased: accents go, words are cut at marks, unknown ones are one token. */
  WORD_PIECE {
    @Override
    ObjectNode write(List<String> vocabulary) {
      ObjectNode json = around("[CLS]", "[SEP]", "[UNK]");
      json.set(
          "normalizer",
          read(
              "{'type':'BertNormalizer','clean_text':true,'handle_chinese_chars':true,"
                  + "'strip_accents':true,'lowercase':true}"));
      json.set("pre_tokenizer", read("{'type':'BertPreTokenizer'}"));
      ObjectNode model =
          read(
              "{'type':'WordPiece','unk_token':'[UNK]','continuing_subword_prefix':'##',"
                  + "'max_input_chars_per_word':100}");
      model.set("vocab", ids(vocabulary));
      json.set("model", model);
      return json;
    }
  },

  /** As XLM-RoBERTa's: spaces become ▁, words are cut at them alone. */
  UNIGRAM {
    @Override
    ObjectNode write(List<String> vocabulary) {
      ObjectNode json = around("<s>", "</s>", "<unk>");
      json.set("normalizer", read("{'type':'NFKC'}"));
      json.set(
          "pre_tokenizer",
          read("{'type':'Metaspace','replacement':'▁','prepend_scheme':'always','split':true}"));
      ObjectNode model = read("{'type':'Unigram','unk_id':2}");
      ArrayNode pieces = model.putArray("vocab");
      for (String piece : vocabulary) {
        pieces.addArray().add(piece).add(-1.0 / piece.length());
      }
      json.set("model", model);
      return json;
    }
  },

  /** As RoBERTa's: bytes, the space in front of a word is part of its first token. */
  BYTES {
    @Override
    ObjectNode write(List<String> vocabulary) {
      ObjectNode json = around("<s>", "</s>", "<unk>");
      json.putNull("normalizer");
      json.set(
          "pre_tokenizer",
          read(
              "{'type':'ByteLevel','add_prefix_space':true,'trim_offsets':false,'use_regex':true}"));
      ObjectNode model = read("{'type':'BPE','unk_token':'<unk>','merges':[]}");
      model.set("vocab", ids(vocabulary));
      json.set("model", model);
      return json;
    }
  };

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Places of the tokens that begin and end a text, and of the unknown one. */
  static final int OPENING = 0;

  static final int CLOSING = 1;
  static final int UNKNOWN = 2;

  /** The file of a vocabulary, whose first three tokens are those. */
  abstract ObjectNode write(List<String> vocabulary);

  static ObjectNode read(String json) {
    try {
      return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode ids(List<String> vocabulary) {
    ObjectNode ids = JSON.createObjectNode();
    for (int i = 0; i < vocabulary.size(); i++) {
      ids.put(vocabulary.get(i), i);
    }
    return ids;
  }

  private static ObjectNode around(String opening, String closing, String unknown) {
    ObjectNode json = read("{'version':'1.0'}");
    // What a trainer leaves in the file, and must not cut or fill up anything here.
    json.set(
        "truncation",
        read("{'direction':'Right','max_length':4,'strategy':'LongestFirst','stride':0}"));
    json.set(
        "padding",
        read(
            "{'strategy':{'Fixed':16},'direction':'Right','pad_to_multiple_of':null,'pad_id':0,"
                + "'pad_type_id':0,'pad_token':'[PAD]'}"));
    ArrayNode added = json.putArray("added_tokens");
    Map<Integer, String> special =
        new TreeMap<>(Map.of(OPENING, opening, CLOSING, closing, UNKNOWN, unknown));
    special.forEach(
        (id, token) ->
            added.add(
                read(
                    "{'id':"
                        + id
                        + ",'content':'"
                        + token
                        + "','single_word':false,'lstrip':false,'rstrip':false,"
                        + "'normalized':false,'special':true}")));
    json.set(
        "post_processor",
        read(
            "{'type':'TemplateProcessing','single':[{'SpecialToken':{'id':'"
                + opening
                + "','type_id':0}},{'Sequence':{'id':'A','type_id':0}},{'SpecialToken':{'id':'"
                + closing
                + "','type_id':0}}],'pair':[{'Sequence':{'id':'A','type_id':0}},"
                + "{'Sequence':{'id':'B','type_id':1}}],'special_tokens':{'"
                + opening
                + "':{'id':'"
                + opening
                + "','ids':[0],'tokens':['"
                + opening
                + "']},'"
                + closing
                + "':{'id':'"
                + closing
                + "','ids':[1],'tokens':['"
                + closing
                + "']}}}"));
    json.putNull("decoder");
    return json;
  }
}
