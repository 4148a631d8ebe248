package io.feedwire.standalone.articles;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Change;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.standalone.text.SafeText;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A change in two lines for a terminal:
///
/// ```
/// 14:03:22 updated   Two bridges reopen after the flood
///                    Example News · en · floods, traffic · https://news.example.org/a-1
/// ```
final class ChangeText {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

  private static final int KEYWORDS = 5;

  private ChangeText() {}

  static String of(Change change) {
    @Nullable EnrichedArticle enriched = change.article();
    String headline = enriched == null ? change.articleId() : enriched.article().headline();
    String first =
        "%s %-9s %s%n"
            .formatted(
                TIME.format(change.at()),
                change.kind().name().toLowerCase(Locale.ROOT),
                SafeText.of(headline.isBlank() ? change.articleId() : headline));
    return enriched == null ? first : first + " ".repeat(19) + detail(enriched) + "\n";
  }

  private static String detail(EnrichedArticle enriched) {
    Article article = enriched.article();
    List<String> parts = new ArrayList<>();
    parts.add(article.publisher().name());
    parts.add(article.language());
    parts.add(
        enriched.keywords().stream()
            .limit(KEYWORDS)
            .map(EnrichedArticle.Keyword::term)
            .collect(Collectors.joining(", ")));
    parts.add(article.url() == null ? article.id() : article.url());
    return parts.stream()
        .map(SafeText::of)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
