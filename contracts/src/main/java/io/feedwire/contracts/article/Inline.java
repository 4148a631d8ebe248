package io.feedwire.contracts.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.feedwire.contracts.json.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run of text in which nothing changes: the content of a paragraph is a flat list of runs, so no
/// consumer has to walk a tree or to count characters. A line break is `\n` in `text`.
///
/// @param marks emphasis, in the order of [Mark]; a run without has an empty list (absent on the
///   wire)
/// @param href absolute target when the run is a link
/// @param rel the link's relation as written (`ArticleRef`, `nofollow`)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Inline(String text, List<Mark> marks, @Nullable String href, @Nullable String rel) {

  /// Emphasis of a run.
  public enum Mark {
    @JsonProperty("strong")
    STRONG,
    @JsonProperty("emphasis")
    EMPHASIS,
    @JsonProperty("code")
    CODE
  }

  public Inline {
    text = Wire.orDefault(text, "");
    marks = Wire.list(marks);
  }

  /// A run of plain text.
  public static Inline of(String text) {
    return new Inline(text, List.of(), null, null);
  }

  /// The text of several runs, joined.
  public static String text(List<Inline> runs) {
    if (runs.size() == 1) {
      return runs.getFirst().text();
    }
    int length = 0;
    for (Inline run : runs) {
      length += run.text().length();
    }
    var all = new StringBuilder(length);
    for (Inline run : runs) {
      all.append(run.text());
    }
    return all.toString();
  }
}
