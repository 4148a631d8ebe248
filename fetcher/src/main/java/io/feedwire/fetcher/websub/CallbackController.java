package io.feedwire.fetcher.websub;

import io.feedwire.fetcher.websub.Callbacks.Answer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where hubs call us: one address for each subscription.
@Controller("/websub")
@ExecuteOn(TaskExecutors.BLOCKING)
class CallbackController {

  private final Push push;

  CallbackController(Push push) {
    this.push = push;
  }

  /// A hub asks back.
  @Get("/{token}")
  @Produces(MediaType.TEXT_PLAIN)
  HttpResponse<String> intent(
      String token,
      @Nullable @QueryValue("hub.mode") String mode,
      @Nullable @QueryValue("hub.topic") String topic,
      @Nullable @QueryValue("hub.challenge") String challenge,
      @Nullable @QueryValue("hub.lease_seconds") String leaseSeconds,
      @Nullable @QueryValue("hub.reason") String reason) {
    var intent = new Callbacks.Intent(mode, topic, challenge, leaseSeconds, reason);
    return push.callbacks()
        .map(callbacks -> answer(callbacks.intent(token, intent)))
        .orElseGet(HttpResponse::notFound);
  }

  /// A hub pushes, in whatever type.
  @Post("/{token}")
  @Consumes(MediaType.ALL)
  @Produces(MediaType.TEXT_PLAIN)
  HttpResponse<String> deliver(String token, ServerHttpRequest<?> request) throws IOException {
    Optional<Callbacks> callbacks = push.callbacks();
    if (callbacks.isEmpty()) {
      return HttpResponse.notFound();
    }
    HttpHeaders headers = request.getHeaders();
    var delivery =
        new Callbacks.Delivery(
            headers.get(HttpHeaders.CONTENT_TYPE),
            headers.get(HttpHeaders.CONTENT_ENCODING),
            headers.get("X-Hub-Signature"),
            headers.getAll(HttpHeaders.LINK));
    try (InputStream body = request.byteBody().toInputStream()) {
      return answer(callbacks.get().deliver(token, delivery, body));
    }
  }

  private static HttpResponse<String> answer(Answer answer) {
    HttpStatus status = HttpStatus.valueOf(answer.status());
    return HttpResponse.<String>status(status)
        .body(answer.text())
        .header("X-Content-Type-Options", "nosniff");
  }
}
