package io.feedwire.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The arrows between the modules, and what may be used where; each with its reason. Those within a
/// module are in [PackageArrowsTest].
class ArchitectureTest {

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.feedwire");

  private static final List<String> MODULES =
      List.of(
          "contracts",
          "language",
          "keywords",
          "publishers",
          "runtime",
          "sources",
          "fetcher",
          "parser",
          "enricher",
          "dashboard",
          "standalone");

  /// What processors hand on, apart from them because two share it.
  private static final Set<String> STREAMS_EDGES =
      Set.of("io.feedwire.fetcher.work.FetchOutput", "io.feedwire.fetcher.work.RawRecords");

  /// What begins with the application, and the command line that starts it.
  private static final Set<String> MICRONAUT_EDGES =
      Set.of(
          "io.feedwire.dashboard.kafka.Readers",
          "io.feedwire.standalone.up.Standalone",
          "io.feedwire.standalone.articles.EnrichCommand",
          "io.feedwire.standalone.articles.ParseCommand",
          "io.feedwire.standalone.articles.ParserContext");

  static Stream<Arrow> arrows() {
    String apart = "services meet on topics only: each can be replaced, and run more than once";
    return Stream.of(
        new Arrow("contracts", List.of(), "it is what the parts say to each other, and no more"),
        new Arrow("language", List.of(), "scripts and words know no feeds"),
        new Arrow(
            "keywords",
            List.of("contracts", "language"),
            "what an article is about is a function of its words and of what was learnt"),
        new Arrow(
            "publishers", List.of("contracts"), "what is known of a publisher serves any stage"),
        new Arrow("runtime", List.of("contracts"), "it runs any service and knows none"),
        new Arrow(
            "sources", List.of("contracts", "runtime"), "what is read is the same for any service"),
        new Arrow("fetcher", List.of("contracts", "runtime", "sources"), apart),
        new Arrow(
            "parser", List.of("contracts", "runtime", "sources", "publishers", "language"), apart),
        new Arrow(
            "enricher",
            List.of("contracts", "runtime", "sources", "publishers", "language", "keywords"),
            apart),
        new Arrow("dashboard", List.of("contracts", "runtime", "sources"), apart));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("arrows")
  void modulesKnowOnlyThese(Arrow arrow) {
    arrow.rule(Arrow::module, MODULES).check(CLASSES);
  }

  @Test
  void kafkaStreamsIsForTopologiesAndTheirProcessors() {
    noClasses()
        .that(not("topologies, beside them or runtime", ArchitectureTest::mayUseStreams))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka.streams..")
        .because("a parser, a publisher, an enrichment step runs in a unit test without Kafka")
        .check(CLASSES);
  }

  @Test
  void micronautIsForApplicationsSettingsAndHttp() {
    noClasses()
        .that(not("applications, settings, HTTP or runtime", ArchitectureTest::mayUseMicronaut))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.micronaut..")
        .because("logic is plain Java, made by its constructor; jakarta.inject marks what is wired")
        .check(CLASSES);
  }

  /// A package each: a rule for several is not empty while one of them is there.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.feedwire.parser.assembly",
        "io.feedwire.parser.decode",
        "io.feedwire.parser.dw",
        "io.feedwire.parser.feedx",
        "io.feedwire.parser.format",
        "io.feedwire.parser.frontmatter",
        "io.feedwire.parser.html",
        "io.feedwire.parser.syndication",
        "io.feedwire.parser.time",
        "io.feedwire.publishers",
        "io.feedwire.keywords"
      })
  void formatsAndPublishersArePlainJava(String plain) {
    noClasses()
        .that()
        .resideInAPackage(plain + "..")
        .and(not("generated bean definitions", ArchitectureTest::isGenerated))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micronaut..", "org.apache.kafka..")
        .because("who adds one needs to know the bytes, and no framework")
        .check(CLASSES);
  }

  /// Otherwise a rule whose package was renamed would check nothing, and pass.
  @Test
  void aRuleThatChecksNothingFails() {
    ArchRule nothing =
        noClasses()
            .that()
            .resideInAPackage("io.feedwire.no.such.package..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micronaut..");

    assertThatThrownBy(() -> nothing.check(CLASSES)).isInstanceOf(AssertionError.class);
  }

  @Test
  void nobodySleeps() {
    noClasses()
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(Thread.class, "sleep", Duration.class)
        .because("waiting is for something: a queue, a future, a schedule")
        .check(CLASSES);
  }

  @Test
  void nobodyAsksTheSystemForTheTime() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("time in logic comes from an injected InstantSource, so that a test can set it")
        .check(CLASSES);
  }

  private static boolean mayUseStreams(JavaClass type) {
    return inModule(type, "runtime")
        || isGenerated(type)
        || STREAMS_EDGES.contains(outermost(type).getName())
        || type.getPackage().getClasses().stream().anyMatch(ArchitectureTest::isOfTopology);
  }

  private static boolean isOfTopology(JavaClass type) {
    return outermost(type).getSimpleName().endsWith("Topology")
        || type.isAssignableTo("org.apache.kafka.streams.processor.api.Processor")
        || type.isAssignableTo("org.apache.kafka.streams.processor.api.FixedKeyProcessor");
  }

  private static boolean mayUseMicronaut(JavaClass type) {
    JavaClass outermost = outermost(type);
    return inModule(type, "runtime")
        || isGenerated(type)
        || Stream.of("Application", "Settings", "Controller", "Beans", "Filter", "Health")
            .anyMatch(outermost.getSimpleName()::endsWith)
        || MICRONAUT_EDGES.contains(outermost.getName());
  }

  /// Classes that Micronaut's annotation processor writes: `$BeanName$Definition`,
  /// `BeanName$…$Intercepted`.
  private static boolean isGenerated(JavaClass type) {
    String name = type.getName().substring(type.getPackageName().length() + 1);
    return name.startsWith("$") || name.contains("$Intercepted");
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  private static boolean inModule(JavaClass type, String module) {
    return (type.getPackageName() + ".").startsWith("io.feedwire." + module + ".");
  }

  private static DescribedPredicate<JavaClass> not(String words, Predicate<JavaClass> allowed) {
    return DescribedPredicate.describe("not " + words, type -> !allowed.test(type));
  }
}
