package io.feedwire.publishers.text;

import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.article.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// What stands in an article's body and is not its text: the dateline, who wrote it, which agencies
/// it draws on, the copyright line, the keywords and the further reading below it. Rules take it
/// out of the body and put it here. One for each article, used by one thread.
public final class Marginalia {

  /// Keywords and references of one article; the most seen is some 60.
  private static final int MAX_WORDS = 500;

  private @Nullable Timestamp published;
  private @Nullable String copyright;
  private final SequencedSet<String> bylines = new LinkedHashSet<>();
  private final SequencedSet<String> credits = new LinkedHashSet<>();
  private final SequencedSet<String> sections = new LinkedHashSet<>();
  private final SequencedSet<String> keywords = new LinkedHashSet<>();
  private final SequencedSet<String> otherUrls = new LinkedHashSet<>();
  private final List<Reference> references = new ArrayList<>();

  /// The publisher's own time; the first one found counts.
  public void published(Timestamp time) {
    if (published == null) {
      published = time;
    }
  }

  /// The copyright line; the first one found counts.
  public void copyright(String line) {
    if (copyright == null) {
      copyright = line;
    }
  }

  /// Somebody who made the article; one who did not write it with the part: `责编：李河`.
  public void byline(String name) {
    bylines.add(name);
  }

  /// An agency that the text is credited to.
  public void credit(String agency) {
    credits.add(agency);
  }

  /// A section that the article stands in.
  public void section(String name) {
    sections.add(name);
  }

  /// A keyword that the publisher declares.
  public void keyword(String word) {
    if (keywords.size() < MAX_WORDS) {
      keywords.add(word);
    }
  }

  /// Another address of the same article.
  public void otherUrl(String url) {
    otherUrls.add(url);
  }

  /// A link that stood in what was taken out: further reading, the original of a translation.
  public void reference(Reference reference) {
    if (references.size() < MAX_WORDS) {
      references.add(reference);
    }
  }

  public Optional<Timestamp> published() {
    return Optional.ofNullable(published);
  }

  public Optional<String> copyright() {
    return Optional.ofNullable(copyright);
  }

  public SequencedSet<String> bylines() {
    return Collections.unmodifiableSequencedSet(bylines);
  }

  public SequencedSet<String> credits() {
    return Collections.unmodifiableSequencedSet(credits);
  }

  public SequencedSet<String> sections() {
    return Collections.unmodifiableSequencedSet(sections);
  }

  public SequencedSet<String> keywords() {
    return Collections.unmodifiableSequencedSet(keywords);
  }

  public List<String> otherUrls() {
    return List.copyOf(otherUrls);
  }

  public List<Reference> references() {
    return List.copyOf(references);
  }
}
