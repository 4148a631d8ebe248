package io.feedwire.benchmarks.keywords;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Precision and recall of the first ten keywords, the mean of all articles (macro). Precision is
/// of what was given; strict, of ten, whether as many were given or not.
final class Agreement {

  /// Keywords of an article that count.
  static final int AT = 10;

  private double precision;
  private double strict;
  private double recall;
  private long hits;
  private long given;
  private long wanted;
  private int articles;

  void add(Set<String> tags, List<String> keywords) {
    List<String> first = keywords.subList(0, Math.min(AT, keywords.size()));
    long right = first.stream().filter(tags::contains).count();
    precision += first.isEmpty() ? 0 : (double) right / first.size();
    strict += (double) right / AT;
    recall += (double) right / tags.size();
    hits += right;
    given += first.size();
    wanted += tags.size();
    articles++;
  }

  private static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /// A row of the table.
  String row() {
    double p = precision / articles;
    double r = recall / articles;
    double microP = (double) hits / Math.max(1, given);
    double microR = (double) hits / wanted;
    return String.format(
        Locale.ROOT,
        "%.3f  %.3f  %.3f   %.3f   %.3f  %.3f  %.3f   %4.1f",
        p,
        r,
        f1(p, r),
        f1(strict / articles, r),
        microP,
        microR,
        f1(microP, microR),
        (double) given / articles);
  }
}
