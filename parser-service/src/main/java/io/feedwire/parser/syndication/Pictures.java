package io.feedwire.parser.syndication;

import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.image.ImageMarks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The pictures of an item outside its text: Media RSS, enclosures, iTunes. The first one that is
/// no thumbnail leads; the others are previews. Several whose addresses differ in nothing but the
/// size that they are declared to have are one. Ids are provisional: the address of the largest as
/// written.
final class Pictures {

  /// Pictures of one item beside those in its text; the most seen is 60.
  private static final int MAX = 200;

  /// Who made a picture, of the roles of the European Broadcasting Union that Media RSS credits
  /// with; without a role as most write it. Others (`musician`, `producer`) are of recordings.
  private static final Set<String> MAKERS =
      Set.of("", "photographer", "creator", "author", "owner", "illustrator", "artist");

  /// Files of one picture; the most seen is ten.
  private static final int MAX_FILES = 20;

  /// The cover of a book (OPDS 1.2, 5.1.1).
  private static final String COVER = "http://opds-spec.org/image";

  private static final String COVER_THUMBNAIL = "http://opds-spec.org/image/thumbnail";

  /// In pixels: a smaller size is a digit, which stands in any address.
  private static final int MIN_SIZE = 10;

  private static final Comparator<Rendition> LARGEST_FIRST =
      Comparator.comparing(
          Rendition::width, Comparator.nullsFirst(Comparator.<Integer>reverseOrder()));

  /// By address without the declared size.
  private final Map<String, Image> found = new LinkedHashMap<>();

  private boolean led;

  /// The item's title, which many repeat as that of its picture.
  private final String headline;

  private Pictures(Xml.Parts item) {
    headline = Objects.requireNonNullElse(item.text("title"), "");
  }

  static List<Image> of(Xml.Parts item) {
    var pictures = new Pictures(item);
    pictures.media(item);
    item.named("media:group").forEach(group -> pictures.group(Xml.Parts.of(group)));
    for (Xml part : item.all()) {
      switch (part.name()) {
        case "enclosure" -> pictures.enclosure(part, part.attribute("url"));
        case "link" -> pictures.linked(part, part.attribute("href"));
        case "itunes:image" -> pictures.full(part, part.attribute("href"), null, null);
        case "image" -> pictures.full(part, imageElement(part), null, null);
        // WordPress's plug-ins, Google's shops, Bing.
        case "post-thumbnail",
            "featuredimage",
            "featured_image",
            "thumbnail",
            "g:image_link",
            "g:additional_image_link",
            "news:image" -> {
          String href = imageElement(part);
          if (Addresses.isWeb(href)) {
            pictures.full(part, href, null, null);
          }
        }
        // RSS 1.0's module of enclosures, of Craigslist.
        case "enc:enclosure" -> pictures.enclosure(part, part.attribute("resource"));
        default -> {}
      }
    }
    return List.copyOf(pictures.found.values());
  }

  /// `<image><url>…` as in a channel, or the address itself.
  private static String imageElement(Xml image) {
    @Nullable String url = Xml.Parts.of(image).text("url");
    String text = url == null ? image.text() : url;
    return text.isEmpty() ? image.attribute("url") : text;
  }

