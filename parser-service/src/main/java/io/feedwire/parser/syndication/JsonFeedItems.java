package io.feedwire.parser.syndication;

import com.fasterxml.jackson.databind.JsonNode;
import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Block.MediaSource;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.article.Timestamp;
import io.feedwire.parser.format.ArticleDraft;
import io.feedwire.parser.format.ArticleDraft.BodyPart;
import io.feedwire.parser.time.Dates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads an item of a JSON Feed. Wrong types are passed over: a number where a text should be is
/// read as its text, an object as nothing.
final class JsonFeedItems {

  /// Of an item, all that is read here.
  static final Set<String> MEMBERS =
      Set.of(
          "id",
          "url",
          "external_url",
          "title",
          "content_html",
          "content_text",
          "summary",
          "image",
          "banner_image",
          "date_published",
          "date_modified",
          "author",
          "authors",
          "tags",
          "language",
          "attachments");

  private final JsonNode feed;
  private final String source;
  private final @Nullable String location;

  JsonFeedItems(JsonNode feed, String source, @Nullable String location) {
    this.feed = feed;
    this.source = source;
    this.location = location;
  }

  /// Against what addresses of items are resolved: the site's, which most programs write them for.
  private @Nullable String base() {
    @Nullable String site = text(feed, "home_page_url");
    @Nullable String self = site == null ? text(feed, "feed_url") : site;
    return self == null ? location : self;
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
    @Nullable String base = base();
    @Nullable Timestamp published = Dates.read(text(item, "date_published")).orElse(null);
    return ArticleDraft.builder()
        .publisherName(text(feed, "title"))
        .url(address == null ? null : Addresses.resolve(base, address))
        .guid(id == null || Addresses.isWeb(id) ? null : Channel.guid(source, id))
        .otherUrls(id == null || !Addresses.isWeb(id) || id.equals(link) ? List.of() : List.of(id))
        .base(address == null ? location : Addresses.resolve(base, address))
        .language(language == null ? text(feed, "language") : language)
        .titleHtml(title)
        .titleIsHtml(false)
        .summaryHtml(summary == null ? null : Markup.escaped(summary))
        .body(body(item))
        .bylines(bylines(item))
        .published(published)
        .repairs(Channel.undated(published, text(item, "date_published")))
        .modified(Dates.read(text(item, "date_modified")).orElse(null))
        .images(images(item))
        .references(references(link, external))
        .declaredKeywords(tags(item))
        .build();
  }

  /// The text, then sound and film among the attachments.
  private static List<BodyPart> body(JsonNode item) {
    List<BodyPart> body = new ArrayList<>();
    @Nullable String html = text(item, "content_html");
    @Nullable String plain = html == null ? text(item, "content_text") : null;
    if (html != null) {
      body.add(new BodyPart.Html(html));
    } else if (plain != null) {
      // A line break in plain text is one that is meant.
      body.add(new BodyPart.Html(Markup.escaped(plain).replace("\n", "<br>")));
    }
    for (JsonNode attachment : item.path("attachments")) {
      @Nullable Block recording = recording(attachment);
      if (recording != null) {
        body.add(new BodyPart.Ready(recording, List.of()));
      }
    }
    return body;
  }

  private static List<String> tags(JsonNode item) {
    List<String> tags = new ArrayList<>();
    for (JsonNode tag : item.path("tags")) {
      if (!tag.asText().isBlank()) {
        tags.add(tag.asText());
      }
    }
    return tags;
  }

  /// "external_url … is the URL of a page elsewhere", which the item is about.
  private static List<Reference> references(@Nullable String link, @Nullable String external) {
    return link == null || external == null
        ? List.of()
        : List.of(Reference.of(Reference.Kind.EXTERNAL, "related", external, null, null));
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
    long bytes = attachment.path("size_in_bytes").asLong(0);
    var sources =
        List.of(new MediaSource(href, type, null, null, bytes > 0 ? bytes : null, null, null));
    if (type.startsWith("audio/")) {
      return new Block.Audio(title, null, duration, sources);
    }
    return type.startsWith("video/")
        ? new Block.Video(null, title, null, duration, null, sources)
        : null;
  }

  /// 1.1 has `authors`, 1.0 `author`; those of the feed are for items without any.
  private List<String> bylines(JsonNode item) {
    List<String> own = authors(item);
    return own.isEmpty() ? authors(feed) : own;
  }

  private static List<String> authors(JsonNode holder) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode author : holder.path("authors")) {
      names.add(name(author));
    }
    names.add(name(holder.path("author")));
    names.remove("");
    return List.copyOf(names);
  }

  private static String name(JsonNode author) {
    return (author.isTextual() ? author.asText() : author.path("name").asText("")).strip();
  }

  private static List<Image> images(JsonNode item) {
    SequencedMap<String, Image> images = new LinkedHashMap<>();
    add(images, text(item, "image"), null);
    add(images, text(item, "banner_image"), null);
    for (JsonNode attachment : item.path("attachments")) {
      String type = attachment.path("mime_type").asText("");
      if (type.startsWith("image/")) {
        add(images, text(attachment, "url"), type);
      }
    }
    return List.copyOf(images.values());
  }

  private static void add(
      SequencedMap<String, Image> images, @Nullable String href, @Nullable String type) {
    if (href != null) {
      images.putIfAbsent(href, image(href, images.isEmpty(), type));
    }
  }

  private static Image image(String href, boolean first, @Nullable String type) {
    return Image.of(
        href,
        List.of(first ? Role.LEAD : Role.PREVIEW),
        null,
        List.of(new Rendition(href, null, null, type)));
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    String text = value.isNull() ? "" : value.asText("").strip();
    return text.isEmpty() ? null : text;
  }
}
