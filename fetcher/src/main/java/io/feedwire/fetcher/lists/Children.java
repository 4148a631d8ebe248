package io.feedwire.fetcher.lists;

import io.feedwire.contracts.source.Access;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.Source.Kind;
import io.feedwire.contracts.source.SourceIds;
import io.feedwire.sources.Locations;
import io.feedwire.sources.SourceRules;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes the sources that a list names: they go the list's way, lie where it is filed, and are
/// asked as it is where that is the same server.
///
/// @param base the list's address after redirects
record Children(Source list, URI base) {

  /// Empty for what may be no source, and for the list itself.
  Optional<Source> of(URI uri, Kind kind, @Nullable String name) {
    return adopted(Source.of(SourceIds.of(uri), kind, uri.toString(), list.lane()).withName(name));
  }

  Optional<Source> adopted(Source named) {
    Source child =
        named
            .withLane(list.lane())
            .withCategory(named.category() == null ? list.category() : named.category())
            .withAccess(accessOf(URI.create(named.location())))
            .withOrigin(list.id());
    boolean isList = child.id().equals(list.id());
    return !isList && SourceRules.check(child) instanceof SourceRules.Accepted(Source source)
        ? Optional.of(source)
        : Optional.empty();
  }

  /// Headers and credentials are for one server only, whatever a list names.
  Access accessOf(URI uri) {
    return Locations.isSameOrigin(list.location(), uri.toString())
        ? list.asked()
        : list.asked().elsewhere();
  }
}
