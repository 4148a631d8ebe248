package io.feedwire.dashboard.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.feedwire.contracts.source.Source;
import io.feedwire.dashboard.status.Feeds;
import io.feedwire.dashboard.status.SourceStatus;
import io.feedwire.sources.opml.OpmlWriter;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/// `/api/sources.opml`: the sources for other readers of feeds.
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
class ExportController {

  private final Feeds feeds;

  ExportController(Feeds feeds) {
    this.feeds = feeds;
  }

  @Get("/sources.opml")
  HttpResponse<byte[]> opml() {
    List<Source> sources = feeds.statuses().stream().map(SourceStatus::source).toList();
    return HttpResponse.ok(OpmlWriter.write(sources, "Feedwire's sources").text().getBytes(UTF_8))
        .contentType(MediaType.of("text/x-opml; charset=utf-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"feedwire.opml\"")
        .header("X-Content-Type-Options", "nosniff");
  }
}
