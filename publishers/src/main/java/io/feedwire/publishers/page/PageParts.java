package io.feedwire.publishers.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// The parts of a body that [PageFurniture] looks at, by their elements and classes: found in one
/// walk, in the order of the page.
final class PageParts implements NodeVisitor {

  /// Classes that name a part of a page that is not the text, each from the software that writes
  /// it.
  private static final Set<String> CLASSES =
      Set.of(
          // WordPress: Jetpack's sharing, likes and related posts.
          "sharedaddy",
          "sd-sharing",
          "sd-like",
          "jp-relatedposts",
          // AddToAny, AddThis, Simple Share Buttons, Sassy Social Share.
          "addtoany_share_save_container",
          "addtoany_content",
          "a2a_kit",
          "addthis_toolbox",
          "ssba",
          "heateor_sss_sharing_container",
          // Readers' comments: WordPress, Drupal.
          "comments-area",
          "comment-respond",
          "commentlist",
          "comment-list",
          "comment-wrapper",
          "comment-form",
          "comment-add",
          // Frames of Facebook's Instant Articles that advertise or count.
          "op-ad",
          "op-ad-template",
          "op-tracker",
          // Yet Another Related Posts Plugin; Google's and Taboola's advertisements.
          "yarpp-related",
          "adsbygoogle",
          "tbl-feed-header",
          // Words for screen readers: WordPress, Bootstrap, common use.
          "screen-reader-text",
          "sharing-screen-reader-text",
          "sr-only",
          "visually-hidden",
          "visuallyhidden",
          "off-screen",
          // The same in Drupal, and its line of who submitted a post when.
          "element-invisible",
          "submitted",
          // Drupal's headline and author in the text of a feed's item.
          "field--name-title",
          "field--name-uid",
          // Substack's words for those who edit.
          "hide-text",
          // Buttons: Substack's to subscribe and share, WordPress' beside the name of a file.
          "button-wrapper",
          "subscription-widget-wrap",
          "wp-block-file__button",
          // The player's times and buttons beside a recording: Ghost.
          "kg-audio-player",
          "kg-video-player-container",
          // The way back from a note: Hugo, Jekyll, Pandoc, Markdown Extra.
          "footnote-backref",
          "footnote-back",
          "footnote-return",
          "reversefootnote",
          // Name and size of a file beside its title: Ghost.
          "kg-file-card-metadata",
          // Tables of contents: Easy Table of Contents. What Blogger lets people add to all posts.
          "ez-toc-container",
          "blogger-post-footer",
          // Medium's, of who published what when.
          "js-postMetaLockup");

  /// Classes of the text below a picture where that is no `figcaption`: Pangea (VOA), CNA, Blogger;
  /// the others by common use.
  private static final Set<String> CAPTIONS =
      Set.of(
          "imageCaption",
          "picinfo",
          "tr-caption",
          "caption",
          "image-caption",
          "img-caption",
          "photo-caption");

  /// What a box may hold beside its caption, whose class it has then.
  private static final Evaluator PICTURE = Selector.evaluatorOf("img, picture, amp-img, figure");

  /// Classes of the box of an article's keywords, which are links without `rel="tag"` or none:
  /// Drupal, Joomla's K2.
  private static final Set<String> TAG_BOXES =
      Set.of("field-name-field-tags", "field--name-field-tags", "K2FeedTags");

  /// The New Yorker's, and of those that copy its pages; a script adds letters behind.
  private static final String PAYWALL = "BarrierFailsafe";

  /// What a link of phpBB runs that selects the listing below it.
  private static final String SELECTS_CODE = "selectCode";

  /// Parts of each kind that are looked at: a page has some 20. What surrounds each is read whole.
  private static final int MAX_PARTS = 200;

  /// Types of inputs that ask for an address or for words; a list of tasks and a questionnaire have
  /// others.
  private static final Set<String> ASKING = Set.of("", "email", "text", "search", "tel");

  final List<Element> links = new ArrayList<>();
  final List<Element> inputs = new ArrayList<>();
  final List<Element> times = new ArrayList<>();

  /// What may be the words above further reading.
  final List<Element> labels = new ArrayList<>();

  /// What goes whole, by its class.
  final List<Element> furniture = new ArrayList<>();

  final List<Element> captions = new ArrayList<>();
  final List<Element> cards = new ArrayList<>();
  final List<Element> quoteTitles = new ArrayList<>();
  final List<Element> tagBoxes = new ArrayList<>();
  final List<Element> ofWordPress = new ArrayList<>();
  final List<Element> ofSubstack = new ArrayList<>();
  final List<Element> ofInstantArticles = new ArrayList<>();
  final List<Element> ofTurbo = new ArrayList<>();
  final List<Element> ofNewsIndustryText = new ArrayList<>();
  final List<Element> letters = new ArrayList<>();
  final List<Element> mails = new ArrayList<>();
  final List<Element> superscripts = new ArrayList<>();

