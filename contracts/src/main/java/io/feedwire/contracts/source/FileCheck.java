package io.feedwire.contracts.source;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a server says of a file without sending it: the answer to an HTTP `HEAD` (RFC 9110, 9.3.2),
/// after redirects.
///
/// @param url what was asked for
/// @param location where redirects led to; absent when it is `url`
/// @param status of the last answer; absent when there was none
/// @param mediaType `image/jpeg`, lower case and without parameters; absent where it is not said
/// @param bytes the file's length; absent where it is not said
/// @param checkedAt when the answer was there
/// @param problem what is wrong, from a fixed list; absent when nothing is
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileCheck(
    String url,
    @Nullable String location,
    @Nullable Integer status,
    @Nullable String mediaType,
    @Nullable Long bytes,
    Instant checkedAt,
    @Nullable Problem problem) {

  /// What browsers show as a page, whatever stands in it. Others (`text/plain`,
  /// `application/octet-stream`) are what careless servers call their images, which are shown all
  /// the same.
  private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

  /// Whether the server says that there is no such file (404), or no more (410).
  @JsonIgnore
  public boolean isGone() {
    return problem == Problem.NOT_FOUND || problem == Problem.GONE;
  }

  /// Whether a web page is there: one to log in on, too, which readers would see. Of what is behind
  /// a page that lets browsers pass nothing is known.
  @JsonIgnore
  public boolean isPage() {
    boolean isPage = mediaType != null && PAGES.contains(mediaType);
    return problem == Problem.LOGIN_PAGE || (problem == null && isPage);
  }
}
