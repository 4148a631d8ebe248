package io.feedwire.parser;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// Documents that are made to be slow or to be read wrongly, of any size: each kind of damage that
/// was seen or thought of. [BadInputTest] runs over all of them, and [HostileTimes] times them.
final class HostileDocuments {

  private HostileDocuments() {}

  /// One kind.
  ///
  /// @param name what is wrong
  /// @param ofSize a document of about so many characters
  record Kind(String name, IntFunction<byte[]> ofSize) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Kind> all() {
    return Stream.of(
            HostileHtml.kinds(),
            HostileTokens.kinds(),
            HostileFeeds.kinds(),
            HostileJson.kinds(),
            HostilePages.kinds())
        .flatMap(List::stream);
  }
}
