package io.feedwire.keywords.spaced;

import io.feedwire.keywords.candidate.Candidate;
import io.feedwire.keywords.text.FoldedText;
import io.feedwire.keywords.vocabulary.Lexicon;
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
  private final Map<String, Found> words = new LinkedHashMap<>();
  private final Map<String, Found> phrases = new LinkedHashMap<>();

  private SpacedWords(FoldedText text, Lexicon lexicon, Tokens tokens) {
    this.text = text;
    this.lexicon = lexicon;
    this.tokens = tokens;
  }

  /// Words and phrases, without those that publishers have declared.
  public static List<Candidate> of(String language, FoldedText text, Lexicon lexicon) {
    var found = new SpacedWords(text, lexicon, Tokens.of(language, text));
    found.read();
    List<Found> phrases = found.wholePhrases();
    FullNames.unite(language, found.tokens, phrases, found.words, found.phrases);
    List<Candidate> all = new ArrayList<>();
    for (Found phrase : phrases) {
      if (!phrase.candidate.isAbsorbed()) {
        found.absorb(phrase);
        all.add(phrase.candidate);
      }
    }
    for (Found word : found.words.values()) {
      if (!word.candidate.isAbsorbed() && word.isThing()) {
        all.add(word.candidate);
      }
    }
    return all;
  }

  /// Phrases that are not mostly a part of a longer one.
  private List<Found> wholePhrases() {
    Set<Found> parts = new HashSet<>();
    for (Found phrase : phrases.values()) {
      if (phrase.isPhrase() && phrase.last - phrase.first > 1) {
        addParts(parts, phrase);
      }
    }
    List<Found> whole = new ArrayList<>();
    for (Found phrase : phrases.values()) {
      if (phrase.isPhrase() && !parts.contains(phrase)) {
        whole.add(phrase);
      }
    }
    return whole;
  }

  /// Without its last word, and without its first: then with the particle that is left before it
  /// (von der Leyen) and without.
  private void addParts(Set<Found> parts, Found whole) {
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

  private void addPart(Set<Found> parts, Found whole, int first, int last) {
    @Nullable Found part = first < last ? phrases.get(tokens.term(first, last)) : null;
    if (part != null && part.candidate.standsIn(whole.candidate)) {
      parts.add(part);
    }
  }

  /// Words that stand mostly in the phrase are no keywords beside it; the phrase says at least as
  /// much as they do.
  private void absorb(Found phrase) {
    Candidate candidate = phrase.candidate;
    int most = candidate.count();
    for (int i = phrase.first; i <= phrase.last; i++) {
      @Nullable Found found = words.get(tokens.term(i, i));
      if (found == null) {
        continue;
      }
      Candidate word = found.candidate;
      most = Math.max(most, word.count());
      if (word.standsIn(candidate)) {
        candidate.absorb(word);
      } else {
        word.coveredBy(candidate.count());
      }
    }
    candidate.heldTogether(most);
  }

  /// Those that are in capital letters because a text begins come last: what is written like any
  /// other is shown.
  private void read() {
    for (int i = 0; i < tokens.count(); i++) {
      if (!tokens.isShouted(i)) {
        read(i);
      }
    }
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.isShouted(i)) {
        read(i);
      }
    }
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
    for (int last = i + 1;
        last < tokens.count() && tokens.follows(last) && !tokens.isTitle(last - 1);
        last++) {
      if (tokens.isInitial(last)) {
        most = NameParticles.MAX_WORDS;
      } else if (particles.joinsAt(last) || words == 0 && particles.has(last)) {
        most = NameParticles.MAX_WORDS;
      } else if (words < most && tokens.canFollow(last)) {
        words++;
        if (tokens.canEnd(last)) {
          meetPhrase(i, last);
        }
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
    words
        .computeIfAbsent(
            term,
            _ -> {
              var kind = Candidate.Kind.WORD;
              return new Found(new Candidate(kind, id, tokens.begin(i), tokens.end(i)), i, i);
            })
        .met(text, tokens, i, i);
  }

  private void meetPhrase(int first, int last) {
    String term = tokens.term(first, last);
    int id = lexicon.id(term);
    if (id >= 0 && lexicon.isTaught(id)) {
      return;
    }
    phrases
        .computeIfAbsent(
            term,
            _ -> {
              var kind = Candidate.Kind.PHRASE;
              int begin = tokens.begin(first);
              int end = tokens.end(last);
              return new Found(new Candidate(kind, NO_NUMBER, begin, end), first, last);
            })
        .met(text, tokens, first, last);
  }
}
