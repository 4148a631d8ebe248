package io.feedwire.contracts;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Change;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.article.EnrichedArticle.Keyword;
import io.feedwire.contracts.article.EnrichedArticle.LeadImage;
import io.feedwire.contracts.article.EnrichedArticle.SourceNote;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Provenance;
import io.feedwire.contracts.article.Publisher;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.article.Timestamp;
import io.feedwire.contracts.source.Access;
import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.FileCheck;
import io.feedwire.contracts.source.Problem;
import io.feedwire.contracts.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One record of each kind with every field filled, and one with as few as there can be.
final class Examples {

  static final Instant TIME = Instant.parse("2024-05-06T07:08:09.120Z");

  private Examples() {}

  static Article article() {
    return new Article(
        "dw:68204677",
        List.of("https://p.dw.com/p/abc"),
        "https://www.dw.com/zh/a-68204677",
        new Publisher("dw", "Deutsche Welle"),
        "zh-Hans",
        "桥梁重新开放",
        "一座桥在维修之后重新开放。",
        List.of("张三"),
        List.of("法新社"),
        "© 2024",
        List.of("时事风云"),
        new Timestamp(TIME, "06/05/2024 - 09:08", "rfi-local", "Europe/Paris"),
        new Timestamp(TIME.plusSeconds(60), "2024-05-06T07:09:09Z", "iso", null),
        Blocks.ALL,
        "一座桥",
        List.of(image()),
        List.of(reference()),
        List.of("桥梁"),
        new Provenance(
            "rss.dw.com-1a2b3c4d",
            "feedx",
            "https://rss.dw.com/rdf/rss-chi-all",
            List.of("took the title from the first line"),
            "feeds.raw",
            3,
            5_000_000_000L,
            TIME,
            TIME.minusSeconds(3_600),
            1));
  }

  static Article leastArticle() {
    return new Article(
        "fp:0a1b2c",
        List.of(),
        null,
        new Publisher("example.org", "example.org"),
        "und",
        "",
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        null,
        null,
        List.of(),
        "",
        List.of(),
        List.of(),
        List.of(),
        new Provenance("folder", "rss", null, List.of(), null, null, null, null, null, null));
  }

  static EnrichedArticle enriched() {
    return new EnrichedArticle(
        article(),
        2,
        List.of(
            new Keyword("橋樑", "桥梁", Keyword.Origin.DECLARED, 1),
            new Keyword("维修", "维修", Keyword.Origin.EXTRACTED, 0.25)),
        new LeadImage("dw:67121832", "its role is lead"),
        4,
        List.of(
            new EnrichedArticle.Version(2, "橋樑重開", TIME, TIME.plusSeconds(5)),
            new EnrichedArticle.Version(1, "橋樑維修", null, null)),
        List.of(new SourceNote("rss.dw.com-1a2b3c4d", "feedx", List.of("headline", "body"))));
  }

  static EnrichedArticle leastEnriched() {
    return new EnrichedArticle(leastArticle(), 1, List.of(), null, 0, List.of(), List.of());
  }

  static Change change() {
    return new Change(
        Change.Kind.UPDATED,
        "dw:68204677",
        2,
        List.of("headline"),
        List.of(Change.Revised.RETITLED),
        TIME,
        enriched());
  }

  static Change withdrawal() {
    return new Change(Change.Kind.WITHDRAWN, "dw:68204677", 2, List.of(), List.of(), TIME, null);
  }

  static Source source() {
    return new Source(
        "rss.dw.com-1a2b3c4d",
        Source.Kind.FEED,
        "https://rss.dw.com/rdf/rss-chi-all",
        "DW Chinese",
        Source.Lane.BACKFILL,
        Duration.ofSeconds(3630),
        true,
        Duration.ofMinutes(10),
        Duration.ofHours(6),
        new Access(
            "Example/1.0",
            Map.of("X-Key", "${FEEDWIRE_SECRET_DW}"),
            List.of("http://proxy.example.org:3128"),
            "${FEEDWIRE_SECRET_DW_LOGIN}",
            true),
        "opml.example.org-1a2b3c4d",
        "News/Germany");
  }

  static Source leastSource() {
    return Source.of(
        "samples-1a2b3c4d", Source.Kind.FOLDER, "file:///srv/samples/", Source.Lane.LIVE);
  }

