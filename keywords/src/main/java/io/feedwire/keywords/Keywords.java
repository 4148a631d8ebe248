package io.feedwire.keywords;

import io.feedwire.contracts.article.EnrichedArticle.Keyword;
import io.feedwire.keywords.candidate.Candidate;
import io.feedwire.keywords.text.ArticleText;
import io.feedwire.keywords.text.Scripts;
import io.feedwire.keywords.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The keywords of an article. A pure function of its text and the vocabulary.
public final class Keywords {

  /// More are no help to a reader.
  public static final int MAX = 15;

  /// What is less likely than this to be an editor's choice is left out. Recall goes on growing
  /// below it and above 0.15 precision does; half of what lies between a reader finds apt.
  private static final double LEAST = 0.04;

  /// Sorting is stable: among equals declared terms stand as their publisher put them, which is
  /// what the article is about before what it touches, and others as they were ranked.
  private static final Comparator<Keyword> BEST =
      Comparator.comparingDouble(keyword -> -keyword.score());

  private Keywords() {}

  /// The keywords of an article that is read for nothing else.
  public static List<Keyword> of(ArticleText article, Vocabulary vocabulary) {
    return of(Reading.of(article, vocabulary));
  }

  /// At most [#MAX] keywords, best first, each once under its canonical form.
  public static List<Keyword> of(Reading reading) {
    Map<String, Keyword> chosen = new LinkedHashMap<>();
    for (Keyword keyword : DeclaredTerms.of(reading.article, reading.text)) {
      chosen.putIfAbsent(keyword.canonical(), keyword);
    }
    Set<String> labels = DeclaredTerms.folded(reading.article.labels());
    Candidates candidates = reading.candidates;
    for (Candidate candidate : candidates.best(LEAST)) {
      Keyword keyword = candidates.keyword(candidate);
      if (!isLabel(keyword, labels)) {
        chosen.putIfAbsent(keyword.canonical(), keyword);
      }
    }
    List<Keyword> keywords = new ArrayList<>(chosen.values());
    keywords.sort(BEST);
    var near = new NearDuplicates(reading.language);
    keywords.removeIf(keyword -> !near.add(keyword.canonical()));
    return List.copyOf(keywords.subList(0, Math.min(MAX, keywords.size())));
  }

  /// Whether it is a label, or was cut out of a text without blanks with a label in it.
  private static boolean isLabel(Keyword keyword, Set<String> labels) {
    String term = keyword.canonical();
    if (labels.contains(term)) {
      return true;
    }
    if (keyword.origin() == Keyword.Origin.EXTRACTED && Scripts.isHan(term.charAt(0))) {
      for (String label : labels) {
        if (label.length() > 1 && Scripts.isHan(label.charAt(0)) && term.contains(label)) {
          return true;
        }
      }
    }
    return false;
  }
}
