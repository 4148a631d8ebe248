/// Who may be reached: what keeps a feed's address, a redirect or a document's link from leading
/// into our own network.
///
/// - [Reach] turns a host into the addresses that may be connected to, and nobody connects to
///   others
/// - [SpecialAddresses] are those that are closed to all, [AllowList] opens some of them again
/// - [AddressBlock] is a range of addresses, [NumericHost] reads one in any spelling, [Resolver] is
///   where names are looked up
@NullMarked
package io.feedwire.fetcher.reach;

import org.jspecify.annotations.NullMarked;
