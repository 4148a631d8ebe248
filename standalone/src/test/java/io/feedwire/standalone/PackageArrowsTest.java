package io.feedwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The arrows between the packages within a module; each with its reason.
class PackageArrowsTest {

  private static final Set<String> PACKAGES =
      ArchitectureTest.CLASSES.stream()
          .map(JavaClass::getPackageName)
          .filter(name -> name.startsWith("io.feedwire."))
          .map(name -> name.substring("io.feedwire.".length()))
          .collect(Collectors.toCollection(TreeSet::new));

  /// Lowest first. A module's own package knows all within it where no arrow says otherwise.
  static Stream<Arrow> arrows() {
    return Stream.of(
            contracts(),
            keywords(),
            publishers(),
            sources(),
            fetcher(),
            parser(),
            enricher(),
            dashboard(),
            standalone())
        .flatMap(List::stream);
  }

  private static List<Arrow> contracts() {
    return List.of(
        new Arrow("contracts", List.of(), "hashes and characters are of no record"),
        new Arrow("contracts.json", List.of("contracts"), "all records are written alike"),
        new Arrow(
            "contracts.source",
            List.of("contracts", "contracts.json"),
            "what is fetched may be no article"),
        new Arrow(
            "contracts.article",
            List.of("contracts", "contracts.json", "contracts.source"),
            "an article is the same on any topic"),
        new Arrow(
            "contracts.topic",
            List.of("contracts", "contracts.article", "contracts.json", "contracts.source"),
            "the catalogue names all that travels"));
  }

  private static List<Arrow> keywords() {
    return List.of(
        new Arrow("keywords.text", List.of(), "a text is read before any word of it is known"),
        new Arrow(
            "keywords.vocabulary", List.of("keywords.text"), "it is there before an article is"),
        new Arrow(
            "keywords.candidate",
            List.of("keywords.text", "keywords.vocabulary"),
            "a term is weighed alike, however its language sets words apart"),
        new Arrow(
            "keywords.chinese",
            List.of("keywords.candidate", "keywords.text", "keywords.vocabulary"),
            "no rule for words that run together holds where blanks part them"),
        new Arrow(
            "keywords.spaced",
            List.of("keywords.candidate", "keywords.text", "keywords.vocabulary"),
            "no rule for words between blanks holds where there are none"));
  }

  /// What any publisher may write knows no publisher: they are in the package above.
  private static List<Arrow> publishers() {
    return List.of(
        new Arrow("publishers.text", List.of(), "what any rule works with is made for none"),
        new Arrow("publishers.address", List.of(), "an address is read by itself"),
        new Arrow(
            "publishers.image",
            List.of("publishers.address", "publishers.text"),
            "a picture is known by its address, whatever page shows it"),
        new Arrow(
            "publishers.page",
            List.of("publishers.address", "publishers.text"),
            "who makes software for pages knows nothing of what newsrooms write into them"),
        new Arrow(
            "publishers.caption",
            List.of("publishers.page", "publishers.text"),
            "whose a picture is stands beside it; a form that nobody filled in is the page's"),
        new Arrow(
            "publishers.line",
            List.of("publishers.caption", "publishers.page", "publishers.text"),
            "a line is known by its words; it may be a caption's or the page's"));
  }

  private static List<Arrow> sources() {
    return List.of(
        new Arrow("sources", List.of(), "a source is one wherever it was named"),
        new Arrow("sources.opml", List.of("sources"), "a list is one way to name sources"));
  }

  private static List<Arrow> fetcher() {
    return List.of(
        new Arrow("fetcher.reach", List.of(), "who may be reached is the same for any protocol"),
        new Arrow("fetcher.http", List.of("fetcher.reach"), "a document is fetched for any reason"),
        new Arrow("fetcher.folder", List.of("fetcher.http"), "files have caps, and no schedule"),
        new Arrow("fetcher.lists", List.of("fetcher.http"), "what a list names is in its bytes"),
        new Arrow("fetcher.work", List.of("fetcher.http"), "what is run is not its to know"),
        new Arrow(
            "fetcher.poll",
            List.of("fetcher.folder", "fetcher.http", "fetcher.lists", "fetcher.work"),
            "a source is polled as if nobody pushed it"),
        new Arrow(
            "fetcher.websub",
            List.of("fetcher.http", "fetcher.poll", "fetcher.work"),
            "a push stands in for a poll; folders and lists have no hub"));
  }

