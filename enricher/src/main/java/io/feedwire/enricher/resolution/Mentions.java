package io.feedwire.enricher.resolution;

import io.feedwire.contracts.Texts;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.EnrichedArticle.LeadImage;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.article.Reference.Card;
import io.feedwire.contracts.article.Reference.Picture;
import io.feedwire.contracts.article.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds out what an article has to say to targets.
public final class Mentions {

  /// Of references and of images, each: what one article may set in motion, and as many references
  /// as the parser keeps. The richest documents seen have some dozens; a page of ten thousand links
  /// is an index, and stays unresolved behind these.
  static final int MAX_EACH = 1_000;

  /// In characters: a card travels to everyone who refers to the article.
  private static final int MAX_HEADLINE = 500;

  static final int MAX_URL = 2_000;

  private final ArticleIds ids;

  public Mentions(ArticleIds ids) {
    this.ids = ids;
  }

  /// The article announces itself under every id it may be asked by, and asks for what it refers to
  /// and shows. Links to itself are not asked for.
  ///
  /// @param lead the image that stands for it
  public Statement of(Article article, @Nullable LeadImage lead) {
    SortedSet<String> own = OwnIds.of(article, ids);
    var announces = new TreeSet<String>();
    own.forEach(id -> announces.add(TargetKey.article(id).toString()));
    var asks = new TreeSet<String>();
    article.references().stream()
        .filter(reference -> reference.kind() != Reference.Kind.SEARCH)
        .map(Reference::target)
        .filter(Objects::nonNull)
        .filter(target -> OwnIds.isId(target) && !own.contains(target))
        .limit(MAX_EACH)
        .forEach(target -> asks.add(TargetKey.article(target).toString()));
    article.images().stream()
        .map(Image::id)
        .filter(OwnIds::isId)
        .limit(MAX_EACH)
        .forEach(image -> asks.add(TargetKey.image(image).toString()));
    return new Statement(published(article), card(article, lead), announces, asks);
  }

  private static Card card(Article article, @Nullable LeadImage lead) {
    String headline = article.headline();
    @Nullable String url = article.url();
    return new Card(
        article.id(),
        headline.length() > MAX_HEADLINE ? Texts.beginning(headline, MAX_HEADLINE) + "…" : headline,
        url == null || url.length() > MAX_URL ? null : url,
        published(article),
        lead == null ? null : picture(article, lead.id()));
  }

  private static @Nullable Picture picture(Article article, String id) {
    return article.images().stream()
        .filter(image -> image.id().equals(id))
        .flatMap(image -> CardFile.of(image).stream())
        .map(file -> new Picture(id, file.href(), file.width(), file.height()))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Instant published(Article article) {
    @Nullable Timestamp published = article.published();
    return published == null ? null : published.time();
  }
}
