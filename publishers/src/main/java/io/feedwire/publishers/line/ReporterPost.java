package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

/// What a reporter is at a newspaper, as it stands beside a name: `首席记者`, `本报记者`, `선임기자`. Parts of
/// patterns.
final class ReporterPost {

  /// Before a Chinese name: `记者`, `首席记者`, `本报记者`; `本报讯记者` where a blank was lost.
  static final String CHINESE =
      anyOf("本[报報][讯訊]?|首席|特[约約派]|[资資]深|[见見实實][习習]", "[摄攝]影|文字|全?[融全]媒[体體]?") + "?[记記]者";

  /// Behind a Korean name: `기자`, `선임기자`, `특파원`.
  static final String KOREAN = anyOf("선임|인턴|전문|수습|객원|편집위원") + "?\\s?" + anyOf("기자|특파원", "논설위원");

  private ReporterPost() {}
}
