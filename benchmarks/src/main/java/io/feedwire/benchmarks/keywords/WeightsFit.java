package io.feedwire.benchmarks.keywords;

import io.feedwire.keywords.Reading;
import io.feedwire.keywords.candidate.Candidate;
import io.feedwire.keywords.candidate.Ranking;
import io.feedwire.keywords.candidate.Weighed;
import io.feedwire.keywords.text.ArticleText;
import io.feedwire.keywords.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Fits the weights of candidates to editors' tags: what becomes of all candidates of the articles
/// that [KeywordsMeasure] scores, in each [Regime], is what the weights are to make likely. Prints
/// them as they stand in the source of `Weights`, beside those that stand there.
final class WeightsFit {

  private final Map<Candidate.Kind, LogisticRegression> fits = new EnumMap<>(Candidate.Kind.class);

  private WeightsFit() {}

  public static void main(String[] arguments) {
    try {
      TaggedCorpus corpus = TaggedCorpus.read(Path.of(arguments[0]));
      if (corpus.groups(1).getFirst().isEmpty()) {
        throw new IOException("gold/keywords.jsonl has tags of no document that is read");
      }
      var fit = new WeightsFit();
      Regime.of(corpus).forEach(regime -> fit.read(corpus, regime));
      for (Candidate.Kind kind : Candidate.Kind.values()) {
        print(kind, fit.fit(kind), Double.parseDouble(arguments[1]));
      }
    } catch (IOException e) {
      System.err.println("keyword-weights: " + e.getMessage());
      System.exit(2);
    }
  }

  private void read(TaggedCorpus corpus, Regime regime) {
    for (Set<String> hidden : corpus.groups(regime.groups())) {
      Vocabulary known = regime.vocabulary().apply(hidden);
      corpus.each(hidden, (article, tags) -> read(article, tags, known));
    }
  }

  private void read(ArticleText article, Set<String> tags, Vocabulary known) {
    for (Weighed weighed : Reading.of(article, known).weighed()) {
      double[] features = weighed.features().stream().mapToDouble(each -> each).toArray();
      fit(weighed.kind()).add(features, tags.contains(weighed.term()));
    }
  }

  private LogisticRegression fit(Candidate.Kind kind) {
    return fits.computeIfAbsent(kind, _ -> new LogisticRegression(Ranking.weights(kind).size()));
  }

  private static void print(Candidate.Kind kind, LogisticRegression fit, double l2) {
    System.out.printf(
        "// %s: %d candidates, %d of them tags%n", kind, fit.examples(), fit.positives());
    if (fit.positives() == 0) {
      System.out.printf("// nothing to fit%n%n");
      return;
    }
    double[] present = Ranking.weights(kind).stream().mapToDouble(each -> each).toArray();
    double[] fitted = fit.fit(l2);
    System.out.printf(
        Locale.ROOT,
        "// log-likelihood %.1f, with the weights that stand there %.1f:%n// %s%n",
        fit.logLikelihood(fitted),
        fit.logLikelihood(present),
        row(present));
    System.out.printf("private static final double[] %s = {%s};%n%n", kind, row(fitted));
  }

  /// Two digits: more are noise.
  private static String row(double[] weights) {
    return Arrays.stream(weights)
        .mapToObj(
            weight -> String.format(Locale.ROOT, "%.2f", weight).replaceFirst("^-(0\\.00)$", "$1"))
        .collect(Collectors.joining(", "));
  }
}
