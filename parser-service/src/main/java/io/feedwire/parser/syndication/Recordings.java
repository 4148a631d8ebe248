package io.feedwire.parser.syndication;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Block.MediaSource;
import io.feedwire.parser.format.ArticleDraft.BodyPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The sound and films that a feed attaches to an entry: enclosures of RSS, Atom and podcasts,
/// Media RSS. They follow the text, as readers show them; one that the text itself shows is not
/// repeated.
final class Recordings {

  /// A recording is shorter than four days; what says more counts something else.
  private static final int LONGEST_SECONDS = 4 * 24 * 3600;

  /// Pieces of Media RSS and enclosures of one item that are looked at; the most seen is 60.
  private static final int MAX = 200;

  /// Digits of a size in bytes: what has more is beyond any file.
  private static final int LONGEST_SIZE = 15;

  private final Xml.Parts entry;

  private final List<Recording> found = new ArrayList<>();

  /// By address: feeds name one file in an enclosure and in Media RSS, and say of it here how large
  /// it is and there how long it lasts.
  private final Map<String, Recording> byFile = new HashMap<>();

  /// Files of which their own element does not say what they are.
  private final List<Xml> untyped = new ArrayList<>();

  private Recordings(Xml.Parts entry) {
    this.entry = entry;
  }

  /// What is known of one recording so far.
  private static final class Recording {
    final Medium medium;
    final SequencedMap<String, MediaSource> files = new LinkedHashMap<>();
    @Nullable String title;
    @Nullable String player;
    @Nullable Integer duration;

    Recording(Medium medium) {
      this.medium = medium;
    }

    Block block(@Nullable Integer lasting) {
      List<MediaSource> sources = List.copyOf(files.values());
      return medium == Medium.AUDIO
          ? new Block.Audio(title, player, lasting, sources)
          : new Block.Video(null, title, player, lasting, null, sources);
    }
  }

  /// The parts of the body: the text, then what is attached to it.
  static List<BodyPart> appendedTo(@Nullable String html, Xml.Parts entry) {
    List<BodyPart> body = new ArrayList<>();
    if (html != null) {
      body.add(new BodyPart.Html(html));
    }
    var recordings = new Recordings(entry);
    recordings.collect();
    for (Recording recording : recordings.found) {
      if (html == null || !html.contains(recording.files.firstEntry().getKey())) {
        body.add(new BodyPart.Ready(recordings.block(recording), List.of()));
      }
    }
    return body;
  }

  private void collect() {
    int looked = 0;
    for (Xml part : entry.all()) {
      if (looked >= MAX) {
        break;
      }
      looked += part.name().startsWith("media:") || isEnclosure(part) ? 1 : 0;
      if (part.name().equals("media:group")) {
        add(Xml.Parts.of(part), part.children());
      } else if (part.name().equals("media:content") || isEnclosure(part)) {
        add(Xml.Parts.of(part), List.of(part));
      }
    }
    for (Xml file : untyped) {
      @Nullable Recording recording = byFile.get(href(file));
      if (recording != null) {
        note(recording, file);
      }
    }
  }

  private static boolean isEnclosure(Xml part) {
    return part.name().equals("enclosure")
        || (part.name().equals("link") && part.attribute("rel").equals("enclosure"));
  }

  /// The contents of a group are one recording in several files (Media RSS, `media:group`).
  private void add(Xml.Parts holder, List<Xml> files) {
    for (Medium medium : List.of(Medium.VIDEO, Medium.AUDIO)) {
      List<Xml> alike =
          files.stream()
              .filter(file -> !href(file).isEmpty() && Medium.of(file, href(file)) == medium)
              .toList();
      if (!alike.isEmpty()) {
        recording(medium, alike).ifPresent(recording -> describe(recording, holder, alike));
      }
    }
    for (Xml file : files) {
      if (untyped.size() < MAX && !href(file).isEmpty() && Medium.of(file, href(file)) == null) {
        untyped.add(file);
      }
    }
  }

  /// The one that has one of the files, else a new one as long as there are not too many.
  private Optional<Recording> recording(Medium medium, List<Xml> files) {
    for (Xml file : files) {
      @Nullable Recording known = byFile.get(href(file));
      if (known != null) {
        return Optional.of(known);
      }
    }
    if (found.size() >= MAX) {
      return Optional.empty();
    }
    var recording = new Recording(medium);
    found.add(recording);
    return Optional.of(recording);
  }

  private void describe(Recording recording, Xml.Parts holder, List<Xml> files) {
    files.forEach(file -> note(recording, file));
    recording.title = recording.title == null ? holder.text("media:title") : recording.title;
    recording.player = recording.player == null ? player(holder) : recording.player;
  }

  private void note(Recording recording, Xml file) {
    MediaSource source = source(file);
    recording.files.merge(source.href(), source, Recordings::merged);
    byFile.putIfAbsent(source.href(), recording);
    if (recording.duration == null) {
      recording.duration = seconds(file.attribute("duration"));
    }
  }

  private static MediaSource merged(MediaSource before, MediaSource now) {
    return new MediaSource(
        before.href(),
        before.format() == null ? now.format() : before.format(),
        before.bitrate() == null ? now.bitrate() : before.bitrate(),
        before.quality() == null ? now.quality() : before.quality(),
        before.bytes() == null ? now.bytes() : before.bytes(),
        before.width() == null ? now.width() : before.width(),
        before.height() == null ? now.height() : before.height());
  }

  private Block block(Recording recording) {
    @Nullable Integer lasting =
        recording.duration == null ? seconds(podcast()) : recording.duration;
    if (recording.player == null) {
      recording.player = player(entry);
    }
    return recording.block(lasting);
  }

  private String podcast() {
    @Nullable String duration = entry.text("itunes:duration");
    return duration == null ? "" : duration;
  }

  private static @Nullable String player(Xml.Parts parts) {
    for (Xml part : parts.named("media:player")) {
      @Nullable String player = Addresses.webOrNull(part.attribute("url"));
      if (player != null) {
        return player;
      }
    }
    return null;
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
