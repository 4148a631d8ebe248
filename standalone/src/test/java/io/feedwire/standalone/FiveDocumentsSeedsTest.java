package io.feedwire.standalone;

import io.feedwire.standalone.FiveDocumentsSet.Document;
import io.feedwire.testkit.Corpus;
import java.util.List;

/// The table for the real documents, which lie beside a checkout; without them each test is
/// skipped.
class FiveDocumentsSeedsTest extends FiveDocuments {

  @Override
  FiveDocumentsSet documents() {
    return new FiveDocumentsSet(
        new FiveDocumentsSet.Gallery(
            corpus("seeds/000_e5f88685933697f1.txt"),
            corpus("feedx-md/dw-1026755.pair.md"),
            "dw:68204677",
            "2024-02-08T13:36:09.741Z",
            "政治",
            "https://p.dw.com/p/4cB9R",
            "dw:67121832",
            List.of("dw:19165792", "dw:61204277"),
            "dw:67797847"),
        new FiveDocumentsSet.Videos(
            corpus("seeds/001_0cb8acfcbe239174.txt"),
            corpus("feedx-md/dw-1028380.pair.md"),
            "dw:67013665",
            "美中關係解凍？",
            "dw:62636259",
            List.of("dw:66778772", "dw:65849435"),
            "拜习会",
            "拜習會"),
        new FiveDocumentsSet.Page(
            corpus("seeds/002_7a5b32fef7647c89.txt"),
            "dw:65910231",
            "2023-06-14T10:38:07.907Z",
            "2023-06-14T10:47:05Z",
            List.of("dw:65908158", "dw:63750162"),
            "U_ULTsDU4aM",
            List.of("dw:65887038", "dw:65878688", "dw:65868848", "dw:65597495")),
        new FiveDocumentsSet.Rfi(
            corpus("seeds/003_ce1f0bd27e0fab37.txt"),
            "2024-04-03T19:41:00Z",
            "rfi:4720f2ac-8335-11ee-b4b7-005056a90284",
            "https://rfi.my/AUB4"),
        new FiveDocumentsSet.Post(corpus("seeds/004_6b1fbcd766d1bf2b.txt"), "2021-12-24T06:06:27Z"),
        "dw:63750162");
  }

  private static Document corpus(String path) {
    return Document.read(Corpus.path(path));
  }
}
