package io.feedwire.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Why a document became no article. Closed: consumers may switch on it. On the wire, in
/// `rejection_reason`, the lower-case word.
public enum RejectionReason {
  /// No bytes, or only blanks.
  @JsonProperty("empty")
  EMPTY,
  /// More bytes than the parser reads, as they came or decompressed, or JSON over a limit of size.
  @JsonProperty("too-large")
  TOO_LARGE,
  /// Nested deeper than the parser follows.
  @JsonProperty("too-deep")
  TOO_DEEP,
  /// Bytes that are no text: images, archives, programs.
  @JsonProperty("binary")
  BINARY,
  /// Text whose encoding cannot be told, or with too many characters that do not decode.
  @JsonProperty("undecodable")
  UNDECODABLE,
  /// No format takes it.
  @JsonProperty("unknown-format")
  UNKNOWN_FORMAT,
  /// A format took it and could not read it: truncated, mis-nested beyond repair. Also a bug in a
  /// format, with a message that says that the reader failed.
  @JsonProperty("malformed")
  MALFORMED,
  /// Well formed, and without anything that makes an article.
  @JsonProperty("no-article")
  NO_ARTICLE,
  /// The article made of it is larger than a record may be.
  @JsonProperty("article-too-large")
  ARTICLE_TOO_LARGE;

  /// The word on the wire: `too-large`.
  public String wireName() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
