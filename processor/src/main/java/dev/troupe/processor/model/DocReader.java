package dev.troupe.processor.model;

import dev.troupe.processor.model.DocModel.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Elements.DocCommentKind;

/** Reads the Javadoc of a handler, as far as it means the same in another file. */
final class DocReader {
  private static final Pattern BLOCK_TAG =
      Pattern.compile("@(?<name>\\w+)\\s*(?<text>.*)", Pattern.DOTALL);
  private static final Set<String> WITH_SUBJECT = Set.of("param", "throws", "exception");

  private DocReader() {}

  /** Nothing if there is none, if it is Markdown, or if it has links, which need imports. */
  static Optional<DocModel> read(ExecutableElement method, Elements elements) {
    String comment = elements.getDocComment(method);
    if (comment == null
        || elements.getDocCommentKind(method) == DocCommentKind.END_OF_LINE
        || comment.replace("{@code ", "").contains("{@")) {
      return Optional.empty();
    }
    List<String> blocks = blocks(comment);
    List<Tag> tags = new ArrayList<>();
    blocks.stream().skip(1).forEach(block -> tags.add(tag(block)));
    return Optional.of(new DocModel(blocks.getFirst(), List.copyOf(tags)));
  }

  /** The body, and each block tag. */
  private static List<String> blocks(String comment) {
    List<StringBuilder> blocks = new ArrayList<>();
    blocks.add(new StringBuilder());
    for (String line : comment.lines().toList()) {
      if (line.strip().startsWith("@")) {
        blocks.add(new StringBuilder());
      }
      blocks.getLast().append(line.startsWith(" ") ? line.substring(1) : line).append('\n');
    }
    return blocks.stream().map(block -> block.toString().strip()).collect(Collectors.toList());
  }

  private static Tag tag(String block) {
    Matcher matcher = BLOCK_TAG.matcher(block);
    if (!matcher.matches()) {
      return new Tag("", "", block);
    }
    String name = matcher.group("name").replace("exception", "throws");
    String text = matcher.group("text");
    if (!WITH_SUBJECT.contains(name)) {
      return new Tag(name, "", text);
    }
    String[] parts = text.split("\\s+", 2);
    return new Tag(name, parts[0], parts.length > 1 ? parts[1] : "");
  }
}
