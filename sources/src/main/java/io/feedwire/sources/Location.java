package io.feedwire.sources;

import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.SourceIds;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What [Locations#parse] makes of what a person typed.
public sealed interface Location {

  /// Something that can be a source.
  sealed interface Readable extends Location {
    /// Absolute and in its normal form, so that the same place is the same text.
    URI uri();

    /// The source that reads this place. Its id leaves credentials out: a changed password is the
    /// same source.
    ///
    /// @param lane absent for the usual: a folder is an archive until somebody says otherwise, and
    ///   an archive never stands before live news
    default Source toSource(
        @Nullable String name, Source.@Nullable Lane lane, @Nullable Duration interval) {
      Source.Lane usual = this instanceof Folder ? Source.Lane.BACKFILL : Source.Lane.LIVE;
      return Source.of(
              SourceIds.of(Locations.withoutUser(uri())),
              this instanceof Folder ? Source.Kind.FOLDER : Source.Kind.FEED,
              uri().toString(),
              lane == null ? usual : lane)
          .withName(name)
          .withInterval(interval);
    }
  }

  /// A document behind an `http:` or `https:` URL.
  record Feed(URI uri) implements Readable {}

  /// An existing folder, or an archive that is read like one.
  record Folder(URI uri) implements Readable {}

  /// Neither; the sentence says why.
  record Refused(String sentence) implements Location {}
}
