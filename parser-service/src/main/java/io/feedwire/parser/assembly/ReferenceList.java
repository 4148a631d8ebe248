package io.feedwire.parser.assembly;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Reference;
import io.feedwire.parser.html.PlainText;
import io.feedwire.publishers.Publishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an article refers to, each target once: links in the text, in their order, then those in
/// captions, then what is listed beside it. A name from a list is a better label than the linked
/// words.
final class ReferenceList {

  /// References of one article; the most seen is some 200, on a page of links.
  private static final int MAX = 1_000;

  private final Publishers publishers;
  private final Identity self;

  /// What leads to the article itself; made for the first link.
  private @Nullable Set<String> names;

  private final SequencedMap<String, Reference> found = new LinkedHashMap<>();

  /// @param self the article, to which no link is a reference
  ReferenceList(Publishers publishers, Identity self) {
    this.publishers = publishers;
    this.self = self;
  }

  /// Adds the links of a body.
  void addLinks(List<Block> body) {
    for (Block block : body) {
      switch (block) {
        case Block.Paragraph paragraph -> addRuns(paragraph.content());
        case Block.Heading heading -> addRuns(heading.content());
        case Block.Quote quote -> addLinks(quote.content());
        case Block.ListBlock list -> list.items().forEach(item -> addLinks(item.content()));
        case Block.Table table ->
            table.rows().forEach(row -> row.cells().forEach(cell -> addRuns(cell.content())));
        case Block.Preformatted _,
            Block.Figure _,
            Block.Gallery _,
            Block.Video _,
            Block.Audio _,
            Block.Embed _ -> {}
      }
    }
  }

  /// Adds the links among some runs. Neighbours with one target are one link: only its emphasis
  /// changes.
  void addRuns(List<Inline> runs) {
    for (int i = 0; i < runs.size(); i++) {
      @Nullable String href = runs.get(i).href();
      if (href != null) {
        var label = new StringBuilder(runs.get(i).text());
        while (i + 1 < runs.size() && href.equals(runs.get(i + 1).href())) {
          label.append(runs.get(++i).text());
        }
        link(href, runs.get(i).rel(), PlainText.fold(label.toString()))
            .ifPresent(reference -> found.putIfAbsent(key(reference), reference));
      }
    }
  }

  /// Adds a reference that a document lists; what it knows of kind and relation stands.
  void addListed(Reference listed) {
    String label = listed.label() == null ? "" : PlainText.fold(listed.label());
    link(listed.href(), listed.rel(), label)
        .map(
            read ->
                new Reference(
                    read.kind() == Reference.Kind.EXTERNAL ? listed.kind() : read.kind(),
                    listed.rel(),
                    read.href(),
                    read.label(),
                    listed.target() == null ? read.target() : listed.target(),
                    null,
                    null))
        .ifPresent(
            reference ->
                found.merge(
                    key(reference),
                    reference,
                    (before, now) -> now.label() == null ? before : before.withLabel(now.label())));
  }

  private Optional<Reference> link(String href, @Nullable String rel, String label) {
    if (found.size() >= MAX) {
      return Optional.empty();
    }
    return publishers
        .reference(href, rel, label.isEmpty() ? null : label)
        .filter(reference -> !isSelf(key(reference)) && !isSelf(reference.href()));
  }

  private boolean isSelf(String name) {
    if (names == null) {
      names = self.names(publishers);
    }
    return names.contains(name);
  }

  private static String key(Reference reference) {
    return reference.target() == null ? reference.href() : reference.target();
  }

  /// All of them.
  List<Reference> references() {
    return List.copyOf(found.values());
  }

  /// All of them, in the order in which their links stood before rules took some out of the text.
  List<Reference> inOrderOf(List<Block> before) {
    var order = new ReferenceList(publishers, self);
    order.addLinks(before);
    SequencedMap<String, Reference> sorted = new LinkedHashMap<>();
    for (String key : order.found.keySet()) {
      @Nullable Reference reference = found.get(key);
      if (reference != null) {
        sorted.put(key, reference);
      }
    }
    found.forEach(sorted::putIfAbsent);
    return List.copyOf(sorted.values());
  }
}
