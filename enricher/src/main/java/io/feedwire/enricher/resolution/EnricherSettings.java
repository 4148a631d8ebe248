package io.feedwire.enricher.resolution;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// What the enricher may do beyond what it is given: the keys under `feedwire.enricher`
/// (`FEEDWIRE_ENRICHER_…` in the environment).
///
/// @param followReferences whether documents that articles refer to and nobody delivers are fetched
///   from their publisher's API, each once
/// @param followAfter how long they may come by themselves
/// @param checkImages whether servers are asked about the images of polled articles, each once
@ConfigurationProperties("feedwire.enricher")
public record EnricherSettings(
    @Bindable(defaultValue = "false") boolean followReferences,
    @Bindable(defaultValue = "10m") Duration followAfter,
    @Bindable(defaultValue = "false") boolean checkImages) {}
