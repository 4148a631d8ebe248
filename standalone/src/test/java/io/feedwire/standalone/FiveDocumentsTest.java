package io.feedwire.standalone;

import io.feedwire.standalone.FiveDocumentsSet.Document;
import java.nio.file.Path;
import java.util.List;

/// The table for documents of the same shapes that were written for this project: the parser's
/// fixtures.
class FiveDocumentsTest extends FiveDocuments {

  private static final Path FIXTURES =
      Path.of(System.getProperty("feedwire.root", ".."))
          .resolve("parser-service/src/test/resources/fixtures");

  /// Two of the fixture's keywords stand nowhere in its text; with these words all six do.
  private static final String LIVING_ROOM = "「城市的客廳」；";

  private static final String READING_ROOM = "「城市的客廳」、文化的閱覽室；";

  @Override
  FiveDocumentsSet documents() {
    return new FiveDocumentsSet(
        new FiveDocumentsSet.Gallery(
            fixture("dw-api/article-with-gallery/input.json"),
            fixture("feedx/dw-article-with-gallery/input.md"),
            "dw:69000010",
            "2024-05-17T09:21:05.318Z",
            "社会",
            "https://p.dw.com/p/5TstA",
            "dw:69000001",
            List.of("dw:69000201", "dw:69000202"),
            "dw:69000301"),
        new FiveDocumentsSet.Videos(
            fixture("dw-api/traditional-with-videos/input.json").with(LIVING_ROOM, READING_ROOM),
            fixture("feedx/dw-traditional/input.md").with(LIVING_ROOM, READING_ROOM),
            "dw:69100010",
            "城市的客廳？",
            "dw:69100051",
            List.of("dw:69100060", "dw:69100061"),
            "图书馆",
            "圖書館"),
        new FiveDocumentsSet.Page(
            fixture("feedx/dw-article/input.md"),
            "dw:69500010",
            "2024-05-20T10:38:07.907Z",
            "2024-05-20T10:13:20Z",
            List.of("dw:69500001", "dw:69100051"),
            "aB3_dE5-gH7",
            List.of("dw:69500101", "dw:69500102", "dw:69500103", "dw:69500104")),
        new FiveDocumentsSet.Rfi(
            fixture("feedx/rfi-article/input.md"),
            "2024-05-21T19:41:00Z",
            "rfi:4720f2ac-0000-11ee-b4b7-005056a90284",
            "https://rfi.my/TST9"),
        new FiveDocumentsSet.Post(
            fixture("front-matter/aljazeera/input.md"), "2024-05-24T06:06:27Z"),
        "dw:69100051");
  }

  private static Document fixture(String path) {
    return Document.read(FIXTURES.resolve(path));
  }
}
