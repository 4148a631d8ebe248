package io.feedwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.json.Json;
import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.Problem;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.ConfigurationReader;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// What operators read of options, settings and statuses must be what the code has.
class OperationsDocumentTest {

  private static final Path DOCUMENT =
      Path.of(System.getProperty("feedwire.root", ".."), "docs", "operations.md");

  @Test
  void everySettingIsThereWithItsDefault() throws IOException {
    try (ApplicationContext context = ParserContext.start()) {
      List<List<String>> expected =
          context.getBeanDefinitions(Qualifiers.byStereotype(ConfigurationReader.class)).stream()
              .flatMap(OperationsDocumentTest::settings)
              .toList();

      assertThat(expected).isNotEmpty();
      assertThat(rows("settings").stream().map(row -> row.subList(0, 2)))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void everyOptionOfEveryCommandIsThere() throws IOException {
    List<List<String>> expected =
        new CommandLine(new Feedwire())
            .getSubcommands().entrySet().stream()
                .filter(command -> !command.getKey().equals("help"))
                .flatMap(OperationsDocumentTest::options)
                .toList();

    assertThat(rows("options").stream().map(row -> row.subList(0, 2)))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void everyStatusOfAFetchIsExplained() throws IOException {
    List<String> expected =
        Arrays.stream(FetchOutcome.Status.values())
            .map(status -> code(Json.wire().convertValue(status, String.class)))
            .toList();

    assertThat(rows("statuses").stream().map(List::getFirst)).containsExactlyElementsOf(expected);
  }

  @Test
  void everyProblemOfAFetchIsExplained() throws IOException {
    List<String> expected =
        Arrays.stream(Problem.values())
            .map(problem -> code(Json.wire().convertValue(problem, String.class)))
            .toList();

    assertThat(rows("problems").stream().map(List::getFirst)).containsExactlyElementsOf(expected);
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
        .map(OperationsDocumentTest::code)
        .orElse("");
  }

  private static Stream<List<String>> options(Map.Entry<String, CommandLine> command) {
    return command.getValue().getCommandSpec().options().stream()
        .filter(option -> !option.hidden() && !option.usageHelp() && !option.versionHelp())
        .map(OptionSpec::longestName)
        .map(name -> List.of(code(command.getKey()), code(name)));
  }

  private static String code(String word) {
    return "`" + word + "`";
  }

  /// The cells of the table between two comments, without its head.
  private static List<List<String>> rows(String table) throws IOException {
    String text = Files.readString(DOCUMENT);
    int begin = text.indexOf("<!-- " + table + " -->");
    int end = text.indexOf("<!-- /" + table + " -->");
    return text.substring(begin, end)
        .lines()
        .filter(line -> line.startsWith("| "))
        .skip(2)
        .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList())
        .toList();
  }
}
