package io.feedwire.parser.dw;

import static io.feedwire.parser.dw.DwTexts.orNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.feedwire.contracts.RejectionReason;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.json.Json;
import io.feedwire.parser.dw.DwDocument.Content;
import io.feedwire.parser.dw.DwDocument.Item;
import io.feedwire.parser.format.ArticleDraft;
import io.feedwire.parser.format.Document;
import io.feedwire.parser.format.Format;
import io.feedwire.parser.format.FormatResult;
import io.feedwire.parser.format.FormatResult.FollowUp;
import io.feedwire.parser.time.Dates;
import io.feedwire.publishers.Publishers;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The DW API. An article, a video, a recording or a gallery is one draft; a list makes requests
/// for what it names, and for its next page.
@Singleton
public final class DwApiFormat implements Format {

  private static final String KEY = "\"languageId\"";

  private static final String BLANKS = " \t\r\n\u000B\f";

  private final DwImages images;

  public DwApiFormat(Publishers publishers) {
    this.images = new DwImages(publishers);
  }

  @Override
  public String name() {
    return "dw-api";
  }

  @Override
  public boolean accepts(Document document) {
    String head = document.head();
    return (head.startsWith("{") || isArray(head))
        && hasKey(head)
        && !head.contains("jsonfeed.org");
  }

  /// Of objects: text may begin with a bracket too.
  private static boolean isArray(String head) {
    return head.startsWith("[") && head.startsWith("{", afterBlanks(head, 1));
  }

  private static boolean hasKey(String head) {
    for (int at = head.indexOf(KEY); at >= 0; at = head.indexOf(KEY, at + 1)) {
      if (head.startsWith(":", afterBlanks(head, at + KEY.length()))) {
        return true;
      }
    }
    return false;
  }

  private static int afterBlanks(String head, int from) {
    int at = from;
    while (at < head.length() && BLANKS.indexOf(head.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  @Override
  public FormatResult read(Document document) {
    SequencedSet<String> repairs = new LinkedHashSet<>();
    List<DwDocument> read;
    try {
      read = read(document, repairs);
    } catch (StreamConstraintsException e) {
      return new FormatResult.Unreadable(
          e.getOriginalMessage().contains("depth")
              ? RejectionReason.TOO_DEEP
              : RejectionReason.TOO_LARGE,
          "its JSON is over a limit of size or depth");
    } catch (JsonProcessingException e) {
      return new FormatResult.Unreadable(
          RejectionReason.MALFORMED, "its JSON ends early or is not as the API writes it");
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
    return read.isEmpty()
        ? new FormatResult.Unreadable(RejectionReason.MALFORMED, "its JSON holds nothing")
        : result(read, repairs);
  }

  private FormatResult result(List<DwDocument> documents, Set<String> repairs) {
    List<ArticleDraft> drafts = new ArrayList<>();
    SequencedSet<FollowUp> followUps = new LinkedHashSet<>();
    boolean namesNothing = false;
    for (DwDocument document : documents) {
      @Nullable List<Item> items = document.items();
      if (items == null) {
        drafts.add(draft(document));
      } else {
        followUps.addAll(DwReferences.followUps(items, document.paginationInfo(), name()));
        namesNothing = namesNothing || !items.isEmpty();
      }
    }
    return drafts.isEmpty() && followUps.isEmpty() && namesNothing
        ? new FormatResult.Unreadable(
            RejectionReason.NO_ARTICLE, "a list whose entries name no document of the API")
        : new FormatResult.Read(drafts, List.copyOf(followUps), List.copyOf(repairs));
  }

  private static List<DwDocument> read(Document document, Set<String> repairs) throws IOException {
    int length = document.characters().length();
    try (var reader = new DwReader(document.characters().json(), length, repairs)) {
      return reader.documents(false);
    } catch (StreamConstraintsException e) {
      throw e;
    } catch (JsonProcessingException e) {
      repairs.clear();
    }
    try (var reader = new DwReader(Json.leniently(document.characters().json()), length, repairs)) {
      List<DwDocument> read = reader.documents(true);
      repairs.add("the JSON is not well-formed");
      return read;
    }
  }

  private ArticleDraft draft(DwDocument document) {
    SequencedSet<String> repairs = new LinkedHashSet<>();
    List<Image> lead = new ArrayList<>();
    var body = new DwBody(images, repairs);
    @Nullable Content main = document.mainContent();
    if (main != null) {
      switch (main.type() == null ? "" : main.type()) {
        case "", "Image" -> images.image(main, Role.LEAD).ifPresent(lead::add);
        case "Video" -> body.addVideo(main, List.of(Role.LEAD, Role.PREVIEW));
        case "Audio" -> body.addAudio(main, List.of(Role.LEAD, Role.PREVIEW));
        default -> body.add(main);
      }
    }
    if (!document.images().isEmpty()) {
      body.addGallery(document.images());
    }
    document.body().forEach(body::add);
    document.posts().forEach(body::addPost);
    if (!body.hasText()) {
      body.addText(document.text());
    }
    List<Reference> references = new ArrayList<>(body.references());
    references.addAll(DwReferences.references(document.referenceGroups()));
    List<String> bylines = new ArrayList<>(document.authors());
    bylines.addAll(body.bylines());
    return ArticleDraft.builder()
        .publisherId("dw")
        .nativeId(document.id() == null ? null : document.id().toString())
        .url(document.id() == null ? null : page(document))
        .otherUrls(permaLink(document))
        .language(DwLanguages.tag(document.languageId()))
        .titleHtml(document.name() == null ? null : DwTexts.decoded(document.name()))
        .titleIsHtml(false)
        .summaryHtml(document.teaser())
        .bylines(bylines)
        .sections(document.sections())
        .published(Dates.read(document.displayDate()).orElse(null))
        .images(lead)
        .body(body.parts())
        .references(references)
        .declaredKeywords(DwReferences.keywords(document.referenceGroups()))
        .repairs(List.copyOf(repairs))
        .build();
  }

  /// The API names no page, but any page's address ends so, whatever slug stands before it.
  private static String page(DwDocument document) {
    String letter =
        switch (kind(document)) {
          case "video" -> "av";
          case "gallery" -> "g";
          case "audio" -> "audio";
          default -> "a";
        };
    return "https://www.dw.com/" + letter + "-" + document.id();
  }

  private static List<String> permaLink(DwDocument document) {
    @Nullable String permaLink = orNull(document.permaLink());
    return permaLink == null ? List.of() : List.of(permaLink);
  }

  /// As the API's addresses name it.
  private static String kind(DwDocument document) {
    return switch (document.type() == null ? "" : document.type()) {
      case "Video" -> "video";
      case "Audio" -> "audio";
      case "ImageGallery", "Gallery" -> "gallery";
      default -> "article";
    };
  }
}
