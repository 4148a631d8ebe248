package io.feedwire.runtime;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.ConfigurationReader;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.core.reflect.ReflectionUtils;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Refuses settings under `feedwire` whose value is none of their type: Micronaut takes the default
/// in place of such a value, and says nothing. An empty value is none: so compose passes on what
/// nobody set.
final class UnreadableSettings {

  /// Micronaut's own words; it takes any other for false.
  private static final Set<String> TRUE_OR_FALSE =
      Set.of("true", "false", "yes", "no", "on", "off", "y", "n");

  private UnreadableSettings() {}

  /// @throws StartFailure that names each key, its value and what is expected
  static void refuse(ApplicationContext context) {
    List<String> unreadable =
        context.getBeanDefinitions(Qualifiers.byStereotype(ConfigurationReader.class)).stream()
            .flatMap(definition -> unreadable(definition, context))
            .sorted()
            .toList();
    if (!unreadable.isEmpty()) {
      throw new StartFailure(String.join("; ", unreadable));
    }
  }

  private static Stream<String> unreadable(
      BeanDefinition<?> definition, ApplicationContext context) {
    String prefix =
        definition.stringValue(ConfigurationReader.class, ConfigurationReader.PREFIX).orElse("");
    RecordComponent[] components = definition.getBeanType().getRecordComponents();
    if (!UnknownSettings.isOurs(prefix) || components == null) {
      return Stream.empty();
    }
    return Arrays.stream(components)
        .flatMap(
            component ->
                unreadable(
                    prefix + "." + NameUtils.hyphenate(component.getName()),
                    ReflectionUtils.getWrapperType(component.getType()),
                    context)
                    .stream());
  }

  private static Optional<String> unreadable(
      String key, Class<?> type, ApplicationContext context) {
    // As text, whatever a file made of it: a whole number cut out of 2.5 was not meant.
    return context
        .getProperty(key, String.class)
        .filter(value -> !value.isBlank())
        .filter(value -> !isReadable(value, type, context.getConversionService()))
        .map(value -> "%s must be %s, and not '%s'".formatted(key, expected(type), value));
  }

  private static boolean isReadable(String value, Class<?> type, ConversionService conversion) {
    return type == Boolean.class
        ? TRUE_OR_FALSE.contains(value.toLowerCase(Locale.ROOT))
        : conversion.convert(value, ConversionContext.of(type)).isPresent();
  }

  private static String expected(Class<?> type) {
    if (type == Boolean.class) {
      return "true or false";
    }
    if (type == Duration.class) {
      return "a duration such as 500ms, 15m, 24h or 90d";
    }
    if (type == Double.class || type == Float.class) {
      return "a number";
    }
    if (Number.class.isAssignableFrom(type)) {
      return "a whole number" + range(type);
    }
    return type.isEnum()
        ? "one of "
            + Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "))
        : "a " + type.getSimpleName();
  }

  /// A number of more digits than fit is a whole number, too.
  private static String range(Class<?> type) {
    return type == Short.class
        ? " up to " + Short.MAX_VALUE
        : type == Integer.class ? " up to " + Integer.MAX_VALUE : " up to " + Long.MAX_VALUE;
  }
}
