package io.feedwire.dashboard.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The real server without a Kafka: what is decided before one is asked.
class SourcesControllerTest {

  private static final String TOKEN = "0123456789abcdef";
  private static final String SOURCE = "{\"location\": \"https://example.org/\"}";

  private final HttpClient client = HttpClient.newHttpClient();
  private @Nullable EmbeddedServer server;

  private void start(@Nullable String token) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("micronaut.server.port", -1);
    settings.put("feedwire.kafka.bootstrap-servers", "localhost:1");
    settings.put("feedwire.kafka.connect-timeout", "500ms");
    if (token != null) {
      settings.put("feedwire.dashboard.token", token);
    }
    server = ApplicationContext.run(EmbeddedServer.class, settings);
  }

  @AfterEach
  void stop() {
    client.shutdownNow();
    if (server != null) {
      server.close();
    }
  }

  private HttpResponse<String> send(
      String method, String path, @Nullable String authorization, String type, String body)
      throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:%d%s"
                        .formatted(Objects.requireNonNull(server).getPort(), path)))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", type);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private int status(String path) throws Exception {
    return send("GET", path, null, "application/json", "").statusCode();
  }

  private HttpResponse<String> post(@Nullable String authorization, String body) throws Exception {
    return send("POST", "/api/sources", authorization, "application/json", body);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/sources, application/json",
    "PATCH, /api/sources/x, application/json",
    "PUT, /api/sources/x, application/json",
    "DELETE, /api/sources/x, application/json",
    "POST, /api/sources/import, text/x-opml"
  })
  void withoutATokenInTheSettingsNobodyWrites(String method, String path, String type)
      throws Exception {
    start(null);
    var response = send(method, path, "Bearer " + TOKEN, type, SOURCE);
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("feedwire.dashboard.token");
  }

  @Test
  void onlyTheTokenOpens() throws Exception {
    start(TOKEN);
    for (String wrong :
        new String[] {null, "Bearer x", "Basic " + TOKEN, "Bearer " + TOKEN + "0"}) {
      var response = post(wrong, SOURCE);
      assertThat(response.statusCode()).as(wrong).isEqualTo(401);
      assertThat(response.headers().firstValue("www-authenticate")).contains("Bearer");
      assertThat(response.body()).doesNotContain(TOKEN);
    }
    assertThat(post("bearer " + TOKEN, "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsWrongIsSaidInSentences() throws Exception {
    start(TOKEN);
    var response =
        post("Bearer " + TOKEN, "{\"location\": \"https://a.org/\", \"interval\": \"0s\"}");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body())
        .isEqualTo(
            "{\"error\":\"the interval must be 1s to 366d\","
                + "\"problems\":[\"the interval must be 1s to 366d\"]}");
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-www-form-urlencoded, 415",
    "text/plain, 415",
    "multipart/form-data, 415"
  })
  void whatAFormCanSendIsNotTaken(String type, int status) throws Exception {
    start(TOKEN);
    assertThat(send("POST", "/api/sources", "Bearer " + TOKEN, type, SOURCE).statusCode())
        .isEqualTo(status);
  }

  @Test
  void withoutKafkaWritingIsUnavailableAndReadingIsNot() throws Exception {
    start(TOKEN);
    var response = post("Bearer " + TOKEN, SOURCE);
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).contains("no Kafka broker answers");
    var read = send("GET", "/api/sources", null, "application/json", "");
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).isEqualTo("{\"total\":0,\"offset\":0,\"counts\":{},\"sources\":[]}");
    assertThat(status("/api/sources?state=FAILING")).isEqualTo(200);
    assertThat(status("/api/sources?state=bogus")).isEqualTo(400);
    assertThat(send("GET", "/api/sources/none", null, "application/json", "").statusCode())
        .isEqualTo(404);
    var opml = send("GET", "/api/sources.opml", null, "application/json", "");
    assertThat(opml.statusCode()).isEqualTo(200);
    assertThat(opml.headers().firstValue("content-type").orElse("")).startsWith("text/x-opml");
  }
}
