package io.feedwire.parser.syndication;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an enclosure or a piece of Media RSS is.
enum Medium {
  IMAGE,
  AUDIO,
  VIDEO;

  private static final Map<String, Medium> BY_ENDING =
      Map.ofEntries(
          Map.entry("jpg", IMAGE),
          Map.entry("jpeg", IMAGE),
          Map.entry("png", IMAGE),
          Map.entry("gif", IMAGE),
          Map.entry("webp", IMAGE),
          Map.entry("avif", IMAGE),
          Map.entry("mp3", AUDIO),
          Map.entry("m4a", AUDIO),
          Map.entry("aac", AUDIO),
          Map.entry("ogg", AUDIO),
          Map.entry("oga", AUDIO),
          Map.entry("opus", AUDIO),
          Map.entry("flac", AUDIO),
          Map.entry("wav", AUDIO),
          Map.entry("wma", AUDIO),
          Map.entry("mp4", VIDEO),
          Map.entry("m4v", VIDEO),
          Map.entry("mov", VIDEO),
          Map.entry("mpg", VIDEO),
          Map.entry("mpeg", VIDEO),
          Map.entry("wmv", VIDEO),
          Map.entry("avi", VIDEO),
          Map.entry("ogv", VIDEO),
          Map.entry("webm", VIDEO),
          Map.entry("m3u8", VIDEO));

  /// By `medium` (Media RSS), else by `type`, else by the ending of the address, since many types
  /// were never registered (`x-audio/mp3`, `application/x-ms-wmd`); null for anything else, a
  /// document or a torrent.
  static @Nullable Medium of(Xml part, String href) {
    @Nullable Medium declared = named(part.attribute("medium"));
    if (declared != null) {
      return declared;
    }
    String type = Addresses.mediaType(part.attribute("type"));
    int slash = type.indexOf('/');
    @Nullable Medium typed = named(slash < 0 ? type : type.substring(0, slash));
    if (typed != null) {
      return typed;
    }
    int query = href.indexOf('?');
    String path = query < 0 ? href : href.substring(0, query);
    @Nullable Medium ending =
        BY_ENDING.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    boolean silent = ending == null && type.isEmpty() && !part.attribute("height").isEmpty();
    // What has a height and no type is a picture: Yahoo's `…/ap/0a1b2c3d`.
    return silent && part.name().equals("media:content") && hasNoEnding(path) ? IMAGE : ending;
  }

  private static boolean hasNoEnding(String path) {
    return path.lastIndexOf('.') < path.lastIndexOf('/');
  }

  private static @Nullable Medium named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "image" -> IMAGE;
      case "audio" -> AUDIO;
      case "video" -> VIDEO;
      default -> null;
    };
  }
}
