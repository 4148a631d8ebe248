package io.feedwire.parser.assembly;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.ArticleBuilder;
import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Provenance;
import io.feedwire.contracts.article.ProvenanceBuilder;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.article.Timestamp;
import io.feedwire.parser.format.ArticleDraft;
import io.feedwire.parser.html.HtmlBlocks;
import io.feedwire.parser.html.MarkupBudget;
import io.feedwire.parser.html.PlainText;
import io.feedwire.publishers.PublisherRules;
import io.feedwire.publishers.Publishers;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.text.Marginalia;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Makes drafts articles: publisher, identity, blocks, images, references. Thread-safe.
@Singleton
public final class ArticleAssembler {

  /// Characters by which most summaries are told from the text.
  private static final int BEGINNING = 40;

  private final Publishers publishers;

  public ArticleAssembler(Publishers publishers) {
    this.publishers = publishers;
  }

  /// The articles of a document's drafts, in their order, whatever these lack: an item that is only
  /// an address, a picture or a byline is an article without words. The drafts are used up: a tree
  /// in a body is taken apart.
  ///
  /// @param provenance where the drafts were read from; its repairs are kept, and those of each
  ///   draft and of the assembly added
  ///
  /// @param budget what all drafts may take together
  public List<Article> assemble(
      List<ArticleDraft> drafts, Provenance provenance, MarkupBudget budget) {
    var choice = new PublisherChoice(publishers, provenance.source(), drafts);
    List<Article> articles = new ArrayList<>(drafts.size());
    for (ArticleDraft draft : SharedAddresses.marked(drafts)) {
      articles.add(assemble(draft, provenance, budget, choice));
    }
    return FeedLanguage.completed(articles, drafts);
  }

  private Article assemble(
      ArticleDraft draft, Provenance provenance, MarkupBudget budget, PublisherChoice choice) {
    Optional<WebAddress> address = WrittenAddress.parsed(draft);
    PublisherRules rules = choice.of(draft, address);
    List<String> repairs = new ArrayList<>(provenance.repairs());
    repairs.addAll(draft.repairs());

    var notes = new Marginalia();
    var images = new ImageCatalogue(publishers);
    List<Inline> captionLinks = new ArrayList<>();
    draft.images().forEach(images::addDraft);
    @Nullable String base =
        draft.base() == null ? address.map(WebAddress::toString).orElse(null) : draft.base();
    Element tree = BodyTree.of(draft, base, budget);
    address.ifPresent(page -> VideoPages.addVideo(tree, page));
    publishers.prune(rules, tree, notes);
    String headline = publishers.headline(rules, headline(draft), draft.publisherName(), notes);
    List<Block> blocks = HtmlBlocks.of(tree, images, captionLinks, repairs);
    List<Block> body = publishers.refine(rules, blocks, headline, notes);
    body = Openings.without(body, headline, draft.bylines());
    if (HeadlineLink.isAll(body, headline, draft, address)) {
      body = List.of();
    }
    body = PlainAddresses.linked(body);
    images.describe(body);
    String text = BodyText.of(body);

    @Nullable Timestamp dateline = notes.published().orElse(null);
    // Identity goes by the time that was written: a clamped one is another at each fetch.
    @Nullable Timestamp written = Times.first(repairs, dateline, draft.published(), draft.seen());
    @Nullable Timestamp published =
        Times.notInFuture(written, provenance.fetched(), "published", repairs);
    Identity identity =
        Identity.of(
                publishers,
                rules,
                draft,
                address,
                () -> Identity.fingerprint(rules.publisher().id(), headline, text, draft, written))
            .with(notes);
    return ArticleBuilder.builder()
        .id(identity.id())
        .altIds(identity.altIds())
        .url(identity.url())
        .publisher(rules.publisher())
        .language(Language.of(draft.language(), headline, text))
        .headline(headline)
        .summary(summary(draft, base, headline, text, blocks))
        .bylines(joined(publishers.bylines(rules, notes, draft.bylines()), List.of()))
        .credits(List.copyOf(notes.credits()))
        .copyright(notes.copyright().orElse(draft.copyright()))
        .sections(joined(draft.sections(), notes.sections()))
        .published(published)
        .modified(
            Times.notInFuture(
                Times.first(repairs, draft.modified()), provenance.fetched(), "modified", repairs))
        .body(body)
        .text(text)
        .images(images.images())
        .references(references(identity, blocks, body, captionLinks, notes, draft))
        .declaredKeywords(joined(draft.declaredKeywords(), notes.keywords()))
        .provenance(
            ProvenanceBuilder.builder(provenance)
                .repairs(repairs)
                .saved(Times.saved(draft.saved(), provenance.fetched()))
                .build())
        .build();
  }

