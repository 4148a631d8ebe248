package io.feedwire.parser.dw;

import static io.feedwire.parser.dw.DwMarkup.escaped;
import static io.feedwire.parser.dw.DwTexts.orNull;

import io.feedwire.contracts.article.Image.Role;
import io.feedwire.parser.dw.DwDocument.Content;
import io.feedwire.parser.dw.DwDocument.Item;
import io.feedwire.publishers.address.RelativeAddress;
import io.feedwire.publishers.address.WebAddress;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Content of a kind that is not known, read by what it holds: files make it a video, images a
/// gallery, an address what is shown from there. Its words are kept whatever it is.
final class DwUnknown {

  /// What may be quoted in a repair: a name, and no part of a text.
  private static final Pattern TYPE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

  /// Kinds that are named in repairs. The API has some ten in all, and each article has the list.
  private static final int MAX_NAMED = 20;

  /// Kinds that say by their name what their words are, in lower case.
  private static final Pattern HEADING =
      Pattern.compile("(?:sub|inter)?(?:headline|heading|header|title)|h[1-6]");

  private static final Pattern QUOTATION = Pattern.compile("(?:block|pull)?quot(?:e|ation)");
  private static final Pattern PERSON = Pattern.compile("author(?:box|info|ref)?|personref|byline");

  /// Leads to a document, and shows nothing of it; a teaser's words are those of its target.
  private static final Pattern LINK = Pattern.compile(".*(?:ref|link|teaser)");

  private static final String API = "https://api.dw.com/";

  private final DwBody body;
  private final SequencedSet<String> repairs;

  DwUnknown(DwBody body, SequencedSet<String> repairs) {
    this.body = body;
    this.repairs = repairs;
  }

  void add(Content content) {
    String type = content.type() == null ? "" : content.type();
    note(type);
    String kind = type.toLowerCase(Locale.ROOT);
    @Nullable String name = orNull(content.name());
    if (HEADING.matcher(kind).matches()) {
      @Nullable String words = content.text() == null ? escaped(name) : content.text();
      addIn("h2", words);
    } else if (PERSON.matcher(kind).matches()) {
      if (name != null) {
        body.addByline(name);
      }
    } else if (content.reference() != null) {
      addReference(content.reference());
    } else if (LINK.matcher(kind).matches() && !isMedium(content)) {
      addReference(new Item(content.id(), type, content.name(), content.url()));
      if (!kind.endsWith("teaser")) {
        addIn("div", content.text());
      }
    } else if (isMedium(content)) {
      addMedium(content, kind);
    } else if (QUOTATION.matcher(kind).matches()) {
      addQuotation(content, name);
    } else {
      addWords(content, name);
    }
  }

  private void note(String type) {
    repairs.add(
        repairs.size() < MAX_NAMED && TYPE.matcher(type).matches()
            ? "Unknown content '" + type + "' is read for what it holds"
            : "Unknown content is read for what it holds");
  }

  private void addReference(Item item) {
    DwReferences.reference(item).ifPresent(body::add);
  }

  private static boolean isMedium(Content content) {
    return !content.sources().isEmpty()
        || !content.images().isEmpty()
        || (!content.sizes().isEmpty() && isBlank(content.text()));
  }

  private void addMedium(Content content, String kind) {
    if (!content.sources().isEmpty()) {
      if (kind.contains("audio")) {
        body.addAudio(content, List.of(Role.PREVIEW));
      } else {
        body.addVideo(content, List.of(Role.PREVIEW));
      }
    } else if (!content.images().isEmpty()) {
      body.addGallery(content);
    } else {
      body.addImage(content);
    }
    addIn("div", content.text());
    addStructure(content);
  }

  private void addQuotation(Content content, @Nullable String name) {
    String words = words(content);
    @Nullable String by = orNull(content.author());
    String speaker = escaped(by == null ? name : by);
    addIn(
        "blockquote",
        words.isBlank() || speaker.isEmpty() ? words : words + "<p>— " + speaker + "</p>");
    addPicture(content);
  }

  private void addWords(Content content, @Nullable String name) {
    String words = words(content);
    boolean isEmpty =
        words.isBlank()
            && content.parts().isEmpty()
            && content.rows().isEmpty()
            && content.answers().isEmpty();
    if (name != null && !isEmbedded(words) && !isEmpty) {
      addIn("h3", escaped(name));
    }
    addIn("div", words);
    addPicture(content);
    addStructure(content);
    content.parts().forEach(body::add);
    if (isEmpty) {
      addShown(content, name);
    } else if (!isEmbedded(words)) {
      addReference(new Item(content.id(), content.type(), content.name(), content.url()));
    }
  }

  /// Rows and answers. Rows without cells side by side are parts like any other.
  void addStructure(Content content) {
    if (DwMarkup.isTable(content.rows())) {
      body.addHtml(DwMarkup.table(content.rows()));
    } else {
      content.rows().forEach(body::add);
    }
    addIn("div", DwMarkup.list(content.answers()));
    content.answers().forEach(this::addPicture);
  }

  /// The picture beside words, or alone: of a map, of who is quoted.
  private void addPicture(Content content) {
    if (content.previewImage() != null) {
      body.addImage(content.previewImage());
    }
  }

  /// What another site shows is named for editors alone.
  private static boolean isEmbedded(String html) {
    return html.contains("<iframe") || html.contains("<script") || html.contains("<blockquote");
  }

  /// An address and nothing else: of a document of the API, or of what another site shows.
  private void addShown(Content content, @Nullable String name) {
    String url = RelativeAddress.resolve(null, content.url() == null ? "" : content.url());
    if (url.startsWith(API)) {
      addReference(new Item(content.id(), content.type(), name, url));
    } else if (WebAddress.parse(url).isPresent()) {
      addIn("div", "<iframe src=\"" + escaped(url) + "\"></iframe>");
    }
  }

  private static String words(Content content) {
    @Nullable String text = content.text();
    return text == null || text.isBlank() ? escaped(orNull(content.description())) : text;
  }

  private void addIn(String element, @Nullable String html) {
    if (!isBlank(html)) {
      body.addHtml("<" + element + ">" + html + "</" + element + ">");
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
