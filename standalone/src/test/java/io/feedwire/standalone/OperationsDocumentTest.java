package io.feedwire.standalone;

import static io.feedwire.testkit.DocumentTables.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.json.Json;
import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.Problem;
import io.feedwire.standalone.articles.ParserContext;
import io.feedwire.testkit.DocumentTables;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.ConfigurationReader;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// What operators read of options, settings and statuses must be what the code has.
class OperationsDocumentTest {

  private static final DocumentTables DOCUMENT = DocumentTables.of("operations.md");

  @Test
  void everySettingIsThereWithItsDefault() {
    try (ApplicationContext context = ParserContext.start()) {
      List<List<String>> expected =
          context.getBeanDefinitions(Qualifiers.byStereotype(ConfigurationReader.class)).stream()
              .flatMap(OperationsDocumentTest::settings)
              .toList();

      assertThat(expected).isNotEmpty();
      assertThat(DOCUMENT.rows("settings").stream().map(row -> row.subList(0, 2)))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void everyOptionOfEveryCommandIsThere() {
    List<List<String>> expected =
        new CommandLine(new Feedwire())
            .getSubcommands().entrySet().stream()
                .filter(command -> !command.getKey().equals("help"))
                .flatMap(OperationsDocumentTest::options)
                .toList();

    assertThat(DOCUMENT.rows("options").stream().map(row -> row.subList(0, 2)))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void everyStatusOfAFetchIsExplained() {
    List<String> expected =
        Arrays.stream(FetchOutcome.Status.values())
            .map(status -> code(Json.wire().convertValue(status, String.class)))
            .toList();

    assertThat(DOCUMENT.rows("statuses").stream().map(List::getFirst))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void everyProblemOfAFetchIsExplained() {
    List<String> expected =
        Arrays.stream(Problem.values())
            .map(problem -> code(Json.wire().convertValue(problem, String.class)))
            .toList();

    assertThat(DOCUMENT.rows("problems").stream().map(List::getFirst))
        .containsExactlyElementsOf(expected);
  }

  /// Key and default of each component of a configuration record.
  private static Stream<List<String>> settings(BeanDefinition<?> definition) {
    String prefix =
        definition.stringValue(ConfigurationReader.class, ConfigurationReader.PREFIX).orElse("");
    return prefix.startsWith("feedwire")
        ? Arrays.stream(definition.getConstructor().getArguments())
            .map(argument -> List.of(key(prefix, argument), defaultOf(argument)))
        : Stream.empty();
  }

  private static String key(String prefix, Argument<?> argument) {
    return code(prefix + "." + NameUtils.hyphenate(argument.getName()));
  }

  private static String defaultOf(Argument<?> argument) {
    return argument
        .getAnnotationMetadata()
        .stringValue(Bindable.class, "defaultValue")
        .filter(value -> !value.isEmpty())
        .map(DocumentTables::code)
        .orElse("");
  }

  private static Stream<List<String>> options(Map.Entry<String, CommandLine> command) {
    return command.getValue().getCommandSpec().options().stream()
        .filter(option -> !option.hidden() && !option.usageHelp() && !option.versionHelp())
        .map(OptionSpec::longestName)
        .map(name -> List.of(code(command.getKey()), code(name)));
  }
}
