/// What is known of each publisher: identity, references, images, datelines, boilerplate. One
/// publisher is one class ([PublisherRules]) and one folder of fixtures; what only one publisher
/// writes stands nowhere else.
///
/// - [Publishers] all of them, by id, address and name, and what holds for those without rules
/// - `DeutscheWelle`, `Rfi`, `Bbc` … one publisher each; `Generic` the rest; `CdtCard` and
///   `ChannelDescription` are parts of one
/// - [Target] what an address of a publisher stands for; `SiteName` its name in titles and bylines
///
/// What any publisher may write is in packages of its own, each of which knows those before it as
/// far as it needs them, and none of them a publisher:
///
/// - `text` what any rule works with
/// - `address` addresses of pages and pictures
/// - `image` pictures by their addresses
/// - `page` what pages have around the text, and how they set it
/// - `caption` what stands below a picture
/// - `line` lines that are no text
@NullMarked
package io.feedwire.publishers;

import org.jspecify.annotations.NullMarked;
