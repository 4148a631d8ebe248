package io.feedwire.contracts.topic;

/// Who sends events ([CloudEvent#source]), declared once.
public final class EventSources {

  /// Whoever writes the registry of sources for a person: the dashboard, the command line.
  public static final String REGISTRY = "feedwire/registry";

  public static final String FETCHER = "feedwire/fetcher";
  public static final String PARSER = "feedwire/parser";
  public static final String ENRICHER = "feedwire/enricher";

  private EventSources() {}
}
