package io.feedwire.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A document of each format, made of the sample archive: an article where the format holds one,
/// otherwise a feed of a hundred items.
final class Documents {

  /// Items of a feed: between the 10 of most and the 1,600 of the longest seen.
  private static final int ITEMS = 100;

  private final Path samples;

  /// @param samples the folder `now` of the sample archive
  Documents(Path samples) {
    this.samples = samples;
  }

  /// The document of a format, by the format's name.
  byte[] of(String format) throws IOException {
    return switch (format) {
      case "dw-api" -> DwArticles.of(samples.resolve("dw-90000101.json")).bytes(0);
      case "feedx" -> bytes("feedx-dw-90000104.md");
      case "front-matter" -> bytes("post-aljazeera-observatory.md");
      case "hybrid" -> bytes("hybrid-tram.md");
      case "rss" -> repeated("gazette-rss.xml", "<item>", "</item>");
      case "rdf" -> repeated("library-rdf.xml", "<item ", "</item>");
      case "atom" -> repeated("observatory-atom.xml", "<entry>", "</entry>");
      case "json-feed" -> json("tram-feed.json");
      default -> throw new IllegalArgumentException("no document of format " + format);
    };
  }

  private byte[] bytes(String file) throws IOException {
    return Files.readAllBytes(samples.resolve(file));
  }

  private byte[] repeated(String file, String begin, String end) throws IOException {
    String feed = new String(bytes(file), UTF_8);
    int from = feed.indexOf(begin);
    int to = feed.lastIndexOf(end) + end.length();
    return multiplied(feed, from, to, begin, "");
  }

  /// The items of a JSON Feed stand between the brackets of `items`.
  private byte[] json(String file) throws IOException {
    String feed = new String(bytes(file), UTF_8);
    int from = feed.indexOf('[', feed.indexOf("\"items\"")) + 1;
    return multiplied(feed, from, feed.lastIndexOf(']'), "\"id\"", ",");
  }

  /// All that stands between two places again and again, until there are items enough; each time
  /// with addresses of its own.
  private static byte[] multiplied(String feed, int from, int to, String item, String separator) {
    String items = feed.substring(from, to);
    int each = items.split(item, -1).length - 1;
    var out = new StringBuilder(feed.substring(0, from));
    for (int i = 0; i * each < ITEMS; i++) {
      out.append(i == 0 ? "" : separator).append(items.replace("https://", "https://n" + i + "."));
    }
    return out.append(feed, to, feed.length()).toString().getBytes(UTF_8);
  }
}
