package io.feedwire.parser.frontmatter;

import io.feedwire.contracts.RejectionReason;
import io.feedwire.contracts.article.Timestamp;
import io.feedwire.parser.feedx.FeedxDraft;
import io.feedwire.parser.feedx.FeedxHeader;
import io.feedwire.parser.format.ArticleDraft;
import io.feedwire.parser.format.ArticleDraftBuilder;
import io.feedwire.parser.format.Document;
import io.feedwire.parser.format.Format;
import io.feedwire.parser.format.FormatResult;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Front matter, then a feedx document. Both name title and address; `date` is mostly feedx's own
/// time of seeing the page, and then none of publication.
@Singleton
public final class HybridFormat implements Format {

  /// `date` has seconds, the other milliseconds.
  private static final Duration SAME = Duration.ofSeconds(2);

  @Override
  public String name() {
    return "hybrid";
  }

  @Override
  public boolean accepts(Document document) {
    String head = document.head();
    return FrontMatter.opens(head) && isHybrid(head);
  }

  static boolean isHybrid(String head) {
    return FrontMatter.read(head)
        .flatMap(matter -> FeedxHeader.readAt(head, matter.bodyStart()))
        .isPresent();
  }

  @Override
  public FormatResult read(Document document) {
    String text = document.text();
    Optional<FrontMatter> matter = FrontMatter.read(text);
    Optional<FeedxHeader> header =
        matter.flatMap(found -> FeedxHeader.readAt(text, found.bodyStart()));
    if (matter.isEmpty() || header.isEmpty()) {
      return new FormatResult.Unreadable(RejectionReason.MALFORMED, "its header has no end");
    }
    ArticleDraft post = PostDraft.of(PostHeader.read(matter.get().yaml())).build();
    ArticleDraft page = FeedxDraft.of(header.get(), text).build();
    return new FormatResult.Read(List.of(joined(post, page).build()), List.of(), List.of());
  }

  private static ArticleDraftBuilder joined(ArticleDraft post, ArticleDraft page) {
    boolean isSeen = isSame(post.published(), page.seen());
    return ArticleDraftBuilder.builder(post)
        .url(page.url())
        .titleHtml(title(post, page))
        .published(page.published() == null && !isSeen ? post.published() : page.published())
        .seen(page.seen())
        .saved(page.saved())
        .images(page.images().isEmpty() ? post.images() : page.images())
        .body(page.body());
  }

  /// YAML folds the line breaks that the page's title has, and adds blanks.
  private static @Nullable String title(ArticleDraft post, ArticleDraft page) {
    @Nullable String title = page.titleHtml();
    return title == null || title.isBlank() ? post.titleHtml() : title;
  }

  private static boolean isSame(@Nullable Timestamp date, @Nullable Timestamp seen) {
    return date != null
        && seen != null
        && Duration.between(date.time(), seen.time()).abs().compareTo(SAME) <= 0;
  }
}