  private static List<Arrow> parser() {
    List<String> format = List.of("parser.decode", "parser.format", "parser.html", "parser.time");
    String apart = "who adds a format need not know the others";
    return List.of(
        new Arrow("parser.decode", List.of(), "bytes become text before their format is known"),
        new Arrow("parser.time", List.of(), "a time is read by itself"),
        new Arrow("parser.html", List.of(), "HTML is the same in any format"),
        new Arrow(
            "parser.format",
            List.of("parser.decode"),
            "what a format gets and gives is the same for any, whatever becomes of it"),
        new Arrow(
            "parser.assembly",
            List.of("parser.format", "parser.html", "parser.time"),
            "an article is made of a draft, whatever format filled it in"),
        new Arrow("parser.dw", format, apart),
        new Arrow("parser.feedx", format, apart),
        new Arrow("parser.syndication", format, apart),
        new Arrow(
            "parser.frontmatter",
            List.of("parser.feedx", "parser.format", "parser.html", "parser.time"),
            "a hybrid is front matter before a feedx document"),
        new Arrow(
            "parser",
            List.of("parser.assembly", "parser.decode", "parser.format", "parser.html"),
            "formats are found by what they are, none by its name"));
  }

  private static List<Arrow> enricher() {
    return List.of(
        new Arrow("enricher.lessons", List.of(), "words are learnt whoever else tells an article"),
        new Arrow("enricher.merge", List.of(), "a merge is a function of what sources said alone"),
        new Arrow("enricher.resolution", List.of(), "articles learn of one another by their ids"),
        new Arrow(
            "enricher.recipe",
            List.of("enricher.merge", "enricher.resolution"),
            "what is added is a function of the merged article and of what is known of it"));
  }

  private static List<Arrow> dashboard() {
    return List.of(
        new Arrow("dashboard", List.of(), "settings and the process are there before any part"),
        new Arrow("dashboard.kafka", List.of(), "topics are read alike for whoever wants them"),
        new Arrow(
            "dashboard.changes",
            List.of("dashboard", "dashboard.kafka"),
            "changes are held whoever looks at them"),
        new Arrow(
            "dashboard.status",
            List.of("dashboard.changes", "dashboard.kafka"),
            "it is counted whoever asks"),
        new Arrow(
            "dashboard.stream",
            List.of("dashboard", "dashboard.changes"),
            "live changes wait for nothing that is only counted"),
        new Arrow(
            "dashboard.registry",
            List.of("dashboard", "dashboard.status"),
            "sources are changed without a look at articles"),
        new Arrow(
            "dashboard.page",
            List.of("dashboard.changes", "dashboard.kafka", "dashboard.status"),
            "it shows all, and is seen by none"));
  }

  private static List<Arrow> standalone() {
    return List.of(
        new Arrow("standalone.text", List.of(), "words are shared by all commands, and of none"),
        new Arrow("standalone.up", List.of("standalone.text"), "it runs without any other command"),
        new Arrow(
            "standalone.articles",
            List.of("standalone.text", "standalone.up"),
            "what is printed does not ask who is read"),
        new Arrow(
            "standalone.sources",
            List.of("standalone.text", "standalone.up"),
            "who is read does not ask what becomes of it"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("arrows")
  void packagesKnowOnlyThese(Arrow arrow) {
    List<String> beside =
        PACKAGES.stream().filter(other -> module(other).equals(module(arrow.from()))).toList();
    arrow.rule(Arrow::only, beside).check(ArchitectureTest.CLASSES);
  }

  /// One without an arrow could know anything.
  @Test
  void everyPackageWithinAModuleHasItsArrow() {
    assertThat(arrows().map(Arrow::from).filter(PackageArrowsTest::isWithin))
        .containsExactlyInAnyOrderElementsOf(
            PACKAGES.stream().filter(PackageArrowsTest::isWithin).toList());
  }

  /// So there is no cycle.
  @Test
  void whoIsKnownHasItsArrowBefore() {
    Set<String> before = new HashSet<>();
    arrows()
        .forEach(
            arrow -> {
              assertThat(before).as(arrow.toString()).containsAll(arrow.knows());
              before.add(arrow.from());
            });
  }

  private static boolean isWithin(String name) {
    return name.indexOf('.') >= 0;
  }

  private static String module(String name) {
    return isWithin(name) ? name.substring(0, name.indexOf('.')) : name;
  }
}
