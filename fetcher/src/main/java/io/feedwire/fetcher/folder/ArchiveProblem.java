package io.feedwire.fetcher.folder;

/// What is wrong with an archive as a whole.
///
/// @param tooLarge whether it is over a cap
/// @param sentence for a person
public record ArchiveProblem(boolean tooLarge, String sentence) {}
