package io.feedwire.publishers;

import io.feedwire.contracts.article.Reference;

/// What an address of a publisher stands for.
///
/// @param id in the form of an article's id: `dw:19165792`
public record Target(Reference.Kind kind, String id) {}
