package io.feedwire.parser.frontmatter;

import io.feedwire.contracts.RejectionReason;
import io.feedwire.parser.ArticleDraft;
import io.feedwire.parser.ArticleDraft.BodyPart;
import io.feedwire.parser.Document;
import io.feedwire.parser.Format;
import io.feedwire.parser.FormatResult;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// A post: YAML front matter, then HTML.
@Singleton
public final class FrontMatterFormat implements Format {

  @Override
  public String name() {
    return "front-matter";
  }

  @Override
  public boolean accepts(Document document) {
    String head = document.head();
    return FrontMatter.opens(head) && !HybridFormat.isHybrid(head);
  }

  @Override
  public FormatResult read(Document document) {
    String text = document.text();
    Optional<FrontMatter> matter = FrontMatter.read(text);
    if (matter.isEmpty()) {
      return new FormatResult.Unreadable(RejectionReason.MALFORMED, "its front matter has no end");
    }
    ArticleDraft draft =
        PostDraft.of(PostHeader.read(matter.get().yaml()))
            .body(List.of(new BodyPart.Html(text.substring(matter.get().bodyStart()))))
            .build();
    return new FormatResult.Read(List.of(draft), List.of(), List.of());
  }
}