  private static String headline(ArticleDraft draft) {
    @Nullable String title = draft.titleHtml();
    if (title == null) {
      return "";
    }
    return draft.titleIsHtml() ? plain(title) : PlainText.fold(title);
  }

  /// One that says no more than the text does is none, nor one that says it with the lines that
  /// were taken out of that.
  ///
  /// @param blocks the body before anything was taken out of it
  private @Nullable String summary(
      ArticleDraft draft, @Nullable String base, String headline, String text, List<Block> blocks) {
    @Nullable String html = draft.summaryHtml();
    if (html == null) {
      return null;
    }
    String summary = summary(html.strip(), base, headline);
    boolean isNone =
        summary.isEmpty()
            || isSame(summary, text)
            || (summary.length() > text.length() && isSame(summary, BodyText.of(blocks)));
    return isNone ? null : summary;
  }

  /// Most are one line of plain text. Of several each may be software's.
  private String summary(String html, @Nullable String base, String headline) {
    boolean isMarkup = html.indexOf('<') >= 0;
    if (!isMarkup && html.indexOf('\n') < 0) {
      return plain(html);
    }
    String marked = isMarkup ? html : html.replace("\n", "<br>");
    return PlainText.fold(BodyText.of(publishers.summary(blocks(marked, base), headline)));
  }

  /// Whether a text is the same but for its blanks, told by its beginning where it is another.
  private static boolean isSame(String folded, String text) {
    String beginning = PlainText.fold(text.substring(0, Math.min(BEGINNING, text.length())));
    return folded.startsWith(beginning) && folded.equals(PlainText.fold(text));
  }

  /// What a summary shows is none of the article's pictures.
  private List<Block> blocks(String html, @Nullable String base) {
    return HtmlBlocks.of(
        HtmlBlocks.parse(html, base),
        new ImageCatalogue(publishers),
        new ArrayList<>(),
        new ArrayList<>());
  }

  private static String plain(String html) {
    boolean isText = html.indexOf('<') < 0 && html.indexOf('&') < 0;
    return PlainText.fold(isText ? html : HtmlBlocks.words(HtmlBlocks.parse(html, null)));
  }

  /// @param blocks the body before the publisher's rules took links out of it
  private List<Reference> references(
      Identity self,
      List<Block> blocks,
      List<Block> body,
      List<Inline> captionLinks,
      Marginalia notes,
      ArticleDraft draft) {
    var references = new ReferenceList(publishers, self);
    references.addLinks(body);
    references.addRuns(captionLinks);
    notes.references().forEach(references::addListed);
    draft.references().forEach(references::addListed);
    return notes.references().isEmpty()
        ? references.references()
        : references.inOrderOf(PlainAddresses.linked(blocks));
  }

  /// Each word once, folded, blank ones left out.
  private static List<String> joined(Collection<String> first, Collection<String> then) {
    if (first.isEmpty() && then.isEmpty()) {
      return List.of();
    }
    SequencedSet<String> all = new LinkedHashSet<>();
    for (String word : first) {
      all.add(PlainText.fold(word));
    }
    for (String word : then) {
      all.add(PlainText.fold(word));
    }
    all.remove("");
    return List.copyOf(all);
  }
}
