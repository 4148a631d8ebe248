/// Reading folders of documents.
///
/// - [FolderScan] looks at a folder in steps, each a [FolderStep], within [FolderLimits]
/// - [Listing] is what lies in it, [KnownFile] what is remembered of a file
@NullMarked
package io.feedwire.fetcher.folder;

import org.jspecify.annotations.NullMarked;
