/// What the parts of Feedwire say to each other.
///
/// - [io.feedwire.contracts.article] the article, before and after enrichment, and its changes
/// - [io.feedwire.contracts.source] sources, requests to fetch, outcomes of fetches
/// - [io.feedwire.contracts.topic] the topic catalogue and the headers of every record
/// - [io.feedwire.contracts.json] how records are written
@NullMarked
package io.feedwire.contracts;

import org.jspecify.annotations.NullMarked;
