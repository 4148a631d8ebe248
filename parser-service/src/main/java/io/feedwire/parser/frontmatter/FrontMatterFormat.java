package io.feedwire.parser.frontmatter;

import io.feedwire.contracts.RejectionReason;
import io.feedwire.parser.format.ArticleDraft.BodyPart;
import io.feedwire.parser.format.ArticleDraftBuilder;
import io.feedwire.parser.format.Document;
import io.feedwire.parser.format.Format;
import io.feedwire.parser.format.FormatResult;
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
    PostHeader header = PostHeader.read(matter.get().yaml());
    int bodyStart = matter.get().bodyStart();
    ArticleDraftBuilder draft = PostDraft.of(header);
    Optional<PostTitle> title =
        header.title() == null ? PostTitle.read(text, bodyStart) : Optional.empty();
    if (title.isPresent()) {
      draft.titleHtml(title.get().html()).titleIsHtml(true);
      bodyStart = title.get().end();
    }
    draft.body(List.of(new BodyPart.Html(text.substring(bodyStart))));
    return new FormatResult.Read(List.of(draft.build()), List.of(), List.of());
  }
}
