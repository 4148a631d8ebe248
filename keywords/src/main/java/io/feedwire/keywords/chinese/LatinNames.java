package io.feedwire.keywords.chinese;

import io.feedwire.keywords.candidate.Candidate;
import io.feedwire.keywords.text.FoldedText;
import io.feedwire.keywords.text.Scripts;
import io.feedwire.keywords.text.StopWords;
import io.feedwire.keywords.vocabulary.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;

/// Names that a Chinese text writes in Latin letters: each word begins with a capital letter, which
/// tells them from what else is in such letters, and those with nothing but a blank between them
/// are one name.
final class LatinNames {

  /// Words of a name.
  private static final int MAX_WORDS = 3;

  private static final int MAX_CHARACTERS = 30;

  private final FoldedText text;
  private final char[] folded;
  private final Lexicon lexicon;
  private final CharArraySet stops = StopWords.of("en");
  private final Map<String, Candidate> names = new LinkedHashMap<>();

  LatinNames(FoldedText text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
    folded = text.characters();
  }

  /// Reads the name that begins at a place where a word does, and returns where it ends; the place
  /// itself if none begins there.
  int read(int begin) {
    int end = begin;
    int words = 0;
    int next = begin;
    while (words < MAX_WORDS && isNameAt(next)) {
      words++;
      end = wordEnd(next);
      next = end + 1;
      if (next >= folded.length || folded[end] != ' ') {
        break;
      }
    }
    if (words > 0 && end - begin <= MAX_CHARACTERS) {
      meet(begin, end);
    }
    return end;
  }

  private boolean isNameAt(int at) {
    if (at >= folded.length || !Character.isUpperCase(text.original()[at])) {
      return false;
    }
    int length = wordEnd(at) - at;
    return length > 1 && !stops.contains(folded, at, length);
  }

  private int wordEnd(int at) {
    int end = at;
    while (end < folded.length && Scripts.isSpaced(folded[end])) {
      end++;
    }
    return end;
  }

  private void meet(int begin, int end) {
    String term = new String(folded, begin, end - begin);
    int id = lexicon.id(term);
    if (id < 0 || !lexicon.isTaught(id)) {
      names
          .computeIfAbsent(term, _ -> new Candidate(Candidate.Kind.WORD, id, begin, end))
          .met(text, begin);
    }
  }

  /// Those that stand there more than once, or in the headline: of others a text mentions many.
  List<Candidate> found() {
    List<Candidate> found = new ArrayList<>();
    for (Candidate name : names.values()) {
      if (name.count() > 1 || name.inHeadline()) {
        found.add(name);
      }
    }
    return found;
  }
}
