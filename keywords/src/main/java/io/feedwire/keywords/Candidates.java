package io.feedwire.keywords;

import io.feedwire.contracts.article.EnrichedArticle.Keyword;
import io.feedwire.keywords.candidate.Candidate;
import io.feedwire.keywords.candidate.CandidateTable;
import io.feedwire.keywords.candidate.Ranking;
import io.feedwire.keywords.candidate.TermScan;
import io.feedwire.keywords.candidate.Weighed;
import io.feedwire.keywords.chinese.ChineseWords;
import io.feedwire.keywords.chinese.WholeNames;
import io.feedwire.keywords.spaced.SpacedWords;
import io.feedwire.keywords.text.FoldedText;
import io.feedwire.keywords.text.Scripts;
import io.feedwire.keywords.text.StopWords;
import io.feedwire.keywords.vocabulary.Lexicon;
import io.feedwire.language.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.jspecify.annotations.Nullable;

/// All that may become a keyword of one article: terms that publishers have declared and that stand
/// in its text, terms that go with them, words and phrases of its own.
final class Candidates {

  /// Looked at one by one, best first; twice what is kept leaves room for those that only repeat a
  /// part of a better one.
  private static final int SHORTLIST = 2 * Keywords.MAX;

  /// Logarithm of the odds (0.08) of a term that is not in the text, which is held to more than one
  /// that is: what goes with a subject at one publisher may have nothing to do with it at the next.
  /// From 0.06 to 0.1 the F1 of the first ten hardly differs, below and above it falls.
  private static final double LEAST_BESIDE = Math.log(0.08 / (1 - 0.08));

  private static final Comparator<Candidate> BEST =
      Comparator.comparingDouble((Candidate candidate) -> -candidate.score())
          .thenComparingInt(candidate -> candidate.begin())
          .thenComparingInt(candidate -> candidate.end())
          .thenComparingInt(candidate -> candidate.id());

  private final String language;
  private final FoldedText text;
  private final Lexicon lexicon;
  private final CandidateTable known = new CandidateTable();
  private final List<Candidate> others;

  /// Of Chinese only.
  private final @Nullable WholeNames names;

  /// Of Chinese its word list says so.
  private final CharArraySet stopWords;

  Candidates(String language, FoldedText text, Lexicon lexicon) {
    this.language = language;
    this.text = text;
    this.lexicon = lexicon;
    var scan = new TermScan(text, lexicon, known);
    if (language.equals("zh")) {
      stopWords = CharArraySet.EMPTY_SET;
      others = ChineseWords.of(text, lexicon, scan, known);
      names = new WholeNames(text, lexicon, Math.min(text.length(), ChineseWords.MAX_CUT));
    } else {
      names = null;
      stopWords = StopWords.of(language);
      for (int at = 0; at < text.length(); at++) {
        scan.readTerms(at);
      }
      others = SpacedWords.of(language, text, lexicon);
    }
    companions();
  }

  /// Terms that stand in the text and whose articles are worth counting.
  List<Candidate> met() {
    List<Candidate> met = new ArrayList<>(known.all().size());
    for (Candidate candidate : all()) {
      if (candidate.kind() == Candidate.Kind.TAUGHT || candidate.kind() == Candidate.Kind.WORD) {
        met.add(candidate);
      }
    }
    return met;
  }

  /// How a candidate that stands in the text is folded.
  String folded(Candidate candidate) {
    return new String(text.characters(), candidate.begin(), candidate.length());
  }

  /// All, without their scores.
  List<Candidate> all() {
    List<Candidate> all = new ArrayList<>(known.all());
    all.addAll(others);
    return all;
  }

  /// Those that are at least so likely, best first, without those that say nothing of their own.
  List<Candidate> best(double least) {
    var ranking = new Ranking(lexicon, text, language.equals("zh"));
    List<Candidate> likely = new ArrayList<>();
    double odds = Math.log(least / (1 - least));
    rank(known.all(), ranking, odds, likely);
    rank(others, ranking, odds, likely);
    likely.sort(BEST);
    List<Candidate> best = new ArrayList<>();
    for (Candidate candidate : likely) {
      if (best.size() < SHORTLIST && saysSomething(candidate, best)) {
        @Nullable Candidate whole = whole(candidate);
        if (whole != null && (whole == candidate || saysSomething(whole, best))) {
          best.add(whole);
        }
      }
    }
    return best;
  }

  private void rank(
      List<Candidate> candidates, Ranking ranking, double least, List<Candidate> likely) {
    for (Candidate candidate : candidates) {
      if (!isStop(candidate)) {
        boolean inText = candidate.kind() != Candidate.Kind.COMPANION;
        double odds = inText ? least : Math.max(least, LEAST_BESIDE);
        // Last, for it reads the term, and most are not likely.
        if (ranking.isAtLeast(odds, candidate) && !isPassing(candidate)) {
          likely.add(candidate);
        }
      }
    }
  }

