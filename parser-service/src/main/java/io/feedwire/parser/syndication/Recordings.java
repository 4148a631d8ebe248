package io.feedwire.parser.syndication;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Block.MediaSource;
import io.feedwire.parser.ArticleDraft.BodyPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The sound and films that a feed attaches to an entry: enclosures of RSS, Atom and podcasts,
/// Media RSS. They follow the text, as readers show them; one that the text itself shows is not
/// repeated.
final class Recordings {

  /// A recording is shorter than four days; what says more counts something else.
  private static final int LONGEST_SECONDS = 4 * 24 * 3600;

  /// Pieces of Media RSS of one item that are looked at; the most seen is 60.
  private static final int MAX = 200;

  /// Digits of a size in bytes: what has more is beyond any file.
  private static final int LONGEST_SIZE = 15;

  private final Xml.Parts entry;

  /// By address: feeds name one file in an enclosure and in Media RSS.
  private final Map<String, Block> found = new LinkedHashMap<>();

  private Recordings(Xml.Parts entry) {
    this.entry = entry;
  }

  /// The parts of the body: the text, then what is attached to it.
  static List<BodyPart> appendedTo(@Nullable String html, Xml.Parts entry) {
    List<BodyPart> body = new ArrayList<>();
    if (html != null) {
      body.add(new BodyPart.Html(html));
    }
    var recordings = new Recordings(entry);
    recordings.collect();
    recordings.found.forEach(
        (href, block) -> {
          if (html == null || !html.contains(href)) {
            body.add(new BodyPart.Ready(block, List.of()));
          }
        });
    return body;
  }

  private void collect() {
    int looked = 0;
    for (Xml part : entry.all()) {
      if (looked >= MAX) {
        return;
      }
      looked += part.name().startsWith("media:") ? 1 : 0;
      switch (part.name()) {
        case "media:group" -> add(Xml.Parts.of(part), part.children());
        case "media:content", "enclosure" -> add(Xml.Parts.of(part), List.of(part));
        case "link" -> {
          if (part.attribute("rel").equals("enclosure")) {
            add(Xml.Parts.of(part), List.of(part));
          }
        }
        default -> {}
      }
    }
  }

  /// The contents of a group are one recording in several files (Media RSS, `media:group`).
  private void add(Xml.Parts holder, List<Xml> files) {
    for (Medium medium : List.of(Medium.VIDEO, Medium.AUDIO)) {
      List<Xml> alike =
          files.stream()
              .filter(file -> !href(file).isEmpty() && Medium.of(file, href(file)) == medium)
              .toList();
      if (!alike.isEmpty()) {
        found.putIfAbsent(href(alike.getFirst()), block(medium, holder, alike));
      }
    }
  }

  private Block block(Medium medium, Xml.Parts holder, List<Xml> files) {
    @Nullable String title = holder.text("media:title");
    @Nullable Integer duration = duration(files.getFirst());
    List<MediaSource> sources = files.stream().map(Recordings::source).toList();
    @Nullable String player =
        Stream.of(holder, entry)
            .flatMap(parts -> parts.named("media:player").stream())
            .map(part -> Addresses.webOrNull(part.attribute("url")))
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(null);
    return medium == Medium.AUDIO
        ? new Block.Audio(title, player, duration, sources)
        : new Block.Video(null, title, player, duration, null, sources);
  }

  private static MediaSource source(Xml file) {
    String type = Addresses.mediaType(file.attribute("type"));
    return new MediaSource(
        href(file),
        type.isEmpty() ? null : type,
        file.number("bitrate"),
        null,
        bytes(file),
        file.number("width"),
        file.number("height"));
  }

  /// `length` of enclosures and links, `fileSize` of Media RSS; many who do not know it write 0.
  private static @Nullable Long bytes(Xml file) {
    for (String attribute : List.of("length", "fileSize")) {
      String written = file.attribute(attribute);
      boolean isNumber =
          written.length() <= LONGEST_SIZE && written.chars().allMatch(c -> c >= '0' && c <= '9');
      long bytes = isNumber && !written.isEmpty() ? Long.parseLong(written) : 0;
      if (bytes > 0) {
        return bytes;
      }
    }
    return null;
  }

  private static String href(Xml file) {
    String written =
        file.attribute("url").isEmpty() ? file.attribute("href") : file.attribute("url");
    String href = Addresses.resolve(file.base(), written);
    return Addresses.isWeb(href) ? href : "";
  }

  private @Nullable Integer duration(Xml file) {
    @Nullable Integer declared = seconds(file.attribute("duration"));
    @Nullable String podcast = entry.text("itunes:duration");
    return declared != null || podcast == null ? declared : seconds(podcast);
  }

  /// Seconds, or hours, minutes and seconds with colons; null for anything else.
  private static @Nullable Integer seconds(String written) {
    long seconds = 0;
    for (String part : written.strip().split(":", 4)) {
      int end = part.indexOf('.');
      String digits = end < 0 ? part : part.substring(0, end);
      boolean number = !digits.isEmpty() && digits.length() <= 6;
      if (!number || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return null;
      }
      seconds = seconds * 60 + Integer.parseInt(digits);
    }
    return seconds == 0 || seconds > LONGEST_SECONDS ? null : (int) seconds;
  }
}
