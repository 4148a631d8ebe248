package io.feedwire.dashboard.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.feedwire.contracts.json.Json;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.UncheckedIOException;

/// The page's data, for programs too.
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
class ApiController {

  private final PageState state;

  ApiController(PageState state) {
    this.state = state;
  }

  /// `limit` articles, 1 to 500; more or less is cut to that.
  @Get("/articles")
  HttpResponse<byte[]> articles(@QueryValue(defaultValue = "50") int limit) {
    return json(state.articles(limit));
  }

  /// Every source, worst first; of many, the `limit` worst.
  @Get("/feeds")
  HttpResponse<byte[]> feeds(@QueryValue(defaultValue = "2147483647") int limit) {
    return json(state.feeds(limit));
  }

  /// What has passed each stage.
  @Get("/stages")
  HttpResponse<byte[]> stages() {
    return json(state.stages());
  }

  private static HttpResponse<byte[]> json(Object value) {
    try {
      return HttpResponse.ok(Json.wire().writeValueAsBytes(value))
          .header(HttpHeaders.CACHE_CONTROL, "no-store");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
