/// The addresses of pages and pictures, and what is the same on any site. What an address of one
/// publisher means is in that publisher's rules.
///
/// - [WebAddress] an address: `PercentEncoding` one spelling, `TrackingParameters` what is left
///   out, `PageIdentity` what all addresses of a page have in common
/// - `AmpCache`, `Forwarder` a page out of the address of who serves it or leads to it
/// - [YouTubeVideo] a video that has many addresses; [RelativeAddress] an address against a base;
///   [Domains] what is kept by domain
@NullMarked
package io.feedwire.publishers.address;

import org.jspecify.annotations.NullMarked;
