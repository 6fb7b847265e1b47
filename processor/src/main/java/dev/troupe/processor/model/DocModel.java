package dev.troupe.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * The Javadoc of a handler.
 *
 * @param body what stands before the block tags
 * @param tags the block tags
 */
public record DocModel(String body, List<Tag> tags) {
  /**
   * A block tag.
   *
   * @param name its name, without the at sign
   * @param subject the parameter or exception it is about, or empty
   * @param text the rest
   */
  public record Tag(String name, String subject, String text) {}

  /** The text of a tag. */
  public Optional<String> text(String name, String subject) {
    return tags.stream()
        .filter(tag -> tag.name().equals(name) && tag.subject().equals(subject))
        .map(Tag::text)
        .findFirst();
  }
}
