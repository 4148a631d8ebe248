package io.feedwire.dashboard.changes;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.feedwire.contracts.article.Change;

/// Small entries to test with.
public final class Entries {

  private Entries() {}

  public static Entry created(int partition, long offset) {
    return of(Change.Kind.CREATED, partition, offset);
  }

  public static Entry of(Change.Kind kind, int partition, long offset) {
    String id = "t:" + partition + "-" + offset;
    String json =
        "{\"kind\":\"%s\",\"articleId\":\"%s\",\"revision\":1,\"at\":\"2026-01-01T00:00:00Z\"}"
            .formatted(Entry.wireName(kind), id);
    return new Entry(partition, offset, id, kind, json.getBytes(UTF_8));
  }
}
