package io.feedwire.publishers.page;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.address.RelativeAddress;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.text.Line;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Links that share the page ([ShareLinks]), with the words beside them: `分享 : Facebook X`.
public final class ShareBlocks {

  /// Names of networks may stand as plain text; `+1` and numbers count.
  private static final Pattern LABEL =
      Pattern.compile(
          anyOf(
                  "分享|轉發|转发|共享|轉貼|推荐|推薦|share|tweet|like|赞|讚",
                  "print|列印|打印|email|e-mail",
                  "facebook|twitter|x|whatsapp|telegram|line|微信|微博|weibo|linkedin",
                  "copy link|複製連結|复制链接",
                  "到|至|給|给|本文|此文|此文章|文章",
                  "this|article|page|post|story|on|via|with|friends",
                  "\\+?\\d+|\\W")
              + "+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /// What a line begins with that shares.
  private static final String[] SHARING = {"分享", "轉發", "转发", "共享", "hare", "HARE"};

  /// `分享` alone may be a heading.
  private static final int MIN_LINE = 5;

  /// Links of one page that are taken out; a page has some 30 at most, and each costs its siblings.
  private static final int MAX_LINKS = 500;

  /// Longest label, in characters.
  private static final int MAX_LABEL = 40;

  /// Whether a page of the body's own host can be one that shares.
  private final boolean ownHostShares;

  private ShareBlocks(Element body) {
    ownHostShares = WebAddress.parse(body.baseUri()).filter(ShareLinks::isOfSharer).isPresent();
  }

  /// @param links all links of the body
  static void take(Element body, List<Element> links) {
    if (links.isEmpty()) {
      return;
    }
    var shares = new ShareBlocks(body);
    var blocks = new LinkBlocks(body, shares::isShareLink, ShareBlocks::isLabel);
    List<Element> sharing = links.stream().filter(shares::isShareLink).limit(MAX_LINKS).toList();
    for (Element link : sharing) {
      Element block = blocks.around(link);
      if (block.hasParent()) {
        @Nullable Element before = block.previousElementSibling();
        if (before != null && block != link && !before.nameIs("a") && isLabel(before.text())) {
          before.remove();
        }
        block.remove();
      }
    }
  }

  private boolean isShareLink(Element link) {
    String href = link.attr("href");
    // Most links of a body, and to resolve each would take longer than to read it.
    if (isWithinHost(href) && !ownHostShares && !href.contains(ShareLinks.PARAMETER)) {
      return false;
    }
    // No web address, and nothing but a way to share: `whatsapp://send?text=…`.
    if (href.startsWith("whatsapp:")
        || href.startsWith("fb-messenger:")
        || href.startsWith("tg:")) {
      return true;
    }
    Optional<WebAddress> address =
        WebAddress.parse(href)
            .or(() -> WebAddress.parse(RelativeAddress.resolve(link.baseUri(), href)));
    return address.filter(ShareLinks::isShareLink).isPresent();
  }

  private static boolean isWithinHost(String href) {
    return href.startsWith("/") && !href.startsWith("//") && !href.startsWith("/\\");
  }

  /// Whether a line has nothing but where to share a page: `分享到：微信 微博`.
  public static boolean isLine(Line line) {
    return line.length() > MIN_LINE
        && line.begins("分轉转共s")
        && line.contains(SHARING)
        && isLabel(line.text());
  }

  private static boolean isLabel(String text) {
    String label = text.strip();
    return !label.isEmpty() && label.length() <= MAX_LABEL && LABEL.matcher(label).matches();
  }
}
