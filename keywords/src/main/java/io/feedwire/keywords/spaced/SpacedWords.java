package io.feedwire.keywords.spaced;

import io.feedwire.keywords.candidate.Candidate;
import io.feedwire.keywords.text.FoldedText;
import io.feedwire.keywords.vocabulary.Lexicon;
import io.feedwire.keywords.vocabulary.WordKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds words and phrases in text of any language but Chinese, cut by Lucene's tokenizers: words
/// that are no stop words, and neighbours that stand together twice or that all begin with a
/// capital letter. What stands mostly in one phrase is that phrase: "Star Wars" is no star.
public final class SpacedWords {

  /// Words of a phrase.
  private static final int MAX_WORDS = 3;

  private static final int NO_NUMBER = -1;

  private final FoldedText text;
  private final Lexicon lexicon;
  private final Tokens tokens;
  private final Map<String, Candidate> words = new LinkedHashMap<>();
  private final Map<String, Phrase> phrases = new LinkedHashMap<>();

  /// Some tokens.
  private record Phrase(Candidate candidate, int first, int last) {
    private boolean isOne() {
      return candidate.count() > 1 || candidate.word() == WordKind.UNKNOWN;
    }
  }

  private SpacedWords(FoldedText text, Lexicon lexicon, Tokens tokens) {
    this.text = text;
    this.lexicon = lexicon;
    this.tokens = tokens;
  }

  /// Words and phrases, without those that publishers have declared.
  public static List<Candidate> of(String language, FoldedText text, Lexicon lexicon) {
    var found = new SpacedWords(text, lexicon, Tokens.of(language, text));
    for (int i = 0; i < found.tokens.count(); i++) {
      found.read(i);
    }
    List<Candidate> all = new ArrayList<>();
    for (Phrase phrase : found.wholePhrases()) {
      found.absorb(phrase);
      all.add(phrase.candidate);
    }
    for (Candidate word : found.words.values()) {
      if (!word.isAbsorbed()) {
        all.add(word);
      }
    }
    return all;
  }

  /// Phrases that are not mostly a part of a longer one.
  private List<Phrase> wholePhrases() {
    Set<Phrase> parts = new HashSet<>();
    for (Phrase phrase : phrases.values()) {
      if (phrase.isOne() && phrase.last - phrase.first > 1) {
        addParts(parts, phrase);
      }
    }
    List<Phrase> whole = new ArrayList<>();
    for (Phrase phrase : phrases.values()) {
      if (phrase.isOne() && !parts.contains(phrase)) {
        whole.add(phrase);
      }
    }
    return whole;
  }

  /// Without its last word, and without its first: then with the particle that is left before it
  /// (von der Leyen) and without.
  private void addParts(Set<Phrase> parts, Phrase whole) {
    int last = whole.last - 1;
    while (last > whole.first && tokens.particles().has(last)) {
      last--;
    }
    addPart(parts, whole, whole.first, last);
    int first = whole.first + 1;
    addPart(parts, whole, first, whole.last);
    while (first < whole.last && tokens.particles().has(first)) {
      first++;
      addPart(parts, whole, first, whole.last);
    }
  }

  private void addPart(Set<Phrase> parts, Phrase whole, int first, int last) {
    @Nullable Phrase part = first < last ? phrases.get(tokens.term(first, last)) : null;
    if (part != null && part.candidate.standsIn(whole.candidate)) {
      parts.add(part);
    }
  }

  /// Words that stand mostly in the phrase are no keywords beside it; the phrase says at least as
  /// much as they do.
  private void absorb(Phrase phrase) {
    Candidate candidate = phrase.candidate;
    int most = candidate.count();
    for (int i = phrase.first; i <= phrase.last; i++) {
      @Nullable Candidate word = words.get(tokens.term(i, i));
      if (word == null) {
        continue;
      }
      most = Math.max(most, word.count());
      if (word.standsIn(candidate)) {
        candidate.absorb(word);
      } else {
        word.coveredBy(candidate.count());
      }
    }
    candidate.heldTogether(most);
  }

  private void read(int i) {
    NameParticles particles = tokens.particles();
    boolean isParticle = particles.has(i);
    if (!isParticle && tokens.isWord(i)) {
      meetWord(i);
    }
    if (isParticle ? !particles.opensAt(i) : !tokens.canOpen(i)) {
      return;
    }
    int words = isParticle ? 0 : 1;
    int most = MAX_WORDS;
    for (int last = i + 1; last < tokens.count() && tokens.follows(last); last++) {
      if (particles.joinsAt(last) || words == 0 && particles.has(last)) {
        most = NameParticles.MAX_WORDS;
      } else if (words < most && tokens.canFollow(last)) {
        words++;
        meetPhrase(i, last);
      } else {
        return;
      }
    }
  }

  private void meetWord(int i) {
    String term = tokens.term(i, i);
    int id = lexicon.id(term);
    if (id >= 0 && lexicon.isTaught(id)) {
      return;
    }
    Candidate word =
        words.computeIfAbsent(
            term,
            _ -> candidate(new Candidate(Candidate.Kind.WORD, id, tokens.begin(i), tokens.end(i))));
    word.met(text, tokens.begin(i));
    if (tokens.areNames(i, i)) {
      word.takeFor(WordKind.NAME);
    }
  }

  private void meetPhrase(int first, int last) {
    String term = tokens.term(first, last);
    int id = lexicon.id(term);
    if (id >= 0 && lexicon.isTaught(id)) {
      return;
    }
    int begin = tokens.begin(first);
    Candidate phrase =
        phrases.computeIfAbsent(
                term,
                _ -> {
                  var kind = Candidate.Kind.PHRASE;
                  var candidate = new Candidate(kind, NO_NUMBER, begin, tokens.end(last));
                  return new Phrase(candidate(candidate), first, last);
                })
            .candidate;
    phrase.met(text, begin);
    if (tokens.areNames(first, last)) {
      phrase.takeFor(WordKind.UNKNOWN);
    }
  }

  private static Candidate candidate(Candidate candidate) {
    candidate.takeFor(WordKind.OTHER);
    return candidate;
  }
}
