/// Pictures by their addresses: which addresses are one picture, in what sizes it is there, and
/// what is none. A publisher's own servers are in its rules.
///
/// - [KnownImage] what is known of a picture
/// - [ImageProxy] out of proxies; [Photon] one that is a service of its own
/// - [AnyImage] of any site: `WordPressImage`, `BloggerImage`, `FlickrImage` sizes of one upload;
///   `SizedImage` sizes that an address asks any service for, in `SizeParameters` or a `SizedPath`
/// - [ImageMarks] and [Trackers] what is no picture of what the article is about
@NullMarked
package io.feedwire.publishers.image;

import org.jspecify.annotations.NullMarked;
