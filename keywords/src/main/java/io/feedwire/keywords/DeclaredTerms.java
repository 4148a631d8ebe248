package io.feedwire.keywords;

import io.feedwire.contracts.article.EnrichedArticle.Keyword;
import io.feedwire.keywords.text.ArticleText;
import io.feedwire.keywords.text.FoldedText;
import io.feedwire.keywords.text.Scripts;
import io.feedwire.language.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The publisher's own keywords, each once under its folded form; those that the article's words
/// bear out come first.
final class DeclaredTerms {

  /// A declared term that stands in headline, summary or text, in any spelling.
  static final double IN_TEXT = 1.0;

  /// A declared term that does not: publishers also file articles under wider subjects.
  private static final double ONLY_DECLARED = 0.8;

  /// Terms that are looked at. Editors give up to some thirty; pages that declare thousands list
  /// their site.
  static final int MAX_TERMS = 50;

  /// Characters of a term: a longer one is a sentence or damage, and an automaton would grow a
  /// state for each character.
  static final int MAX_LENGTH = 60;

  /// What WordPress and others file articles under that nobody filed, and sections of all sites.
  private static final Set<String> NO_CATEGORY =
      folded(
          List.of(
              "Uncategorized",
              "Uncategorised",
              "Allgemein",
              "Allgemeines",
              "Non classé",
              "Sin categoría",
              "Sin categorizar",
              "Senza categoria",
              "Sem categoria",
              "Geen categorie",
              "Bez kategorii",
              "Nezařazené",
              "Ukategorisert",
              "Okategoriserade",
              "Без рубрики",
              "Без категории",
              "Без категорії",
              "未分类",
              "未分類",
              "미분류",
              "غير مصنف",
              "News",
              "Top News",
              "Top Stories",
              "Featured",
              "À la une"));

  private DeclaredTerms() {}

  static List<Keyword> of(ArticleText article, FoldedText text) {
    if (article.declared().isEmpty()) {
      return List.of();
    }
    String words = new String(text.characters()).replace('\n', ' ');
    List<Keyword> keywords = new ArrayList<>();
    Set<String> seen = folded(article.labels());
    for (String term : terms(article, words)) {
      if (keywords.size() == MAX_TERMS || term.length() > MAX_LENGTH) {
        continue;
      }
      String canonical = Folding.fold(term);
      if (says(canonical) && seen.add(canonical)) {
        double score = words.contains(canonical) ? IN_TEXT : ONLY_DECLARED;
        keywords.add(new Keyword(term.strip(), canonical, Keyword.Origin.DECLARED, score));
      }
    }
    return keywords;
  }

  /// As declared; lists of several in one are taken apart, unless the article has them as they are:
  /// those are names.
  private static List<String> terms(ArticleText article, String words) {
    List<String> terms = new ArrayList<>();
    for (String term : article.declared()) {
      if (term.length() <= TermLists.LONGEST) {
        List<String> parts = TermLists.parts(term);
        if (parts.size() > 1 && words.contains(Folding.fold(term))) {
          terms.add(term);
        } else {
          terms.addAll(parts);
        }
      }
    }
    return terms;
  }

  /// Whether a term says something of an article: no single letter, no year of this century, no
  /// address, and not that there is no category.
  private static boolean says(String canonical) {
    boolean words = canonical.chars().anyMatch(Character::isLetterOrDigit);
    return words
        && (canonical.length() > 1 || !Scripts.isSpaced(canonical.charAt(0)))
        && !canonical.contains("://")
        && !isYear(canonical)
        && !NO_CATEGORY.contains(canonical);
  }

  /// Sites file by year; what happened in 1989 is a subject.
  private static boolean isYear(String canonical) {
    return canonical.length() == 4
        && canonical.startsWith("20")
        && Character.isDigit(canonical.charAt(2))
        && Character.isDigit(canonical.charAt(3));
  }

  /// Labels that could be mistaken for a keyword, folded.
  static Set<String> folded(List<String> labels) {
    Set<String> folded = new HashSet<>();
    for (String label : labels) {
      if (label.length() <= MAX_LENGTH) {
        folded.add(Folding.fold(label));
      }
    }
    return folded;
  }
}
