package io.feedwire.contracts.topic;

/// The types of events ([CloudEvent#type]), declared once. The number is that of the value's form.
public final class EventTypes {

  public static final String SOURCE = "io.feedwire.source.v1";
  public static final String FETCH_REQUESTED = "io.feedwire.fetch.requested.v1";
  public static final String FETCH_OUTCOME = "io.feedwire.fetch.outcome.v1";
  public static final String FETCH_CHECKED = "io.feedwire.fetch.checked.v1";
  public static final String DOCUMENT_RAW = "io.feedwire.document.raw.v1";
  public static final String DOCUMENT_REJECTED = "io.feedwire.document.rejected.v1";
  public static final String ARTICLE_PARSED = "io.feedwire.article.parsed.v1";
  public static final String ARTICLE_ENRICHED = "io.feedwire.article.enriched.v1";
  public static final String ARTICLE_CHANGED = "io.feedwire.article.changed.v1";

  /// The fetcher's own: what a hub pushed.
  public static final String PUSH = "io.feedwire.push.v1";

  /// The fetcher's own: a hub that may call.
  public static final String SUBSCRIPTION = "io.feedwire.subscription.v1";

  private EventTypes() {}
}
