package io.feedwire.benchmarks.keywords;

import com.hankcs.hanlp.summary.TextRankKeyword;
import io.feedwire.contracts.article.EnrichedArticle.Keyword;
import io.feedwire.keywords.Keywords;
import io.feedwire.keywords.text.ArticleText;
import io.feedwire.keywords.vocabulary.Vocabulary;
import io.feedwire.language.Folding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Scores keywords against editors' tags, in each [Regime].
final class KeywordsMeasure {

  /// Bounds of the body, in characters, of articles that are timed: 2,000 at the middle.
  private static final int TIMED_FROM = 1_500;

  private static final int TIMED_TO = 2_500;

  /// Rounds over them, of which the fastest counts: the machine has other work too.
  private static final int ROUNDS = 30;

  private final TaggedCorpus corpus;
  private int examples;

  private KeywordsMeasure(TaggedCorpus corpus, int examples) {
    this.corpus = corpus;
    this.examples = examples;
  }

  public static void main(String[] arguments) throws IOException {
    TaggedCorpus corpus = TaggedCorpus.read(Path.of(arguments[0]));
    new KeywordsMeasure(corpus, Integer.parseInt(arguments[1])).run();
  }

  private void run() {
    System.out.printf("%-28s %s%n", "", "    P      R     F1  strict      P      R     F1  given");
    Regime.of(corpus).forEach(this::score);
    row("HanLP TextRank", 1, _ -> KeywordsMeasure::textRank);
    time(Regime.taught(corpus, corpus.groups(2).getFirst()));
  }

  private void score(Regime regime) {
    row(
        regime.name(),
        regime.groups(),
        hidden -> {
          Vocabulary known = regime.vocabulary().apply(hidden);
          return text -> Keywords.of(text, known).stream().map(Keyword::canonical).toList();
        });
  }

  private void row(
      String name, int groups, Function<Set<String>, Function<ArticleText, List<String>>> method) {
    var agreement = new Agreement();
    for (Set<String> hidden : corpus.groups(groups)) {
      Function<ArticleText, List<String>> keywords = method.apply(hidden);
      corpus.each(
          hidden,
          (article, tags) -> {
            List<String> found = keywords.apply(article);
            agreement.add(tags, found);
            if (examples-- > 0) {
              System.out.printf("%s%n  %s%n  %s%n", article.headline(), found, tags);
            }
          });
    }
    System.out.printf("%-28s %s%n", name, agreement.row());
  }

  private static List<String> textRank(ArticleText article) {
    String text = article.headline() + "\n" + article.summary() + "\n" + article.body();
    return TextRankKeyword.getKeywordList(text, Agreement.AT).stream().map(Folding::fold).toList();
  }

  private void time(Vocabulary vocabulary) {
    List<ArticleText> timed =
        corpus.articles().stream()
            .map(article -> article.text().withoutDeclared())
            .filter(text -> text.language().startsWith("zh"))
            .filter(text -> text.body().length() > TIMED_FROM && text.body().length() < TIMED_TO)
            .toList();
    double ours = Double.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      ours = Math.min(ours, microseconds(timed, text -> Keywords.of(text, vocabulary)));
    }
    double theirs = microseconds(timed, KeywordsMeasure::textRank);
    System.out.printf(
        "%d articles of 2,000 characters, microseconds each: %.1f; TextRank %.1f; ratio %.3f%n",
        timed.size(), ours, theirs, ours / theirs);
  }

  private static double microseconds(List<ArticleText> texts, Function<ArticleText, List<?>> of) {
    long keywords = 0;
    long start = System.nanoTime();
    for (ArticleText text : texts) {
      keywords += of.apply(text).size();
    }
    long took = System.nanoTime() - start;
    if (keywords == 0) {
      throw new IllegalStateException("no keywords at all");
    }
    return took / 1000.0 / texts.size();
  }
}
