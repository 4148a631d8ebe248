package io.feedwire.enricher.resolution;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.article.Reference.Card;
import io.feedwire.contracts.article.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Everything an article has to say to targets, by target key.
public final class Mentions {

  /// Of references and of images, each: what one article may set in motion. The richest documents
  /// seen have some dozens; a page of ten thousand links is an index, and stays unresolved behind
  /// these.
  static final int MAX_EACH = 500;

  /// In characters; longer ids are no ids.
  private static final int MAX_ID = 512;

  /// In characters: a card travels to everyone who refers to the article.
  private static final int MAX_HEADLINE = 500;

  private static final int MAX_URL = 2_000;

  private final ArticleIds ids;

  public Mentions(ArticleIds ids) {
    this.ids = ids;
  }

  /// The article announces itself under every id it may be asked by, and asks for what it refers to
  /// and shows. Links to itself are not asked for.
  public SortedMap<String, Mention> of(Article article) {
    var mentions = new TreeMap<String, Mention>();
    var card = new Mention.Announces(card(article));
    SortedSet<String> own = ownIds(article);
    own.forEach(id -> mentions.put(TargetKey.article(id).toString(), card));
    var asks = new Mention.Asks(article.id(), null);
    article.references().stream()
        .filter(reference -> reference.kind() != Reference.Kind.SEARCH)
        .map(Reference::target)
        .filter(Objects::nonNull)
        .filter(target -> isId(target) && !own.contains(target))
        .limit(MAX_EACH)
        .forEach(target -> mentions.put(TargetKey.article(target).toString(), asks));
    var shows = new Mention.Asks(article.id(), published(article));
    article.images().stream()
        .map(Image::id)
        .filter(Mentions::isId)
        .limit(MAX_EACH)
        .forEach(image -> mentions.put(TargetKey.image(image).toString(), shows));
    return mentions;
  }

  private SortedSet<String> ownIds(Article article) {
    var own = new TreeSet<String>();
    own.add(article.id());
    if (article.url() != null) {
      ids.idOf(article.url()).ifPresent(own::add);
    }
    article.altIds().stream()
        .filter(alias -> alias.length() <= MAX_URL)
        .forEach(alias -> own.add(ids.idOf(alias).orElse(alias)));
    own.removeIf(id -> !isId(id));
    return own;
  }

  /// Control characters separate the parts of keys.
  private static boolean isId(String id) {
    return !id.isEmpty() && id.length() <= MAX_ID && id.chars().noneMatch(c -> c < ' ');
  }

  private static Card card(Article article) {
    String headline = article.headline();
    @Nullable String url = article.url();
    return new Card(
        article.id(),
        headline.length() > MAX_HEADLINE ? headline.substring(0, MAX_HEADLINE) + "…" : headline,
        url == null || url.length() > MAX_URL ? null : url,
        published(article));
  }

  private static @Nullable Instant published(Article article) {
    @Nullable Timestamp published = article.published();
    return published == null ? null : published.time();
  }
}