  static FetchOutcome outcome() {
    return new FetchOutcome(
        "rss.dw.com-1a2b3c4d",
        "https://rss.dw.com/rdf/rss-chi-all",
        "DW Chinese",
        FetchOutcome.Status.NOT_MODIFIED,
        TIME,
        1234,
        304,
        5_000_000_000L,
        1,
        20,
        3,
        "https://rss.example.org/new",
        Problem.FIRST_BYTE_TIMEOUT,
        "the server did not answer",
        TIME.minusSeconds(600),
        3,
        TIME.plusSeconds(900),
        "the usual interval",
        1200,
        3073);
  }

  static FetchOutcome leastOutcome() {
    return new FetchOutcome(
        "samples-1a2b3c4d",
        "file:///srv/samples/a.xml",
        null,
        FetchOutcome.Status.FETCHED,
        TIME,
        0,
        null,
        0,
        0,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        null,
        null,
        null,
        null);
  }

  static FetchRequest request() {
    return new FetchRequest(
        "rss.dw.com-1a2b3c4d",
        "https://api.dw.com/api/detail/article/68204677",
        "item of list",
        1,
        "dw-api",
        Source.Lane.LIVE,
        "image/dw:67121832");
  }

  static FetchRequest leastRequest() {
    return new FetchRequest("a", "http://localhost/b", "item of list", 2, null, Source.Lane.LIVE);
  }

  static FileCheck check() {
    return new FileCheck(
        "https://static.dw.com/image/67121832_303.jpg",
        "https://static.example.org/67121832_303.jpg",
        410,
        "image/jpeg",
        5_000_000_000L,
        TIME,
        Problem.FIRST_BYTE_TIMEOUT);
  }

  static FileCheck leastCheck() {
    return new FileCheck("https://example.org/a.jpg", null, null, null, null, TIME, null);
  }

  private static Image image() {
    return new Image(
        "dw:67121832",
        List.of(Image.Role.LEAD, Image.Role.BODY),
        Image.Use.LOGO,
        "桥",
        "摄影：李四",
        "河上的一座桥",
        List.of(
            new Image.Rendition(
                "https://static.dw.com/image/67121832_303.jpg", 700, 394, "image/jpeg")),
        List.of("dw:68000001"),
        1,
        check());
  }

  private static Reference reference() {
    return new Reference(
        Reference.Kind.ARTICLE,
        "ArticleRef",
        "https://www.dw.com/zh/a-19165792",
        "桥梁关闭",
        "dw:19165792",
        Reference.Status.RESOLVED,
        new Reference.Card(
            "dw:19165792",
            "桥梁关闭",
            "https://www.dw.com/zh/a-19165792",
            TIME.minusSeconds(86400),
            new Reference.Picture(
                "dw:67121833", "https://static.dw.com/image/67121833_303.jpg", 700, 394)));
  }

  /// Every kind of block, and emphasis of every kind.
  private static final class Blocks {
    private static final List<Inline> RUNS =
        List.of(
            Inline.of("一座"),
            new Inline(
                "桥", List.of(Inline.Mark.values()), "https://www.dw.com/zh/a-1", "ArticleRef"),
            Inline.of(""));
    private static final Block PARAGRAPH = new Block.Paragraph(RUNS);
    private static final List<Block.MediaSource> FILES =
        List.of(
            new Block.MediaSource(
                "https://example.org/a.mp4", "mp4", 800, "hd", 5_000_000_000L, 640, 360));

    static final List<Block> ALL =
        List.of(
            PARAGRAPH,
            new Block.Heading(2, RUNS),
            new Block.Quote(List.of(PARAGRAPH)),
            new Block.ListBlock(true, List.of(new Block.ListBlock.Item(List.of(PARAGRAPH)))),
            new Block.Table(
                "表", List.of(new Block.Table.Row(List.of(new Block.Table.Cell(true, RUNS))))),
            new Block.Preformatted("a\n  b"),
            new Block.Figure("dw:67121832", "桥", "李四"),
            new Block.Gallery(
                "dw:67797847",
                "桥梁图集",
                "各地的桥",
                "https://www.dw.com/zh/g-67797847",
                List.of(new Block.Gallery.Item("dw:67121832", "桥", "河上"))),
            new Block.Video(
                "dw:66778772",
                "桥",
                "https://www.dw.com/zh/video-66778772",
                95,
                "dw:67121832",
                FILES),
            new Block.Audio("广播", "https://example.org/audio", 60, FILES),
            new Block.Embed(
                "youtube", "abcdefghijk", "https://www.youtube.com/watch?v=abcdefghijk"));
  }
}
