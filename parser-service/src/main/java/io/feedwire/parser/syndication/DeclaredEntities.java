package io.feedwire.parser.syndication;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Entities that a document declares in its DOCTYPE (XML 1.0, 4.2.2), as far as they stand for
/// words: nothing from outside, no markup, and no other entity, by which a few lines become
/// gigabytes.
final class DeclaredEntities {

  /// Entities of one document: the three sets of HTML together are 253.
  private static final int MAX_ENTITIES = 300;

  /// A name, and between quotes text without markup in which nothing is referred to but characters.
  /// Longer than a sentence is no word.
  private static final Pattern DECLARATION =
      Pattern.compile(
          "<!ENTITY\\s{1,80}([A-Za-z_][\\w.-]{0,60})\\s{1,80}"
              + "(?:\"((?:[^\"&%<]|&#\\w{1,8};){0,256})\"|'((?:[^'&%<]|&#\\w{1,8};){0,256})')");

  private final Map<String, String> texts = new HashMap<>();

  /// Reads those of a DOCTYPE.
  void declare(String doctype) {
    Matcher declaration = DECLARATION.matcher(doctype);
    while (texts.size() < MAX_ENTITIES && declaration.find()) {
      @Nullable String quoted = declaration.group(2);
      // XML 1.0, 4.2: "If the same entity is declared more than once, the first declaration
      // encountered is binding".
      texts.putIfAbsent(declaration.group(1), quoted == null ? declaration.group(3) : quoted);
    }
  }

  /// What an entity stands for; null where nothing of it is declared.
  @Nullable String text(String name) {
    return texts.get(name);
  }

  boolean isEmpty() {
    return texts.isEmpty();
  }
}