  private final Element body;

  private PageParts(Element body) {
    this.body = body;
  }

  static PageParts of(Element body) {
    var parts = new PageParts(body);
    body.traverse(parts);
    return parts;
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element) || element == body) {
      return;
    }
    switch (element.normalName()) {
      case "a" -> {
        links.add(element);
        if (element.attr("onclick").startsWith(SELECTS_CODE)) {
          add(codeLabel(element), furniture);
        }
      }
      case "input" -> {
        if (ASKING.contains(element.attr("type").strip().toLowerCase(Locale.ROOT))) {
          add(element, inputs);
        }
      }
      case "time" -> add(element, times);
      case "sup" -> superscripts.add(element);
      case "img" -> {
        if (LetterImages.isFormula(element)) {
          letters.add(element);
        }
      }
      default -> {
        if (FurtherReading.isLabelElement(element)) {
          add(element, labels);
        }
      }
    }
    if (element.hasAttr("class")) {
      addByClass(element);
    }
    if (Turbo.isPart(element)) {
      add(element, ofTurbo);
    } else if (NewsIndustryText.isPart(element)) {
      ofNewsIndustryText.add(element);
    }
  }

  private void addByClass(Element element) {
    if (isTagBox(element)) {
      add(element, tagBoxes);
    } else if (isFurniture(element)) {
      add(element, furniture);
    } else if (isCaption(element)) {
      add(element, captions);
    } else if (Discourse.isTitle(element)) {
      add(element, quoteTitles);
    } else if (LinkCards.isCard(element)) {
      add(element, cards);
    } else if (WordPress.isPart(element)) {
      ofWordPress.add(element);
    } else if (InstantArticle.isPart(element)) {
      add(element, ofInstantArticles);
    } else if (Substack.isPart(element)) {
      add(element, ofSubstack);
    } else if (LetterImages.isOne(element)) {
      letters.add(element);
    } else if (HiddenMail.isOne(element)) {
      mails.add(element);
    }
  }

  /// `Code: Select all` above a listing.
  private static Element codeLabel(Element link) {
    @Nullable Element line = link.parent();
    return line != null
            && (line.nameIs("p") || line.nameIs("dt"))
            && line.parent() != null
            && line.parent().hasClass("codebox")
        ? line
        : link;
  }

  private static void add(Element element, List<Element> found) {
    if (found.size() < MAX_PARTS) {
      found.add(element);
    }
  }

  private static boolean isTagBox(Element element) {
    String classes = element.className();
    return (classes.contains("-field-tags") || classes.contains("FeedTags"))
        && TAG_BOXES.stream().anyMatch(element::hasClass);
  }

  private static boolean isCaption(Element element) {
    String classes = element.className();
    return classes.indexOf(' ') < 0
        && CAPTIONS.contains(classes)
        && element.selectFirst(PICTURE) == null;
  }

  /// Elements whose class alone says too little: numbers of the lines of a listing (Hexo; Chroma,
  /// which Hugo has), name and size of a file on its picture (Discourse), the second form of a
  /// formula (KaTeX), the number of a note that stands below the text (Substack; Hatena has a colon
  /// behind it), the host below the frame of a card (Hatena).
  private static boolean isBeside(Element element, String name) {
    return switch (name) {
      case "gutter" -> element.nameIs("td");
      case "ln", "lnt" -> element.nameIs("span") && element.closest("pre") != null;
      case "katex-html" ->
          element.previousElementSibling() != null
              && element.previousElementSibling().hasClass("katex-mathml");
      case "footnote-number" ->
          element.nextElementSibling() == null
              || !element.nextElementSibling().hasClass("footnote-delimiter");
      case "hatena-citation" ->
          element.previousElementSibling() != null
              && element.previousElementSibling().hasClass("embed-card");
      case "meta" -> element.parent() != null && element.parent().hasClass("lightbox");
      default -> false;
    };
  }

  private static boolean isFurniture(Element element) {
    String classes = element.className();
    for (int from = 0; from < classes.length(); ) {
      int end = classes.indexOf(' ', from);
      end = end < 0 ? classes.length() : end;
      String name = classes.substring(from, end);
      if (CLASSES.contains(name) || name.startsWith(PAYWALL) || isBeside(element, name)) {
        return true;
      }
      from = end + 1;
    }
    return false;
  }
}
