package io.feedwire.parser;

import io.feedwire.contracts.Hash;
import io.feedwire.contracts.TextHash;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.article.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an item says, without what changes from fetch to fetch though nobody edited it: its guid
/// and other addresses, its scheme, the time of its last change, queries of addresses (session ids,
/// cache busters), the order of its keywords, its language, which a short item has from those
/// beside it. Equal exactly when the item says the same.
///
/// @param content hash of all that a reader sees, in hex
/// @param headline hash of the headline; empty for none
/// @param text hash of the text; empty for none
/// @param written hash of the time of publication as written; empty for none
record Fingerprint(String content, String headline, String text, String written) {

  /// 128 bits: no two versions of one item will ever share them.
  static final int CONTENT_DIGITS = 32;

  /// 96 bits: part of the content's hash, or compared among items that share a name.
  static final int PART_DIGITS = 24;

  static Fingerprint of(Article article) {
    @Nullable Timestamp published = article.published();
    String text = part(article.text());
    return new Fingerprint(
        said(article, text).hex(CONTENT_DIGITS),
        part(article.headline()),
        text,
        part(published == null ? "" : published.raw()));
  }

  private static String part(String text) {
    return text.isEmpty() ? "" : Hash.hex(text, PART_DIGITS);
  }

  /// Names one version of the item.
  String version() {
    return content + written;
  }

  /// @param text stands for the text, which is hashed once
  private static TextHash said(Article article, String text) {
    var said = new TextHash();
    line(said, article.headline());
    line(said, article.summary());
    line(said, text);
    line(said, article.copyright());
    lines(said, article.bylines());
    lines(said, article.credits());
    lines(said, article.sections());
    lines(said, sorted(article.declaredKeywords()));
    for (Block block : article.body()) {
      block(said, block);
    }
    for (Image image : article.images()) {
      line(said, image.renditions().isEmpty() ? null : page(image.renditions().getFirst().href()));
      line(said, image.caption());
      line(said, image.credit());
    }
    for (Reference reference : article.references()) {
      line(said, page(reference.href()));
      line(said, reference.label());
    }
    return said;
  }

  /// The kind of each block, and what `text` does not have of it.
  private static void block(TextHash said, Block block) {
    line(said, block.getClass().getSimpleName());
    switch (block) {
      case Block.Figure figure -> {
        line(said, figure.caption());
        line(said, figure.credit());
      }
      case Block.Gallery gallery -> {
        line(said, gallery.title());
        line(said, gallery.description());
        for (Block.Gallery.Item item : gallery.items()) {
          line(said, item.title());
          line(said, item.description());
        }
      }
      case Block.Video video -> {
        line(said, video.id());
        line(said, video.title());
        line(said, video.sources().isEmpty() ? null : page(video.sources().getFirst().href()));
      }
      case Block.Audio audio -> {
        line(said, audio.title());
        line(said, audio.sources().isEmpty() ? null : page(audio.sources().getFirst().href()));
      }
      case Block.Embed embed -> line(said, page(embed.href()));
      case Block.Paragraph _,
          Block.Heading _,
          Block.Quote _,
          Block.ListBlock _,
          Block.Table _,
          Block.Preformatted _ -> {}
    }
  }

  private static List<String> sorted(List<String> words) {
    List<String> sorted = new ArrayList<>(words);
    sorted.sort(null);
    return sorted;
  }

  private static void lines(TextHash said, List<String> lines) {
    for (String line : lines) {
      line(said, line);
    }
    said.add('\f');
  }

  private static void line(TextHash said, @Nullable String line) {
    said.add(line == null ? "" : line).add('\n');
  }

  /// An address without scheme and query.
  private static String page(String href) {
    int query = href.indexOf('?');
    String page = query < 0 ? href : href.substring(0, query);
    int scheme = page.indexOf("://");
    return scheme < 0 ? page : page.substring(scheme + 3);
  }
}
