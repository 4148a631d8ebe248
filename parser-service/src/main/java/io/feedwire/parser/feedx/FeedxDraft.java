package io.feedwire.parser.feedx;

import io.feedwire.parser.format.ArticleDraft;
import io.feedwire.parser.format.ArticleDraft.BodyPart;
import io.feedwire.parser.format.ArticleDraftBuilder;
import java.util.List;
import org.jsoup.parser.Parser;

/// What a header and the HTML below it say of an article.
public final class FeedxDraft {

  private FeedxDraft() {}

  /// A draft for whoever knows more to add to.
  ///
  /// @param text the text that the header was read from
  public static ArticleDraftBuilder of(FeedxHeader header, String text) {
    FeedxBody body = FeedxBody.read(text.substring(header.bodyStart()), header.url());
    return ArticleDraft.builder()
        .url(header.url())
        .titleHtml(Parser.unescapeEntities(header.title(), false))
        .titleIsHtml(false)
        .published(header.published())
        .seen(header.seen())
        .saved(header.seen())
        .images(body.lead() == null ? List.of() : List.of(body.lead()))
        .body(List.of(new BodyPart.Tree(body.root())));
  }
}
