package io.feedwire.dashboard.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The page: one HTML file, one script, one style sheet, one icon.
@Controller
class PageController {

  /// Nothing but our own files, and images of publishers.
  private static final String POLICY = "default-src 'self'; img-src * data:";

  private final byte[] html = resource("index.html");
  private final byte[] script = resource("dashboard.js");
  private final byte[] style = resource("dashboard.css");
  private final byte[] icon = resource("icon.svg");

  @Get("/")
  HttpResponse<byte[]> page() {
    return file(html, "text/html; charset=utf-8")
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "no-referrer");
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
