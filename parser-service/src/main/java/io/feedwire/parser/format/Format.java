package io.feedwire.parser.format;

/// One kind of document. A format is one class and one fixture folder: implementations are
/// singletons that the application finds by itself, and every fixture is taken by exactly one of
/// them.
public interface Format {

  /// Name on the wire, in `provenance.format`: `rss`, `dw-api`.
  String name();

  /// Whether a document of this kind lists articles, so that one without any is in order. A
  /// document that is itself an article, and makes none, is rejected.
  default boolean isFeed() {
    return false;
  }

  /// Whether the document is of this kind, by its beginning ([Document#head]) alone: bounded work,
  /// and never true for a document that another format accepts.
  boolean accepts(Document document);

  /// Reads the document. What cannot be read is a [FormatResult.Unreadable], never an exception: an
  /// exception is a bug.
  FormatResult read(Document document);
}
