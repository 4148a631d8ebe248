/// What is added to a merged article: [Recipe] is the ordered list of steps, each an
/// [EnrichmentStep] of its own, plain Java; [io.feedwire.enricher.resolution.Known] is what the
/// rest of the stream has told.
@NullMarked
package io.feedwire.enricher.recipe;

import org.jspecify.annotations.NullMarked;
