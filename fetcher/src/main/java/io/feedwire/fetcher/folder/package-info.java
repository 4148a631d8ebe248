/// Reading folders of documents, and archives in them.
///
/// - [FolderScan] looks at a folder in steps, each a [FolderStep], within [FolderLimits]
/// - [FolderListing] is what it finds to do: [FolderWalk] walks, [KnownFiles] is what is
///   remembered, a [KnownFile] for each file
/// - [DocumentDate] is the order: [NameDate], [HeadDate], [FolderDate]
/// - [ArchiveScan] reads an archive within [ArchiveLimits]: an [ArchiveReader] for each
///   [ArchiveKind], an [ArchiveIndex] for the order, [EntryName] and [EntryPath] for the names
@NullMarked
package io.feedwire.fetcher.folder;

import org.jspecify.annotations.NullMarked;
