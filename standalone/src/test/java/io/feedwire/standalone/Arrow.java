package io.feedwire.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/// Who knows whom, and why no more.
///
/// @param from a module or a package, below `io.feedwire`
/// @param knows the others whose classes it may use
record Arrow(String from, List<String> knows, String because) {

  /// A module, with all packages within it.
  static String module(String name) {
    return "io.feedwire." + name + "..";
  }

  /// A package, without those within it.
  static String only(String name) {
    return "io.feedwire." + name;
  }

  /// @param pattern [#module] or [#only]
  /// @param among those that it may not use but for itself and those it knows
  ArchRule rule(UnaryOperator<String> pattern, Collection<String> among) {
    String[] others =
        among.stream()
            .filter(other -> !other.equals(from) && !knows.contains(other))
            .map(pattern)
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(pattern.apply(from))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .because(because);
  }

  @Override
  public String toString() {
    return from + " knows " + (knows.isEmpty() ? "no other" : String.join(", ", knows));
  }
}
