package io.feedwire.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.runtime.KafkaSettings;
import io.feedwire.sources.Location;
import io.feedwire.sources.Locations;
import io.feedwire.sources.SourceRegistry;
import io.feedwire.standalone.up.Standalone;
import io.feedwire.standalone.up.UpOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The live page in a real browser, over everything that `./feedwire up` starts; skipped where
/// there is no Chromium. Pictures of it are left in `target/browser`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserIT {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private static final List<Path> BROWSERS =
      Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
          .map(name -> Path.of("/usr/bin", name))
          .toList();

  /// The browser asks nobody but us, whatever addresses the documents hold.
  private static final List<String> ARGUMENTS =
      List.of("--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");

  private static final Path ROOT = Path.of(System.getProperty("feedwire.root", ".."));
  private static final Path FIXTURES = ROOT.resolve("parser-service/src/test/resources/fixtures");
  private static final Path PICTURE =
      ROOT.resolve("standalone/src/main/dist/samples/images/ferry.svg");
  private static final Path PICTURES = Path.of("target/browser");

  private static final String FEED = "The browser's folder";
  private static final String GALLERY = "dw:69000010";
  private static final String HOSTILE =
      "Spelling <script>window.hacked = 1</script> <img src=x onerror='window.hacked = 2'> right";

  private final List<String> errors = new CopyOnWriteArrayList<>();
  private Path folder;
  private Standalone standalone;
  private Playwright playwright;
  private Browser browser;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  void start(@TempDir Path temporary) throws IOException {
    Optional<Path> executable = BROWSERS.stream().filter(Files::isExecutable).findFirst();
    Assumptions.assumeTrue(
        executable.isPresent(), "no Chromium in /usr/bin: the page is not tried in a browser");
    folder = Files.createDirectory(temporary.resolve("documents"));
    put(
        "gallery.json",
        Files.readString(FIXTURES.resolve("dw-api/article-with-gallery/input.json")));
    put("rfi.md", Files.readString(FIXTURES.resolve("feedx/rfi-article/input.md")));
    put("hostile.json", jsonFeed("hostile", HOSTILE));
    standalone =
        Standalone.start(
            new UpOptions(
                temporary.resolve("data"),
                0,
                new UpOptions.Kafka.Embedded(0),
                UpOptions.Feeds.NONE,
                Map.of()));
    read(folder);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable.get())
                    .setArgs(ARGUMENTS)
                    .setHeadless(true));
    PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT.toMillis());
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
    if (playwright != null) {
      playwright.close();
    }
    if (standalone != null) {
      standalone.close();
    }
  }

  @BeforeEach
  void open() {
    errors.clear();
    context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1200, 900));
    // Publishers' images: one of ours in place of each.
    context.route(
        url -> !url.startsWith(address()),
        route -> route.fulfill(new Route.FulfillOptions().setPath(PICTURE)));
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });
    page.onPageError(errors::add);
    page.navigate(address());
    assertThat(article(GALLERY)).isVisible();
  }

  @AfterEach
  void leave() {
    if (context == null) {
      return;
    }
    List<String> seen = List.copyOf(errors);
    context.close();
    assertThat(seen).as("errors on the console").isEmpty();
  }

  @Test
  void anArticleShowsItsHeadlinePublisherLanguageKeywordsAndImage() {
    Locator article = article(GALLERY);
    assertThat(article.locator("h3")).hasText("停航两年 渡轮下月回来");
    assertThat(article.locator("h3")).hasAttribute("lang", "zh-Hans");
    assertThat(article.locator(".publisher")).hasText("Deutsche Welle");
    assertThat(article.locator(".chips li").first()).hasAttribute("lang", "zh-Hans");
    assertThat(article.locator(".chips")).containsText("渡轮");
    assertThat(article.locator("img")).isVisible();
    assertThat(page.locator("#connection")).hasText("live");
    picture("dashboard");
  }

  @Test
  void feedsAndStagesAreShown() {
    Locator feed = page.locator("#feed-rows tr", containing(FEED));
    assertThat(feed.locator(".state")).hasAttribute("data-state", "ok");
    assertThat(stage("sources")).hasText("1");
    assertThat(stage("rejected")).hasText("0");
    for (String each : List.of("raw", "parsed", "enriched", "changes")) {
      assertThat(stage(each)).hasText(Pattern.compile("[1-9][0-9]*"));
    }
  }

  @Test
  void aReaderThatHearsNothingIsSaidThoughTheStreamIsOpen() {
    assertThat(page.locator("#connection")).hasText("live");
    context.route(
        address() + "api/stages",
        route -> {
          var answer = route.fetch();
          route.fulfill(
              new Route.FulfillOptions()
                  .setResponse(answer)
                  .setBody(
                      answer
                          .text()
                          .replaceFirst(
                              "\"status\":\"LIVE\",\"detail\":\"live\"",
                              "\"status\":\"WAITING\",\"detail\":\"waiting for Kafka\"")));
        });
    assertThat(page.locator("#connection")).hasText("waiting for Kafka");
    assertThat(page.locator("#connection")).hasAttribute("data-state", "lost");
    context.unroute(address() + "api/stages");
    assertThat(page.locator("#connection")).hasText("live");
  }

  @Test
  void aDocumentThatComesLaterAppearsWithoutAReload() throws IOException {
    page.evaluate("() => { window.loadedOnce = true; }");
    String headline = "The ferry leaves at noon";
    assertThat(page.locator(".article h3", containing(headline))).hasCount(0);
    put("later.json", jsonFeed("later", headline));
    assertThat(page.locator(".article h3", containing(headline))).isVisible();
    assertThat(page.locator(".article h3").first()).hasText(headline);
    assertThat(page.evaluate("() => window.loadedOnce")).isEqualTo(true);
  }

  @Test
  void whatAHeadlineHoldsIsShownAndNotRun() {
    Locator headline = page.locator(".article h3", containing("Spelling"));
    assertThat(headline)
        .hasText(HOSTILE, new LocatorAssertions.HasTextOptions().setUseInnerText(true));
    assertThat(headline.locator("script, img")).hasCount(0);
    // Our own, and the block of data that the page comes with.
    assertThat(page.locator("script:not([type='application/json'])")).hasCount(1);
    assertThat(page.locator("script")).hasCount(2);
    assertThat(page.evaluate("() => window.hacked ?? 'no'")).isEqualTo("no");
  }

  @Test
  void aNarrowScreenHasNothingToScrollSideways() {
    page.setViewportSize(400, 900);
    assertThat(page.locator("#feed-rows tr", containing(FEED))).isVisible();
    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(400);
    assertThat(page.evaluate("() => document.body.scrollWidth <= innerWidth")).isEqualTo(true);
    picture("narrow");
  }

  private Locator article(String id) {
    return page.locator("li.article[data-id='" + id + "']");
  }

  private Locator stage(String id) {
    return page.locator("#stages li[data-stage='" + id + "'] .count");
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  private String address() {
    return "http://127.0.0.1:" + standalone.port() + "/";
  }

  private void put(String name, String document) throws IOException {
    Files.writeString(folder.resolve(name), document);
  }

  /// A feed of one item whose title is plain text, as that format says.
  private static String jsonFeed(String id, String title) {
    return """
    {
      "version": "https://jsonfeed.org/version/1.1",
      "title": "Harbour notes",
      "home_page_url": "https://harbour.example.org/",
      "items": [ {
        "id": "https://harbour.example.org/%s",
        "url": "https://harbour.example.org/%s",
        "title": "%s",
        "content_text": "Told at the pier.",
        "date_published": "2026-02-01T08:00:00Z"
      } ]
    }
    """
        .formatted(id, id, title);
  }

  private void read(Path documents) {
    var settings =
        new KafkaSettings(standalone.bootstrapServers(), "", 1, (short) 1, TIMEOUT, "", 1, TIMEOUT);
    var readable = (Location.Readable) Locations.parse(documents.toString());
    new SourceRegistry(settings, Topics.withPrefix(""))
        .add(readable.toSource(FEED, Source.Lane.LIVE, Duration.ofSeconds(1)));
  }
}
