package io.feedwire.contracts.article;

/// Who published an article.
///
/// @param id short and stable, lower case: `dw`, `rfi`, `aljazeera`; for a publisher without rules
///   of its own, the registrable domain
/// @param name as readers know it
public record Publisher(String id, String name) {}
