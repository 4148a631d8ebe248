package io.feedwire.fetcher.lists;

import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.Source.Kind;
import io.feedwire.sources.opml.OpmlReader;
import io.feedwire.sources.opml.OpmlSources;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sources of an OPML list that is followed.
final class OpmlLists {

  /// Whoever writes the list makes us poll; ten thousand is what one installation is meant for.
  private static final int MAX_LISTED = 10_000;

  private OpmlLists() {}

  static ListedSources read(Children children, byte[] body, @Nullable String charset) {
    return switch (OpmlReader.read(body, charset)) {
      case OpmlReader.Refused(String sentence) -> new ListedSources.Nothing(sentence);
      case OpmlReader.Read read -> of(children, read);
    };
  }

  private static ListedSources of(Children children, OpmlReader.Read read) {
    OpmlSources named = OpmlSources.of(read.outlines(), children.base());
    List<Source> sources = new ArrayList<>();
    int lists = 0;
    for (Source source : named.sources()) {
      // A list of lists is followed; what those list as lists is not, or there would be no end.
      boolean isTooDeep = source.kind() == Kind.OPML && children.list().origin() != null;
      lists += isTooDeep ? 1 : 0;
      if (!isTooDeep && sources.size() < MAX_LISTED) {
        children.adopted(source).ifPresent(sources::add);
      }
    }
    if (sources.isEmpty()) {
      return new ListedSources.Nothing("the list names no feed");
    }
    boolean isCut = named.sources().size() - lists > MAX_LISTED;
    String sentence =
        "%d sources on the list".formatted(sources.size())
            + more(named.refused().size(), " that can be none")
            + more(lists, " lists in lists of lists, not followed")
            + (isCut ? "; more than " + MAX_LISTED + " are not read" : "")
            + (read.complete() ? "" : "; the document ends early or is too long");
    return new ListedSources.Listed(sources, read.complete() && !isCut, sentence);
  }

  private static String more(int count, String what) {
    return count == 0 ? "" : "; " + count + what;
  }
}
