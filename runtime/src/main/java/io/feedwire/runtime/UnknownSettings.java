package io.feedwire.runtime;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.ConfigurationReader;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Refuses settings under `feedwire` that no configuration record declares, so that a misspelt key
/// is an error and not a default. Names are compared without case and separators, since the
/// environment cannot tell `bootstrap-servers` from `bootstrap.servers`; one that Micronaut does
/// not take for the setting that it resembles (`bootstrapservers`) is refused with that one's name.
final class UnknownSettings {

  private static final String ROOT = "feedwire";

  /// System properties that the launcher (`log`, `samples`, `sources`) and the build (`root`) set:
  /// facts about files, and no settings. The others are variables of `docker-compose.yml`: who
  /// exports them for compose may start Feedwire without it, too.
  private static final Set<String> NO_SETTINGS =
      Set.of(
          "feedwire.log",
          "feedwire.root",
          "feedwire.samples",
          "feedwire.sources",
          "FEEDWIRE_INBOX",
          "FEEDWIRE_KAFKA_PORT",
          "FEEDWIRE_PORT",
          "FEEDWIRE_SOURCES");

  /// What sources name as `${FEEDWIRE_SECRET_X}`: values of theirs, and no settings.
  private static final String SECRETS = "FEEDWIRE_SECRET_";

  private UnknownSettings() {}

  /// @throws StartFailure that names the unknown keys
  static void refuse(ApplicationContext context) {
    Map<String, String> known =
        context.getBeanDefinitions(Qualifiers.byStereotype(ConfigurationReader.class)).stream()
            .flatMap(UnknownSettings::keys)
            .collect(Collectors.toMap(UnknownSettings::folded, Function.identity(), (a, b) -> a));
    Set<String> unknown = new TreeSet<>();
    for (PropertySource source : context.getEnvironment().getPropertySources()) {
      for (String key : source) {
        boolean isSetting = !NO_SETTINGS.contains(key) && !key.startsWith(SECRETS);
        if (!separated(key) || !isSetting) {
          continue;
        }
        @Nullable String setting = known.get(folded(key));
        if (setting == null) {
          unknown.add(key);
        } else if (!context.containsProperty(setting)) {
          unknown.add("%s (is %s meant?)".formatted(key, setting));
        }
      }
    }
    if (!unknown.isEmpty()) {
      throw new StartFailure(
          "unknown setting%s: %s"
              .formatted(unknown.size() == 1 ? "" : "s", String.join(", ", unknown)));
    }
  }

  /// Whether a prefix is one of Feedwire's settings.
  static boolean isOurs(String prefix) {
    return separated(prefix + ".");
  }

  private static boolean separated(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return lower.startsWith(ROOT + ".") || lower.startsWith(ROOT + "_");
  }

  private static Stream<String> keys(BeanDefinition<?> definition) {
    String prefix =
        definition.stringValue(ConfigurationReader.class, ConfigurationReader.PREFIX).orElse("");
    RecordComponent[] components = definition.getBeanType().getRecordComponents();
    if (!isOurs(prefix) || components == null) {
      return Stream.empty();
    }
    return Stream.of(components)
        .map(component -> prefix + "." + NameUtils.hyphenate(component.getName()));
  }

  private static String folded(String key) {
    return key.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
  }
}
