package io.feedwire.dashboard.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.feedwire.contracts.json.Json;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The page: one HTML file, one script, one style sheet, one icon.
@Controller
class PageController {

  /// Nothing but our own files, and images of publishers.
  private static final String POLICY = "default-src 'self'; img-src * data:";

  /// Where the page's first data goes.
  private static final String STATE = "<!-- state -->";

  /// As many articles as the page asks for later.
  private static final int ARTICLES = 50;

  private final String html = new String(resource("index.html"), UTF_8);
  private final byte[] script = resource("dashboard.js");
  private final byte[] style = resource("dashboard.css");
  private final byte[] icon = resource("icon.svg");

  private final PageState state;

  PageController(PageState state) {
    this.state = state;
  }

  /// With what there is to show in it, so that the first sight is not an empty page.
  @Get("/")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> page() {
    return file(
            html.replace(STATE, data(state.all(ARTICLES))).getBytes(UTF_8),
            "text/html; charset=utf-8")
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "no-referrer");
  }

  /// A block of data, which no browser runs. Without `<` nothing in it can end the block.
  private static String data(PageState.All all) {
    try {
      String json = Json.wire().writeValueAsString(all).replace("<", "\\u003c");
      return "<script type=\"application/json\" id=\"state\">" + json + "</script>";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Get("/assets/dashboard.js")
  HttpResponse<byte[]> script() {
    return file(script, "text/javascript; charset=utf-8");
  }

  @Get("/assets/dashboard.css")
  HttpResponse<byte[]> style() {
    return file(style, "text/css; charset=utf-8");
  }

  @Get("/assets/icon.svg")
  HttpResponse<byte[]> icon() {
    return file(icon, "image/svg+xml");
  }

  private static io.micronaut.http.MutableHttpResponse<byte[]> file(byte[] bytes, String type) {
    return HttpResponse.ok(bytes)
        .contentType(MediaType.of(type))
        // The files change with the program only, but have no version in their names.
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .header("X-Content-Type-Options", "nosniff");
  }

  private static byte[] resource(String name) {
    try (InputStream in = PageController.class.getResourceAsStream("/page/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks page/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
