package io.feedwire.publishers;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Publisher;
import io.feedwire.publishers.page.Dateline;
import io.feedwire.publishers.text.Marginalia;
import io.feedwire.publishers.text.RunLines;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// iYouPort. Its texts end with a white circle, behind the last sentence or alone; what supports
/// the site follows.
@Singleton
public final class IYouPort implements PublisherRules {

  private static final Publisher PUBLISHER = new Publisher("iyouport", "iYouPort");

  /// With or without the sign that makes a picture of it.
  private static final Pattern END = Pattern.compile("\\s{0,8}\u26aa\ufe0f?\\s{0,8}$");

  private static final char CIRCLE = '\u26aa';

  @Override
  public Publisher publisher() {
    return PUBLISHER;
  }

  @Override
  public Set<String> domains() {
    return Set.of("iyouport.org");
  }

  @Override
  public Set<String> names() {
    return Set.of("iYouPort");
  }

  @Override
  public void prune(Element body, Marginalia notes) {
    Dateline.take(body, notes, ZoneOffset.UTC);
  }

  @Override
  public List<Block> refine(List<Block> blocks, Marginalia notes) {
    List<Block> refined = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      if (!(block instanceof Block.Paragraph paragraph)) {
        refined.add(block);
        continue;
      }
      String text = Inline.text(paragraph.content());
      Matcher end = text.indexOf(CIRCLE) < 0 ? null : END.matcher(text);
      if (end == null || !end.find()) {
        refined.add(block);
      } else if (end.start() > 0) {
        refined.add(new Block.Paragraph(RunLines.upTo(paragraph.content(), end.start())));
      }
    }
    return refined;
  }
}
