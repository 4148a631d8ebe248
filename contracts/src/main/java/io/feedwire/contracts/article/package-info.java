/// The article as it travels: what a parser makes of a document ([Article]), what the enricher adds
/// ([EnrichedArticle]) and how an article changed ([Change]).
///
/// Field names follow IPTC ninjs where it has one. All times are RFC 3339 in UTC. A field that is
/// absent on the wire is unknown; lists are always present. [Block] is the sealed type of
/// everything a body can hold: what is not one of its records cannot reach a consumer.
@NullMarked
package io.feedwire.contracts.article;

import org.jspecify.annotations.NullMarked;
