package io.feedwire.dashboard.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.feedwire.contracts.json.Json;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.SourceState;
import io.feedwire.dashboard.status.Feeds;
import io.feedwire.runtime.StartFailure;
import io.feedwire.sources.SourceRegistry;
import io.feedwire.sources.SourceRules;
import io.feedwire.sources.opml.OpmlReader;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `/api/sources`: reading for all, changing for whoever has the token. Bodies are JSON, which no
/// form of a web page can send.
@Controller("/api/sources")
@ExecuteOn(TaskExecutors.BLOCKING)
class SourcesController {

  private static final String OPML = "text/x-opml";

  private static final String STATES =
      Stream.of(SourceState.values())
          .map(state -> state.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));

  private final Feeds feeds;
  private final SourceRegistry registry;
  private final WriteAccess access;

  SourcesController(Feeds feeds, SourceRegistry registry, WriteAccess access) {
    this.feeds = feeds;
    this.registry = registry;
    this.access = access;
  }

  /// What went wrong.
  ///
  /// @param error all of it in one line
  private record Problem(String error, List<String> problems) {
    static Problem of(String sentence) {
      return new Problem(sentence, List.of(sentence));
    }
  }

  /// @param state only those in this state: `failing`, in letters of any case
  /// @param q only those that mention this
  @Get
  HttpResponse<byte[]> list(
      @Nullable @QueryValue String state,
      @Nullable @QueryValue String q,
      @QueryValue(defaultValue = "0") int offset,
      @QueryValue(defaultValue = "100") int limit) {
    Optional<SourceState> wanted = Optional.ofNullable(state).flatMap(SourcePage::state);
    return state != null && wanted.isEmpty()
        ? json(400, Problem.of("state is one of " + STATES))
        : json(200, SourcePage.of(feeds.statuses(), wanted.orElse(null), q, offset, limit));
  }

  /// One source.
  @Get("/{id}")
  HttpResponse<byte[]> one(String id) {
    return feeds.status(id).map(status -> json(200, status)).orElseGet(() -> none(id));
  }

  /// A new source, or another definition of one that is there.
  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  HttpResponse<byte[]> add(
      @Nullable @Header("Authorization") String authorization, @Body byte[] body) {
    return writing(authorization, () -> written(SourceJson.added(body)));
  }

  @Patch("/{id}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  HttpResponse<byte[]> patch(
      @Nullable @Header("Authorization") String authorization, String id, @Body byte[] body) {
    return writing(authorization, () -> change(id, body, SourceJson::patched));
  }

  @Put("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  HttpResponse<byte[]> replace(
      @Nullable @Header("Authorization") String authorization, String id, @Body byte[] body) {
    return writing(authorization, () -> change(id, body, SourceJson::replaced));
  }

  @Delete("/{id}")
  HttpResponse<byte[]> remove(@Nullable @Header("Authorization") String authorization, String id) {
    return writing(
        authorization,
        () -> registry.remove(id).isPresent() ? HttpResponse.<byte[]>noContent() : none(id));
  }

  /// All of an OPML list.
  @Post("/import")
  @Consumes({
    OPML,
    MediaType.APPLICATION_XML,
    MediaType.TEXT_XML,
    MediaType.APPLICATION_OCTET_STREAM
  })
  HttpResponse<byte[]> importAll(
      @Nullable @Header("Authorization") String authorization, @Body byte[] body) {
    return writing(
        authorization,
        () ->
            switch (OpmlReader.read(body, null)) {
              case OpmlReader.Refused(String sentence) -> json(400, Problem.of(sentence));
              case OpmlReader.Read read -> json(200, Imported.into(registry, read));
            });
  }

  private MutableHttpResponse<byte[]> change(
      String id, byte[] body, BiFunction<Source, byte[], SourceRules.Checked> change) {
    // The registry, and not the dashboard's own memory of it, which may be a moment behind.
    Optional<Source> known =
        registry.list().stream().filter(source -> source.id().equals(id)).findFirst();
    return known.isEmpty() ? none(id) : written(change.apply(known.get(), body));
  }

  private MutableHttpResponse<byte[]> written(SourceRules.Checked checked) {
    return switch (checked) {
      case SourceRules.Refused refused ->
          json(400, new Problem(refused.line(), refused.sentences()));
      case SourceRules.Accepted(Source source) -> {
        boolean isNew = registry.add(source) == SourceRegistry.Added.NEW;
        MutableHttpResponse<byte[]> response = json(isNew ? 201 : 200, source);
        yield isNew
            ? response.header(
                HttpHeaders.LOCATION,
                URI.create("/api/sources/" + URLEncoder.encode(source.id(), UTF_8)).toString())
            : response;
      }
    };
  }

  private HttpResponse<byte[]> writing(
      @Nullable String authorization, Supplier<MutableHttpResponse<byte[]>> write) {
    Optional<WriteAccess.Refusal> refusal = access.refusal(authorization);
    if (refusal.isPresent()) {
      var response = json(refusal.get().status(), Problem.of(refusal.get().sentence()));
      return refusal.get().status() == 401
          ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
          : response;
    }
    try {
      return write.get();
    } catch (StartFailure e) {
      return json(503, Problem.of(String.valueOf(e.getMessage())));
    }
  }

  private static MutableHttpResponse<byte[]> none(String id) {
    return json(404, Problem.of("there is no source " + id));
  }

  private static MutableHttpResponse<byte[]> json(int status, Object value) {
    try {
      return HttpResponse.<byte[]>status(HttpStatus.valueOf(status))
          .body(Json.wire().writeValueAsBytes(value))
          .contentType(MediaType.APPLICATION_JSON_TYPE)
          .header(HttpHeaders.CACHE_CONTROL, "no-store");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
