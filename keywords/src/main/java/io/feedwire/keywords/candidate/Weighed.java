package io.feedwire.keywords.candidate;

import java.util.List;

/// What one candidate was weighed by.
///
/// @param term the canonical form of the keyword that it would be
/// @param features as many as its kind has weights, and in their order
public record Weighed(String term, Candidate.Kind kind, List<Double> features) {}
