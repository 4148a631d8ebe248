package io.feedwire.sources;

import io.feedwire.contracts.source.Source;

/// What becomes of a source that is known when a list names it: the list knows where it is, what it
/// is called and where it is filed, and nothing of how it is polled.
public final class ListMerge implements SourceRegistry.Merge {

  /// A source that somebody has added himself stays his: its origin is what it was.
  public static final ListMerge LISTED = new ListMerge();

  private ListMerge() {}

  @Override
  public Source of(Source known, Source listed) {
    return known
        .withName(listed.name() == null ? known.name() : listed.name())
        .withCategory(listed.category() == null ? known.category() : listed.category());
  }
}
