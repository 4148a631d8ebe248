package io.feedwire.parser.syndication;

import java.util.Optional;

/// Authors as RSS writes them: `mail (Name)`, `Name <mail>`, `mail`, or simply a name.
final class Persons {

  private Persons() {}

  /// The name; the text itself when it holds nothing but an address of mail; empty for blanks.
  static Optional<String> name(String written) {
    String text = written.strip();
    int open = text.indexOf('(');
    int close = text.lastIndexOf(')');
    if (open >= 0 && close > open && text.substring(0, open).indexOf('@') >= 0) {
      text = text.substring(open + 1, close);
    } else {
      int angle = text.indexOf('<');
      text = angle > 0 && text.indexOf('@', angle) > 0 ? text.substring(0, angle) : text;
    }
    String name = unquoted(text.strip());
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  private static String unquoted(String name) {
    boolean quoted = name.length() > 2 && name.startsWith("\"") && name.endsWith("\"");
    return quoted ? name.substring(1, name.length() - 1).strip() : name;
  }
}
