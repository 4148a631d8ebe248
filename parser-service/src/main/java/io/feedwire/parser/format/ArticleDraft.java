package io.feedwire.parser.format;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.article.Timestamp;
import io.feedwire.contracts.json.Wire;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// An article as its format gives it, before anything is known of its publisher: strings as they
/// stand in the document, entities resolved where the format says so, addresses possibly relative.
///
/// @param publisherId id of the publisher when the format belongs to one (`dw`)
/// @param publisherName as the document names it: a feed's title, a post's author
/// @param publisherUrl address of the site of whom that name is, or of its feed, as written
/// @param aggregatorUrl address of the site whose feed has the article from that one
/// @param feedUrl address of the feed of which the name is, where that names no site
/// @param nativeId id that the publisher itself gave, when the format carries one (`68204677`)
/// @param url address of the article as written
/// @param urlIsShared whether the document gives the same address to other articles too, so that it
///   tells nothing of which one this is
/// @param guid the feed's own identifier, when it is no address
/// @param otherUrls further addresses of the same article (short links)
/// @param base address against which relative ones are resolved, for body and url
/// @param titleHtml headline; may hold markup and entities when `titleIsHtml`
/// @param summaryHtml summary as HTML
/// @param body the parts of the body in order
/// @param published time of publication, when the format itself says it
/// @param modified time of the last change, when the format itself says it
/// @param seen time at which somebody saw the article (feedx's epoch): the last resort for
///   `published`
/// @param saved when an archive took the document from its publisher
/// @param images images outside the body: main image, enclosures, thumbnails; addresses as written
/// @param references references outside the body: reference groups
/// @param repairs what was mended to read this draft
@RecordBuilder
public record ArticleDraft(
    @Nullable String publisherId,
    @Nullable String publisherName,
    @Nullable String publisherUrl,
    @Nullable String aggregatorUrl,
    @Nullable String feedUrl,
    @Nullable String nativeId,
    @Nullable String url,
    boolean urlIsShared,
    @Nullable String guid,
    List<String> otherUrls,
    @Nullable String base,
    @Nullable String language,
    @Nullable String titleHtml,
    boolean titleIsHtml,
    @Nullable String summaryHtml,
    List<BodyPart> body,
    List<String> bylines,
    @Nullable String copyright,
    List<String> sections,
    @Nullable Timestamp published,
    @Nullable Timestamp modified,
    @Nullable Timestamp seen,
    @Nullable Timestamp saved,
    List<Image> images,
    List<Reference> references,
    List<String> declaredKeywords,
    List<String> repairs)
    implements ArticleDraftBuilder.With {

  /// One part of a body.
  public sealed interface BodyPart {

    /// HTML; consecutive parts are parsed as one.
    record Html(String html) implements BodyPart {}

    /// HTML that the format has parsed and mended itself. Handed over: whoever assembles the
    /// article takes the tree apart.
    record Tree(Element root) implements BodyPart {}

    /// A block that the format gives ready made, with the images it shows.
    record Ready(Block block, List<Image> images) implements BodyPart {
      public Ready {
        images = List.copyOf(images);
      }
    }
  }

  public ArticleDraft {
    otherUrls = Wire.list(otherUrls);
    body = Wire.list(body);
    bylines = Wire.list(bylines);
    sections = Wire.list(sections);
    images = Wire.list(images);
    references = Wire.list(references);
    declaredKeywords = Wire.list(declaredKeywords);
    repairs = Wire.list(repairs);
  }

  /// A draft with nothing in it, to start from.
  public static ArticleDraftBuilder builder() {
    return ArticleDraftBuilder.builder();
  }
}
