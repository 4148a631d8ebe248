package io.feedwire.dashboard.stream;

import io.feedwire.contracts.json.Json;
import io.feedwire.dashboard.DashboardSettings;
import io.feedwire.dashboard.changes.ChangeLog;
import io.feedwire.dashboard.changes.Ring;
import io.feedwire.dashboard.changes.Since;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// `GET /stream/articles`: every change of an article as it happens.
///
/// `?since=` or, when a browser comes back by itself, `Last-Event-ID` (which wins, because the
/// address it comes back to is the old one) says where to start; without either, now. Bad values
/// are answered 400, one client too many 503.
@Controller("/stream")
class StreamController {

  private final Ring ring;
  private final ChangeLog log;
  private final DashboardSettings settings;
  private final Semaphore places;

  StreamController(Ring ring, ChangeLog log, DashboardSettings settings, MeterRegistry meters) {
    this.ring = ring;
    this.log = log;
    this.settings = settings;
    this.places = new Semaphore(settings.clients());
    meters.gauge(
        "feedwire.dashboard.clients", places, free -> settings.clients() - free.availablePermits());
  }

  @Get(value = "/articles", produces = MediaType.TEXT_EVENT_STREAM, headRoute = false)
  HttpResponse<?> articles(
      @QueryValue @Nullable String since, @Header("Last-Event-ID") @Nullable String lastEventId) {
    boolean returning = lastEventId != null && !lastEventId.isBlank();
    Optional<Since> start = Since.parse(returning ? lastEventId : since);
    if (start.isEmpty()) {
      String name = returning ? "Last-Event-ID" : "since";
      return error(HttpResponse.badRequest(), name + " is none of: " + Since.FORMS);
    }
    if (!places.tryAcquire()) {
      return error(
          HttpResponse.status(io.micronaut.http.HttpStatus.SERVICE_UNAVAILABLE)
              .header(HttpHeaders.RETRY_AFTER, "30"),
          "all " + settings.clients() + " places for clients are taken");
    }
    PacedPublisher events =
        new PacedPublisher(
                out -> new StreamSession(ring, log, settings, out).run(start.get()),
                places::release)
            .start();
    return HttpResponse.ok(events)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        // Asks nginx not to collect the events.
        .header("X-Accel-Buffering", "no")
        .contentType(MediaType.TEXT_EVENT_STREAM_TYPE);
  }

  private static HttpResponse<?> error(
      io.micronaut.http.MutableHttpResponse<?> response, String sentence) {
    String json = Json.wire().createObjectNode().put("error", sentence).toString();
    return response.contentType(MediaType.APPLICATION_JSON_TYPE).body(json);
  }
}
