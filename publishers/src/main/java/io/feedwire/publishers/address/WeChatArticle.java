package io.feedwire.publishers.address;

import java.util.List;
import java.util.Optional;

/// The long address of an article of WeChat: `mp.weixin.qq.com/s?__biz=…&mid=…&idx=1&sn=…`, behind
/// which each app writes who shared it, and where.
final class WeChatArticle {

  private static final String HOST = "mp.weixin.qq.com";

  /// The account, its message, the article among those of the message, and its check sum.
  private static final List<String> NAMING = List.of("__biz", "mid", "idx", "sn");

  private WeChatArticle() {}

  /// The query without what says nothing of the article; as it is where the address is none of one.
  static String query(WebAddress address) {
    if (!address.host().equals(HOST) || !address.path().equals("/s")) {
      return address.query();
    }
    var query = new StringBuilder();
    for (String name : NAMING) {
      Optional<String> value = address.parameter(name).filter(text -> !text.isEmpty());
      if (value.isEmpty()) {
        return address.query();
      }
      query.append(query.isEmpty() ? "" : "&").append(name).append('=').append(value.get());
    }
    return query.toString();
  }
}
