package io.feedwire.parser.syndication;

import com.fasterxml.jackson.databind.JsonNode;
import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Block.MediaSource;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.article.Timestamp;
import io.feedwire.parser.ArticleDraft;
import io.feedwire.parser.ArticleDraft.BodyPart;
import io.feedwire.parser.time.Dates;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads an item of a JSON Feed. Wrong types are passed over: a number where a text should be is
/// read as its text, an object as nothing.
final class JsonFeedItems {

  private final JsonNode feed;
  private final String source;
  private final @Nullable String location;

  JsonFeedItems(JsonNode feed, String source, @Nullable String location) {
    this.feed = feed;
    this.source = source;
    this.location = location;
  }

  ArticleDraft read(JsonNode item) {
    @Nullable String url = text(item, "url");
    @Nullable String id = text(item, "id");
    @Nullable String external = text(item, "external_url");
    @Nullable String link = url == null ? Addresses.webOrNull(id) : url;
    @Nullable String address = link == null ? external : link;
    @Nullable String title = text(item, "title");
    @Nullable String language = text(item, "language");
    @Nullable String summary = text(item, "summary");
    @Nullable String base = text(feed, "home_page_url");
    @Nullable Timestamp published = Dates.read(text(item, "date_published")).orElse(null);
    return ArticleDraft.builder()
        .publisherName(text(feed, "title"))
        .url(address == null ? null : Addresses.resolve(base, address))
        .guid(id == null || Addresses.isWeb(id) ? null : Channel.guid(source, id))
        .otherUrls(
            Stream.ofNullable(Addresses.webOrNull(id))
                .filter(other -> !other.equals(link))
                .toList())
        .base(address == null ? location : Addresses.resolve(base, address))
        .language(language == null ? text(feed, "language") : language)
        .titleHtml(title)
        .titleIsHtml(false)
        .summaryHtml(summary == null ? null : Markup.escaped(summary))
        .body(Stream.concat(body(item).stream(), recordings(item)).toList())
        .bylines(bylines(item))
        .published(published)
        .repairs(Channel.undated(published, text(item, "date_published")))
        .modified(Dates.read(text(item, "date_modified")).orElse(null))
        .images(images(item))
        .references(references(link, external))
        .declaredKeywords(
            elements(item, "tags").map(JsonNode::asText).filter(tag -> !tag.isBlank()).toList())
        .build();
  }

  private static List<BodyPart> body(JsonNode item) {
    @Nullable String html = text(item, "content_html");
    if (html != null) {
      return List.of(new BodyPart.Html(html));
    }
    @Nullable String plain = text(item, "content_text");
    if (plain == null) {
      return List.of();
    }
    // A line break in plain text is one that is meant.
    String escaped = Markup.escaped(plain.strip()).replace("\n", "<br>");
    return List.of(new BodyPart.Html(escaped));
  }

  /// "external_url … is the URL of a page elsewhere", which the item is about.
  private static List<Reference> references(@Nullable String link, @Nullable String external) {
    return link == null || external == null
        ? List.of()
        : List.of(Reference.of(Reference.Kind.EXTERNAL, "related", external, null, null));
  }

  /// Sound and film among the attachments.
  private static Stream<BodyPart> recordings(JsonNode item) {
    return elements(item, "attachments")
        .flatMap(attachment -> Stream.ofNullable(recording(attachment)))
        .map(block -> new BodyPart.Ready(block, List.of()));
  }

  private static @Nullable Block recording(JsonNode attachment) {
    @Nullable String href = Addresses.webOrNull(text(attachment, "url"));
    @Nullable String written = text(attachment, "mime_type");
    if (href == null || written == null) {
      return null;
    }
    String type = Addresses.mediaType(written);
    @Nullable String title = text(attachment, "title");
    int seconds = attachment.path("duration_in_seconds").asInt(0);
    @Nullable Integer duration = seconds > 0 ? Integer.valueOf(seconds) : null;
    var sources = List.of(new MediaSource(href, type, null, null));
    if (type.startsWith("audio/")) {
      return new Block.Audio(title, null, duration, sources);
    }
    return type.startsWith("video/")
        ? new Block.Video(null, title, null, duration, null, sources)
        : null;
  }

  /// 1.1 has `authors`, 1.0 `author`; those of the feed are for items without any.
  private List<String> bylines(JsonNode item) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode holder : List.of(item, feed)) {
      Stream.concat(elements(holder, "authors"), Stream.of(holder.path("author")))
          .map(author -> author.isTextual() ? author.asText() : author.path("name").asText(""))
          .filter(name -> !name.isBlank())
          .forEach(name -> names.add(name.strip()));
      if (!names.isEmpty()) {
        break;
      }
    }
    return List.copyOf(names);
  }

  private static List<Image> images(JsonNode item) {
    List<Image> images = new ArrayList<>();
    @Nullable String image = text(item, "image");
    @Nullable String banner = text(item, "banner_image");
    Stream.of(image == null ? "" : image, banner == null ? "" : banner)
        .filter(href -> !href.isEmpty())
        .distinct()
        .forEach(href -> images.add(image(href, images.isEmpty(), null)));
    elements(item, "attachments")
        .filter(attachment -> attachment.path("mime_type").asText("").startsWith("image/"))
        .forEach(
            attachment -> {
              @Nullable String href = text(attachment, "url");
              if (href != null && images.stream().noneMatch(known -> known.id().equals(href))) {
                images.add(image(href, images.isEmpty(), attachment.path("mime_type").asText()));
              }
            });
    return images;
  }

  private static Image image(String href, boolean first, @Nullable String type) {
    return Image.of(
        href,
        List.of(first ? Role.LEAD : Role.PREVIEW),
        null,
        List.of(new Rendition(href, null, null, type)));
  }

  private static Stream<JsonNode> elements(JsonNode node, String name) {
    return StreamSupport.stream(node.path(name).spliterator(), false);
  }

  private static @Nullable String text(JsonNode node, String name) {
    String text = node.path(name).asText("").strip();
    return text.isEmpty() || node.path(name).isNull() ? null : text;
  }
}
