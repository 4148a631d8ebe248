/// Posts with YAML front matter, as RSSHub pages write them, and hybrids, whose front matter stands
/// before a feedx document.
///
/// - [FrontMatterFormat], [HybridFormat] the formats
/// - [FrontMatter] where the front matter ends; [PostHeader] what it says; [PostTitle] the title
///   below it
@NullMarked
package io.feedwire.parser.frontmatter;

import org.jspecify.annotations.NullMarked;
