package io.feedwire.parser.syndication;

import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.publishers.ImageMarks;
import io.feedwire.publishers.WebAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The pictures of an item outside its text: Media RSS, enclosures, iTunes. The first one that is
/// no thumbnail leads; the others are previews. Ids are provisional: the address as written.
final class Pictures {

  /// Pictures of one item beside those in its text; the most seen is 60.
  private static final int MAX = 200;

  /// Who made a picture, of the roles of the European Broadcasting Union that Media RSS credits
  /// with; without a role as most write it. Others (`musician`, `producer`) are of recordings.
  private static final Set<String> MAKERS =
      Set.of("", "photographer", "creator", "author", "owner", "illustrator", "artist");

  private final Map<String, Image> found = new LinkedHashMap<>();
  private boolean led;

  private Pictures() {}

  static List<Image> of(Xml.Parts item) {
    var pictures = new Pictures();
    pictures.media(item);
    item.named("media:group").forEach(group -> pictures.group(Xml.Parts.of(group)));
    for (Xml part : item.all()) {
      switch (part.name()) {
        case "enclosure" -> pictures.enclosure(part, part.attribute("url"));
        case "link" -> {
          if (part.attribute("rel").equals("enclosure")) {
            pictures.enclosure(part, part.attribute("href"));
          }
        }
        case "itunes:image" -> pictures.full(part, part.attribute("href"), null, null);
        case "image" -> pictures.full(part, imageElement(part), null, null);
        default -> {}
      }
    }
    return List.copyOf(pictures.found.values());
  }

  /// `<image><url>…` as in a channel, or the address itself.
  private static String imageElement(Xml image) {
    @Nullable String url = Xml.Parts.of(image).text("url");
    return url == null ? image.text() : url;
  }

  private void media(Xml.Parts parts) {
    @Nullable String caption = parts.text("media:description", "media:title");
    @Nullable String credit = credit(parts);
    List<Xml> contents = parts.named("media:content");
    for (Xml content : contents.subList(0, Math.min(contents.size(), MAX))) {
      Xml.Parts inner = Xml.Parts.of(content);
      if (isImage(content, content.attribute("url"))) {
        @Nullable String own = inner.text("media:description", "media:title");
        @Nullable String ownCredit = credit(inner);
        full(
            content,
            content.attribute("url"),
            own == null ? caption : own,
            ownCredit == null ? credit : ownCredit);
      }
      thumbnails(inner);
    }
    thumbnails(parts);
  }

  /// The contents of a group are one picture in several sizes (Media RSS, `media:group`).
  private void group(Xml.Parts parts) {
    List<Rendition> renditions =
        parts.named("media:content").stream()
            .filter(content -> isImage(content, content.attribute("url")))
            .map(content -> rendition(content, content.attribute("url")))
            .toList();
    if (!renditions.isEmpty()) {
      Role role = role(renditions.getFirst().href());
      add(role, parts.text("media:description", "media:title"), credit(parts), renditions);
    }
    thumbnails(parts);
  }

  private void thumbnails(Xml.Parts parts) {
    for (Xml thumbnail : parts.named("media:thumbnail")) {
      if (!thumbnail.attribute("url").isEmpty()) {
        add(Role.PREVIEW, null, null, List.of(rendition(thumbnail, thumbnail.attribute("url"))));
      }
    }
  }

  private void enclosure(Xml part, String href) {
    if (isImage(part, href)) {
      full(part, href, null, null);
    }
  }

  private void full(Xml part, String href, @Nullable String caption, @Nullable String credit) {
    if (!href.isBlank()) {
      add(role(href), caption, credit, List.of(rendition(part, href)));
    }
  }

  private static @Nullable String credit(Xml.Parts parts) {
    for (Xml credit : parts.named("media:credit")) {
      if (MAKERS.contains(credit.attribute("role").toLowerCase(Locale.ROOT))
          && !credit.text().isEmpty()) {
        return credit.text();
      }
    }
    return null;
  }

  /// An avatar, which WordPress.com puts first, leads nothing.
  private Role role(String href) {
    if (WebAddress.parse(href).map(ImageMarks::ofAddress).isPresent()) {
      return Role.PREVIEW;
    }
    Role role = led ? Role.PREVIEW : Role.LEAD;
    led = true;
    return role;
  }

  private void add(
      Role role, @Nullable String caption, @Nullable String credit, List<Rendition> renditions) {
    if (found.size() >= MAX) {
      return;
    }
    String id = renditions.getFirst().href();
    Image image = Image.of(id, new ArrayList<>(List.of(role)), caption, renditions);
    found.putIfAbsent(id, credit == null ? image : image.withCredit(credit));
  }

  private static Rendition rendition(Xml part, String href) {
    String type = part.attribute("type");
    return new Rendition(
        Addresses.resolve(part.base(), href),
        part.number("width"),
        part.number("height"),
        type.startsWith("image/") ? type : null);
  }

  private static boolean isImage(Xml part, String href) {
    return !href.isBlank() && Medium.of(part, href) == Medium.IMAGE;
  }
}
