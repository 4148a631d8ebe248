/// From the drafts of a document to its articles: [ArticleAssembler], and its parts, each for one
/// field or a few.
///
/// - [SharedAddresses] what is the address or guid of several articles, and so of none
/// - [BodyTree] a draft's body as one tree; [VideoPages] the video that a page is; [BodyText] a
///   body as plain text; [HeadlineLink] a body that says nothing
/// - [PublisherChoice] whose rules an article is read by; [Identity] its ids and addresses
/// - [ImageCatalogue] every image once; [ReferenceList] every target once
/// - [Times] which of several times is the article's; [Language] its language and script,
///   [FeedLanguage] that of items too short to tell
@NullMarked
package io.feedwire.parser.assembly;

import org.jspecify.annotations.NullMarked;