  private void media(Xml.Parts parts) {
    @Nullable String caption = caption(parts);
    @Nullable String credit = credit(parts);
    List<Xml> contents = parts.named("media:content");
    for (Xml content : contents.subList(0, Math.min(contents.size(), MAX))) {
      Xml.Parts inner = Xml.Parts.of(content);
      if (isImage(content, content.attribute("url"))) {
        @Nullable String own = caption(inner);
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

  /// The contents of a group are one picture in several sizes (Media RSS, `media:group`), unless
  /// they say different things: some have their slides in one.
  private void group(Xml.Parts parts) {
    long said =
        parts.named("media:content").stream()
            .flatMap(content -> Stream.ofNullable(caption(Xml.Parts.of(content))))
            .distinct()
            .limit(2)
            .count();
    if (said > 1) {
      media(parts);
      return;
    }
    List<Rendition> renditions =
        parts.named("media:content").stream()
            .filter(content -> isImage(content, content.attribute("url")))
            .map(content -> rendition(content, content.attribute("url")))
            .toList();
    if (!renditions.isEmpty()) {
      Role role = role(renditions.getFirst());
      add(role, caption(parts), credit(parts), renditions);
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

  private void linked(Xml link, String href) {
    switch (link.attribute("rel")) {
      case "enclosure" -> enclosure(link, href);
      case COVER -> full(link, href, null, null);
      case COVER_THUMBNAIL -> {
        if (!href.isBlank()) {
          add(Role.PREVIEW, null, null, List.of(rendition(link, href)));
        }
      }
      default -> {}
    }
  }

  private void full(Xml part, String href, @Nullable String caption, @Nullable String credit) {
    if (!href.isBlank()) {
      Rendition file = rendition(part, href);
      add(role(file), caption, credit, List.of(file));
    }
  }

  private @Nullable String caption(Xml.Parts parts) {
    @Nullable String words = described(parts);
    @Nullable String title = words == null ? parts.text("media:title") : null;
    return title == null || title.equals(headline) ? words : title;
  }

  /// Plain text, unless it says to be HTML or has an element that is closed.
  private static @Nullable String described(Xml.Parts parts) {
    @Nullable String text = parts.text("media:description");
    @Nullable Xml first = parts.first("media:description");
    boolean isMarkup =
        text != null
            && first != null
            && (first.attribute("type").equals("html") || text.contains("</"));
    return text != null && isMarkup ? Markup.plain(text) : text;
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
  private Role role(Rendition file) {
    if (WebAddress.parse(file.href()).map(ImageMarks::ofAddress).isPresent()
        || ImageMarks.ofSize(file.width(), file.height()) != null) {
      return Role.PREVIEW;
    }
    Role role = led ? Role.PREVIEW : Role.LEAD;
    led = true;
    return role;
  }

  private void add(
      Role role, @Nullable String caption, @Nullable String credit, List<Rendition> renditions) {
    String key = sizeless(renditions.getFirst());
    @Nullable Image before = found.get(key);
    if (before != null) {
      found.put(key, more(before, role, caption, credit, renditions));
    } else if (found.size() < MAX) {
      Image image = image(role, caption, renditions);
      found.put(key, credit == null ? image : image.withCredit(credit));
    }
  }

  private static Image image(Role role, @Nullable String caption, List<Rendition> renditions) {
    List<Rendition> files = new ArrayList<>(renditions);
    files.sort(LARGEST_FIRST);
    return Image.of(files.getFirst().href(), List.of(role), caption, files);
  }

  private static Image more(
      Image image,
      Role role,
      @Nullable String caption,
      @Nullable String credit,
      List<Rendition> renditions) {
    List<Rendition> files = new ArrayList<>(image.renditions());
    for (Rendition file : renditions) {
      if (files.size() < MAX_FILES && !files.contains(file)) {
        files.add(file);
      }
    }
    boolean leads = role == Role.LEAD || image.roles().contains(Role.LEAD);
    @Nullable String words = image.caption() == null ? caption : image.caption();
    return image(leads ? Role.LEAD : Role.PREVIEW, words, files)
        .withCredit(image.credit() == null ? credit : image.credit());
  }

  /// `…/a-*x*.jpg` of `…/a-600x338.jpg` that is declared to be 600 by 338.
  private static String sizeless(Rendition file) {
    return without(without(file.href(), file.width()), file.height());
  }

  private static String without(String href, @Nullable Integer size) {
    if (size == null || size < MIN_SIZE) {
      return href;
    }
    String digits = size.toString();
    var rest = new StringBuilder();
    int from = 0;
    for (int at = href.indexOf(digits); at >= 0; at = href.indexOf(digits, from)) {
      int end = at + digits.length();
      boolean isWhole = !isDigit(href, at - 1) && !isDigit(href, end);
      rest.append(href, from, at).append(isWhole ? "*" : digits);
      from = end;
    }
    return rest.append(href, from, href.length()).toString();
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
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
