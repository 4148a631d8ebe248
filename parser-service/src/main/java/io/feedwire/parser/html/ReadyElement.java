package io.feedwire.parser.html;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image;
import java.util.List;
import org.jsoup.nodes.Element;

/// A place in a tree where a block stands that a format has made itself. No document can write one:
/// it is known by its class, not by its name.
public final class ReadyElement extends Element {

  private final transient Block block;
  private final transient List<Image> images;

  public ReadyElement(Block block, List<Image> images) {
    super("ready-block");
    this.block = block;
    this.images = List.copyOf(images);
  }

  Block block() {
    return block;
  }

  List<Image> images() {
    return images;
  }
}
