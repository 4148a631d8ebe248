package io.feedwire.parser.syndication;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Authors in every form: `mail (Name)`, `Name (mail)`, `Name <mail>`, `mail`, simply a name (RSS,
/// Dublin Core, iTunes), and Atom's person, an element with `name` and `email`.
final class Persons {

  /// What a person consists of beside a name (RFC 4287, 3.2; `url` and `homepage` in Atom 0.3).
  private static final Set<String> PARTS = Set.of("name", "email", "uri", "url", "homepage");

  private static final Set<String> AUTHORS =
      Set.of("author", "dc:creator", "dcterms:creator", "dc:author", "itunes:author");

  private static final Set<String> EDITORS = Set.of("managingeditor");

  /// Between several people who each have an address of mail.
  private static final Pattern BETWEEN = Pattern.compile("[,;]");

  /// How often a name is escaped beyond what XML asks for, at most.
  private static final int MAX_ESCAPED = 2;

  /// Brackets and quotes around a name, one within another.
  private static final int MAX_WRAPPED = 4;

  /// Brackets that an address stood in.
  private static final Pattern EMPTY = Pattern.compile("\\(\\s?\\)|<\\s?>|\\[\\s?\\]");

  private Persons() {}

  /// All authors that an entry or a feed names, each once.
  static List<String> of(Xml.Parts parts) {
    return named(parts, AUTHORS);
  }

  /// Who edits an item: nobody but who wrote it, where it names no author.
  static List<String> editors(Xml.Parts parts) {
    return named(parts, EDITORS);
  }

  /// Whether an element names people.
  static boolean isNamed(Xml part) {
    return AUTHORS.contains(part.name()) || EDITORS.contains(part.name());
  }

  private static List<String> named(Xml.Parts parts, Set<String> elements) {
    Set<String> names = new LinkedHashSet<>();
    for (Xml part : parts.all()) {
      if (elements.contains(part.name())) {
        written(part).forEach(written -> names.addAll(names(written)));
      }
    }
    return List.copyOf(names);
  }

  /// What names the person: its text, its names (one element for two people has two), else its
  /// address; where markup stands in a text, the text.
  private static Stream<String> written(Xml person) {
    if (person.element().firstElementChild() == null) {
      return Stream.of(person.text());
    }
    Xml.Parts parts = Xml.Parts.of(person);
    List<String> names =
        Stream.concat(parts.named("name").stream(), parts.named("foaf:name").stream())
            .map(Persons::nameOnly)
            .filter(name -> !name.isEmpty() && !isNobody(name, parts.text("email")))
            .toList();
    if (!names.isEmpty()) {
      return names.stream();
    }
    boolean isPerson = parts.all().stream().anyMatch(part -> PARTS.contains(part.name()));
    if (!isPerson) {
      return Stream.of(person.text());
    }
    String own = person.element().ownText().strip();
    return Stream.ofNullable(own.isEmpty() ? parts.text("email") : own);
  }

  /// The text of a name, without the other parts of a person that stand in it when it is not
  /// closed.
  private static String nameOnly(Xml name) {
    @Nullable Element first = name.element().firstElementChild();
    boolean isOpen = first != null && PARTS.contains(name.names().of(first).text());
    return isOpen ? name.element().ownText().strip() : name.text();
  }

  /// The names of a text, which lists several people only where each has an address of mail: a
  /// comma stands within names as well.
  static List<String> names(String written) {
    String text = Xml.field(plain(written)).strip();
    if (addresses(text) < 2) {
      return ofPlain(text).stream().toList();
    }
    List<String> names = new ArrayList<>();
    var person = new StringBuilder();
    for (String part : BETWEEN.split(text)) {
      person.append(person.isEmpty() ? "" : ",").append(part);
      if (part.indexOf('@') >= 0) {
        ofPlain(person.toString().strip()).ifPresent(names::add);
        person.setLength(0);
      }
    }
    ofPlain(person.toString().strip()).ifPresent(names::add);
    return names;
  }

  /// How many addresses of mail a text has, as far as their signs tell.
  private static int addresses(String text) {
    int addresses = 0;
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int to = at + 1;
      boolean hasDot = false;
      while (to < text.length() && isMail(text.charAt(to))) {
        hasDot |= text.charAt(to) == '.';
        to++;
      }
      addresses += hasDot && at > 0 && isMail(text.charAt(at - 1)) ? 1 : 0;
    }
    return addresses;
  }

  /// The name; the address of mail where the text holds nothing else; empty for blanks.
  static Optional<String> name(String written) {
    return ofPlain(Xml.field(plain(written)).strip());
  }

  private static Optional<String> ofPlain(String text) {
    int at = text.indexOf('@');
    if (at <= 0) {
      return nonEmpty(unwrapped(text));
    }
    int from = at;
    while (from > 0 && isMail(text.charAt(from - 1))) {
      from--;
    }
    int to = at + 1;
    while (to < text.length() && isMail(text.charAt(to))) {
      to++;
    }
    String mail = text.substring(from, to);
    boolean isMail =
        mail.indexOf('@') > 0
            && (mail.indexOf('.', mail.indexOf('@')) > 0 || mail.endsWith("@localhost"));
    if (!isMail) {
      return nonEmpty(unwrapped(text));
    }
    String rest = text.substring(0, from) + ' ' + text.substring(to);
    String name = unwrapped(rest.replace("mailto:", ""));
    if (isNobody(name, mail)) {
      return Optional.empty();
    }
    return nonEmpty(name.isEmpty() ? mail : withoutDash(name, from == 0, to == text.length()));
  }

  /// Whether it is what Blogger writes for one who has closed the account.
  private static boolean isNobody(String name, @Nullable String mail) {
    return name.equals("Unknown") && "noreply@blogger.com".equals(mail);
  }

  /// What parts a name from the address before or behind it: `jane@example.org - Jane`.
  private static String withoutDash(String name, boolean before, boolean behind) {
    int last = name.length() - 1;
    if (before && last > 0 && isDash(name.charAt(0))) {
      return name.substring(1).strip();
    }
    return behind && last > 0 && isDash(name.charAt(last)) ? name.substring(0, last).strip() : name;
  }

  private static boolean isDash(char c) {
    return "-–—:".indexOf(c) >= 0;
  }

  /// Drupal and others give the link to the author's page; many escape a name twice, and some once
  /// more in a character data section. No name has an entity.
  private static String plain(String written) {
    if (written.contains("</") || written.contains("<br") || written.contains("<img")) {
      return Markup.plain(written);
    }
    String name = written;
    for (int i = 0; i < MAX_ESCAPED && name.indexOf('&') >= 0 && name.indexOf(';') >= 0; i++) {
      name = Parser.unescapeEntities(name, false);
    }
    return name;
  }

  /// What an address of mail is made of, outside of quotes (RFC 5322, `dot-atom`).
  private static boolean isMail(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || "._%+-'!#$&*/=?^`{|}~".indexOf(c) >= 0);
  }

  /// Without what stood around a name and an address.
  private static String unwrapped(String text) {
    String name = withoutSeparators(EMPTY.matcher(text).replaceAll(" "));
    for (int i = 0; i < MAX_WRAPPED && isWrapped(name); i++) {
      name = withoutSeparators(name.substring(1, name.length() - 1));
    }
    return name;
  }

  private static boolean isWrapped(String name) {
    return isWithin(name, '(', ')')
        || isWithin(name, '[', ']')
        || isWithin(name, '<', '>')
        || isWithin(name, '"', '"');
  }

  private static String withoutSeparators(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSeparator(text.charAt(from))) {
      from++;
    }
    while (from < to && isSeparator(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isSeparator(char c) {
    return c == ',' || c == ';' || Character.isWhitespace(c);
  }

  private static boolean isWithin(String text, char open, char close) {
    if (text.length() < 2 || text.charAt(0) != open) {
      return false;
    }
    int depth = 1;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == close ? -1 : c == open ? 1 : 0;
      if (depth == 0) {
        return i == text.length() - 1;
      }
    }
    return false;
  }

  private static Optional<String> nonEmpty(String name) {
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }
}
