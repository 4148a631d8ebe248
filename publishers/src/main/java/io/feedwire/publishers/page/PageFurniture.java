package io.feedwire.publishers.page;

import io.feedwire.publishers.text.Marginalia;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What pages of any publisher have around and between the text of an article: links that share it,
/// its keywords, further reading, forms that sell a newsletter, words for screen readers. Taken out
/// of the tree, where elements and their classes still show it; `EditorialLines` does what only the
/// words show.
public final class PageFurniture {

  /// Longest text of a form that asks for an address, with its thanks, in characters.
  private static final int MAX_FORM = 200;

  /// How far above an input its form is looked for, where a script has replaced the form.
  private static final int MAX_WRAPPERS = 4;

  private PageFurniture() {}

  /// Takes it out of a body, and notes what it says.
  public static void take(Element body, Marginalia notes) {
    // Many items of a feed are a headline and no more.
    if (body.childNodeSize() == 0) {
      return;
    }
    var parts = PageParts.of(body);
    // Keywords first: their block may be within what goes.
    TagLinks.take(body, parts.links, notes);
    parts.tagBoxes.forEach(box -> TagLinks.takeBox(box, notes));
    NewsIndustryText.take(parts.ofNewsIndustryText, notes);
    InstantArticle.take(parts.ofInstantArticles, notes);
    Turbo.take(parts.ofTurbo, notes);
    removeParts(body, parts.furniture);
    parts.captions.forEach(caption -> caption.tagName("figcaption"));
    parts.inputs.forEach(input -> removeForm(body, input));
    parts.times.stream().filter(PageFurniture::isAlone).forEach(Element::remove);
    LinkCards.take(parts.cards);
    Discourse.take(parts.quoteTitles);
    Substack.fill(parts.ofSubstack);
    parts.letters.forEach(LetterImages::write);
    parts.mails.forEach(HiddenMail::write);
    WordPress.take(body, parts.ofWordPress, parts.links, notes);
    ShareBlocks.take(body, parts.links);
    takeLinks(parts.links, notes);
    parts.superscripts.forEach(Superscripts::write);
    FurtherReading.take(body, parts.labels, notes);
  }

  /// A page that is mostly comments is a conversation.
  private static void removeParts(Element body, List<Element> furniture) {
    int half = furniture.isEmpty() ? 0 : body.text().length() / 2;
    furniture.stream().filter(part -> part.text().length() <= half).forEach(Element::remove);
  }

  private static void takeLinks(List<Element> links, Marginalia notes) {
    for (Element link : links) {
      if (LinkedStory.isOne(link)) {
        LinkedStory.note(link, notes);
      } else if (SignLinks.isOne(link)) {
        link.remove();
      } else if (Superscripts.isNoteLink(link)) {
        Superscripts.write(link);
      } else if (HiddenMail.isLink(link)) {
        link.unwrap();
      }
    }
  }

  /// Whether a time stands for itself, above a text, and is no word of a sentence.
  private static boolean isAlone(Element time) {
    @Nullable Element box = time.parent();
    return box != null && box.ownText().isBlank() && !box.nameIs("p");
  }

  /// An input that asks in a body does so for a newsletter or a search; the words around it say so.
  private static void removeForm(Element body, Element input) {
    @Nullable Element form = input.parent();
    for (int i = 0; i < MAX_WRAPPERS && form != null && form != body; i++) {
      @Nullable Element outer = form.parent();
      if (outer == null || outer == body || outer.text().length() > MAX_FORM) {
        break;
      }
      form = outer;
    }
    if (form != null && form != body && form.text().length() <= MAX_FORM) {
      form.remove();
    }
  }
}
