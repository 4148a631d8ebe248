package io.feedwire.fetcher.folder;

import java.time.Duration;

/// Bounds of reading folders.
///
/// @param settle a file changed less than this ago is perhaps still being written
/// @param batchFiles most files handed over at once
/// @param batchBytes most bytes handed over at once; one larger file goes alone
/// @param maxBytes of one file
public record FolderLimits(Duration settle, int batchFiles, int batchBytes, int maxBytes) {}
