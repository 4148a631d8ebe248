package io.feedwire.keywords;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds words and phrases in text of any language but Chinese, cut by Lucene's tokenizers: words
/// that are no stop words, and neighbours that stand together twice or that all begin with a
/// capital letter.
final class SpacedWords {

  /// Words of a phrase.
  private static final int MAX_WORDS = 3;

  private static final Pattern BETWEEN = Pattern.compile("[ -]");

  private static final int NO_NUMBER = -1;

  private final FoldedText text;
  private final Lexicon lexicon;
  private final Tokens tokens;
  private final Map<String, Candidate> words = new HashMap<>();
  private final Map<String, Candidate> phrases = new HashMap<>();

  private SpacedWords(FoldedText text, Lexicon lexicon, Tokens tokens) {
    this.text = text;
    this.lexicon = lexicon;
    this.tokens = tokens;
  }

  /// Words and phrases, without those that publishers have declared.
  static List<Candidate> of(String language, FoldedText text, Lexicon lexicon) {
    var found = new SpacedWords(text, lexicon, Tokens.of(language, text));
    for (int i = 0; i < found.tokens.count(); i++) {
      found.read(i);
    }
    List<Candidate> all = new ArrayList<>();
    for (Candidate phrase : found.phrases.values()) {
      if (phrase.count > 1 || phrase.word == WordKind.UNKNOWN) {
        all.add(phrase);
        found.cover(phrase);
      }
    }
    for (Candidate word : found.words.values()) {
      if (word.covered < word.count) {
        all.add(word);
      }
    }
    return all;
  }

  /// A word that stands in one phrase only is no keyword beside it.
  private void cover(Candidate phrase) {
    String term = new String(text.characters(), phrase.begin, phrase.length());
    for (String part : BETWEEN.split(term)) {
      Candidate word = words.get(part);
      if (word != null && phrase.word == WordKind.UNKNOWN) {
        word.covered = Math.max(word.covered, phrase.count);
      }
    }
  }

  private void read(int i) {
    if (tokens.isWord(i)) {
      meet(words, Candidate.Kind.WORD, i, i);
    }
    if (!tokens.canBegin(i)) {
      return;
    }
    for (int last = i + 1; last < Math.min(i + MAX_WORDS, tokens.count()); last++) {
      if (!tokens.follows(last) || !tokens.canBegin(last)) {
        return;
      }
      meet(phrases, Candidate.Kind.PHRASE, i, last);
    }
  }

  private void meet(Map<String, Candidate> found, Candidate.Kind kind, int first, int last) {
    int begin = tokens.begin(first);
    int end = tokens.end(last);
    String term = new String(text.characters(), begin, end - begin);
    Candidate candidate = found.get(term);
    if (candidate == null) {
      int id = lexicon.id(term);
      if (id >= 0 && lexicon.isTaught(id)) {
        return;
      }
      candidate = new Candidate(kind, kind == Candidate.Kind.WORD ? id : NO_NUMBER, begin, end);
      candidate.word = WordKind.OTHER;
      found.put(term, candidate);
    }
    candidate.met(text, begin);
    if (tokens.areNames(first, last)) {
      candidate.word = kind == Candidate.Kind.WORD ? WordKind.NAME : WordKind.UNKNOWN;
    }
  }
}
