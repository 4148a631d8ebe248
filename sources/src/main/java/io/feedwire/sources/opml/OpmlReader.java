package io.feedwire.sources.opml;

import io.feedwire.contracts.Texts;
import io.feedwire.contracts.source.Source.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// Reads OPML 1.0 and 2.0 (opml.org/spec2.opml) as it is found: any case, any spelling of the
/// address, unescaped `&`, outlines that are not closed, documents that end early.
public final class OpmlReader {

  /// A hundred thousand outlines of 150 bytes.
  public static final int MAX_BYTES = 24 * 1024 * 1024;

  static final int MAX_OUTLINES = 200_000;

  /// Folders in folders; what lies deeper is filed in the deepest of these. Published lists have
  /// two.
  private static final int MAX_FOLDERS = 8;

  /// Elements in elements. What is not closed lies in what stands before it.
  private static final int MAX_DEPTH = 256;

  private static final int MAX_TITLE = 500;

  /// Attributes that hold an address, best first, in lower case.
  private static final List<String> URLS = List.of("xmlurl", "feedurl", "rssurl", "url");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029]+");

  /// How reading ended.
  public sealed interface Result {}

  /// @param outlines those with an address, in their order
  /// @param folders outlines without one
  /// @param links outlines whose address is not that of a feed or a list
  /// @param complete false when the document ends early, or holds more than is read
  public record Read(
      @Nullable String title, List<Outline> outlines, int folders, int links, boolean complete)
      implements Result {}

  /// It is no OPML; the sentence says what it is.
  public record Refused(String sentence) implements Result {}

  private final List<Outline> outlines = new ArrayList<>();
  private final Deque<String> around = new ArrayDeque<>();
  private int seen;
  private int folders;
  private int links;

  private OpmlReader() {}

  /// The encoding is that of the byte order mark, of `charset`, of the declaration, or UTF-8.
  ///
  /// @param charset what the transport said; absent when it said nothing
  public static Result read(byte[] document, @Nullable String charset) {
    if (document.length > MAX_BYTES) {
      return new Refused(
          "%d bytes are more than the %d that are read of a list"
              .formatted(document.length, MAX_BYTES));
    }
    Parser parser =
        Parser.xmlParser()
            .settings(ParseSettings.htmlDefault)
            .setMaxDepth(MAX_DEPTH)
            .setTrackPosition(true);
    try {
      var mended = new ByteArrayInputStream(StrayQuotes.mended(document));
      Document tree = Jsoup.parse(mended, charset, "", parser);
      return new OpmlReader().of(tree, ended(document));
    } catch (java.nio.charset.IllegalCharsetNameException
        | java.nio.charset.UnsupportedCharsetException e) {
      return charset == null ? new Refused("its encoding is unknown") : read(document, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether the root's end stands near the document's.
  private static boolean ended(byte[] document) {
    int tail = Math.max(0, document.length - 256);
    String end =
        new String(document, tail, document.length - tail, StandardCharsets.ISO_8859_1)
            .replace("\0", "");
    return end.toLowerCase(Locale.ROOT).contains("</opml");
  }

  private Result of(Document tree, boolean ended) {
    @Nullable Element root = tree.selectFirst("opml");
    if (root == null && tree.selectFirst("outline") == null) {
      @Nullable Element first = tree.firstElementChild();
      return new Refused(
          first == null
              ? "no OPML: there is no element in it"
              : "no OPML: its first element is <%s>".formatted(shown(first.normalName())));
    }
    tree.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element outline && outline.normalName().equals("outline")) {
              enter(outline);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element outline && outline.normalName().equals("outline")) {
              around.removeLast();
            }
          }
        });
    @Nullable Element title = tree.selectFirst("head > title");
    return new Read(
        title == null ? null : text(title.text()),
        outlines,
        folders,
        links,
        ended && seen <= MAX_OUTLINES);
  }

  private void enter(Element outline) {
    if (++seen > MAX_OUTLINES) {
      around.addLast("");
      return;
    }
    @Nullable String title = title(outline);
    @Nullable String url = url(outline);
    if (url == null) {
      // A feed that lost its address is no folder of what lies in it because nobody closed it.
      boolean isFolder = outline.attr("type").isBlank();
      folders += isFolder ? 1 : 0;
      around.addLast(isFolder && title != null ? title : "");
      return;
    }
    @Nullable Kind kind = kind(outline, url);
    if (kind == null) {
      links++;
    } else {
      int line = outline.sourceRange().start().lineNumber();
      outlines.add(new Outline(line, url, title, category(outline), kind));
    }
    // What lies in a feed's outline is there because nobody closed it.
    around.addLast("");
  }

  private static @Nullable String url(Element outline) {
    for (String name : URLS) {
      String value = outline.attr(name).strip();
      if (!value.isEmpty()) {
        return value;
      }
    }
    return null;
  }

  /// Null for a link to something else: only `xmlUrl` is sure to be a feed's address.
  private static @Nullable Kind kind(Element outline, String url) {
    for (Kind kind : List.of(Kind.SITEMAP, Kind.API, Kind.PAGE)) {
      if (outline.attr("feedwire:kind").equals(kind.name().toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    String type = outline.attr("type").strip().toLowerCase(Locale.ROOT);
    boolean isOpml = url.toLowerCase(Locale.ROOT).replaceAll("[?#].*$", "").endsWith(".opml");
    if (type.equals("include") || (type.equals("link") && isOpml)) {
      return Kind.OPML;
    }
    return type.equals("link") && outline.attr("xmlurl").isBlank() ? null : Kind.FEED;
  }

  private static @Nullable String title(Element outline) {
    @Nullable String title = text(outline.attr("title"));
    return title == null ? text(outline.attr("text")) : title;
  }

  /// OPML 2.0: "a string of comma-separated slash-delimited category strings"; the first counts.
  private @Nullable String category(Element outline) {
    List<String> names =
        around.stream().filter(name -> !name.isEmpty()).limit(MAX_FOLDERS).toList();
    if (!names.isEmpty()) {
      return text(String.join("/", names));
    }
    String own = outline.attr("category");
    int comma = own.indexOf(',');
    return text((comma < 0 ? own : own.substring(0, comma)).replaceFirst("^\\s*/", ""));
  }

  private static @Nullable String text(String text) {
    String plain = SPACE.matcher(text).replaceAll(" ").strip();
    if (plain.length() > MAX_TITLE) {
      plain = Texts.beginning(plain, MAX_TITLE - 1) + "…";
    }
    return plain.isEmpty() ? null : plain;
  }

  private static String shown(String name) {
    return name.length() > 20 ? name.substring(0, 20) + "…" : name;
  }
}