  /// What all those are weighed by that can become keywords, however likely they are; pieces of a
  /// name as they are, for only one of them becomes the name.
  List<Weighed> weighed() {
    var ranking = new Ranking(lexicon, text, language.equals("zh"));
    List<Weighed> weighed = new ArrayList<>();
    for (Candidate candidate : all()) {
      if (!isStop(candidate) && !isPassing(candidate)) {
        weighed.addAll(ranking.weighed(candidate, keyword(candidate).canonical()));
      }
    }
    return weighed;
  }

  /// Whether it is a term that is too common, or made of words that say nothing, whoever declares
  /// it.
  private boolean isStop(Candidate candidate) {
    if (candidate.id() < 0) {
      return false;
    }
    if (lexicon.isStop(candidate.id())) {
      return true;
    }
    if (stopWords.isEmpty()) {
      return false;
    }
    for (String word : lexicon.term(candidate.id()).text().split(" ")) {
      if (!stopWords.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /// Whether it is an ordinary word of a text, whoever declares it, that is used once: "cold",
  /// "age". A name would have a capital letter.
  private boolean isPassing(Candidate candidate) {
    if (candidate.id() < 0
        || candidate.count() > 1
        || candidate.inHeadline()
        || candidate.begin() < 0) {
      return false;
    }
    for (int i = candidate.begin(); i < candidate.end(); i++) {
      if (!Character.isLowerCase(text.original()[i])) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Candidate whole(Candidate candidate) {
    boolean extracted =
        candidate.kind() == Candidate.Kind.WORD || candidate.kind() == Candidate.Kind.PHRASE;
    return names != null && extracted ? names.whole(candidate) : candidate;
  }

  /// A term that editors use is one, unless it hardly stands without a longer one of theirs; a
  /// phrase that stands for one of its words is one beside the others.
  private boolean saysSomething(Candidate candidate, List<Candidate> better) {
    if (candidate.kind() == Candidate.Kind.COMPANION) {
      return true;
    }
    boolean taught = candidate.kind() == Candidate.Kind.TAUGHT;
    for (Candidate other : better) {
      if (other.begin() < 0 || taught && other.kind() != Candidate.Kind.TAUGHT) {
        continue;
      }
      boolean same = candidate.standsIn(other);
      if (same && isPart(candidate, other)
          || !taught && !candidate.absorbsAny() && isPart(other, candidate)
          || !taught && same && overlaps(candidate, other)) {
        return false;
      }
    }
    return true;
  }

  /// Whether where one phrase stands, the other begins within it or ends: both are pieces of a
  /// longer one.
  private boolean overlaps(Candidate candidate, Candidate other) {
    int size = candidate.length();
    if (other.kind() != Candidate.Kind.PHRASE || size < 3 || other.length() < 3) {
      return false;
    }
    for (int at = other.begin() + 1; at + 1 < other.end(); at++) {
      if (isAt(candidate, at) || isAt(candidate, at + 1 - size)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(Candidate candidate, int place) {
    char[] folded = text.characters();
    return place >= 0
        && place + candidate.length() <= folded.length
        && Arrays.equals(
            folded, place, place + candidate.length(), folded, candidate.begin(), candidate.end());
  }

  private boolean isPart(Candidate part, Candidate whole) {
    for (int at = whole.begin(); at + part.length() <= whole.end(); at++) {
      if (isAt(part, at) && isBorder(at) && isBorder(at + part.length())) {
        return true;
      }
    }
    return false;
  }

  /// Whether no word of a script with blanks goes across.
  private boolean isBorder(int place) {
    char[] folded = text.characters();
    return place == 0
        || place == folded.length
        || !Scripts.isSpaced(folded[place - 1])
        || !Scripts.isSpaced(folded[place]);
  }

  private void companions() {
    List<Candidate> inText = List.copyOf(known.all());
    for (Candidate candidate : inText) {
      if (candidate.kind() == Candidate.Kind.TAUGHT) {
        int[] ids = lexicon.companions(candidate.id());
        for (int i = 0; i < ids.length; i++) {
          if (ids[i] >= 0) {
            companion(ids[i]).goesWith(lexicon.term(candidate.id()).companions()[i].share());
          }
        }
      }
    }
  }

  private Candidate companion(int id) {
    Candidate candidate = known.get(id);
    if (candidate == null) {
      candidate = new Candidate(Candidate.Kind.COMPANION, id, -1, -1);
      known.add(candidate);
    }
    return candidate;
  }

  /// A candidate as it is written in the article; one that is not in it, as it is folded.
  Keyword keyword(Candidate candidate) {
    Keyword.Origin origin =
        switch (candidate.kind()) {
          case TAUGHT, COMPANION -> Keyword.Origin.MATCHED;
          case WORD, PHRASE -> Keyword.Origin.EXTRACTED;
        };
    if (candidate.begin() < 0) {
      String term = lexicon.term(candidate.id()).text();
      return new Keyword(term, term, origin, rounded(candidate.score()));
    }
    String written = text.written(candidate.begin(), candidate.end());
    return new Keyword(written, Folding.fold(written), origin, rounded(candidate.score()));
  }

  /// Three digits: more mean nothing, and would differ in every message.
  private static double rounded(double score) {
    return Math.round(score * 1000) / 1000.0;
  }
}
