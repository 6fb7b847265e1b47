package dev.troupe.processor.generate;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.model.ServerModel;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A generated file as text, set as google-java-format would have set it where JavaPoet does not.
 */
final class JavaSource {
  private static final int COLUMNS = 100;
  private static final Pattern TRAILING_SPACE = Pattern.compile(" +\n");
  private static final Pattern EMPTY_BLOCK = Pattern.compile("\\{\n *}");
  private static final Pattern SHORT_DOC = Pattern.compile("( *)/\\*\\*\n *\\* ([^\n]*)\n *\\*/");

  private JavaSource() {}

  static String of(ServerModel server, TypeSpec type) {
    String text =
        JavaFile.builder(server.client().packageName(), type)
            .indent("  ")
            .skipJavaLangImports(!server.surroundings().importsJavaLang())
            .build()
            .toString();
    text = TRAILING_SPACE.matcher(text).replaceAll("\n");
    text = EMPTY_BLOCK.matcher(text).replaceAll("{}");
    text = SHORT_DOC.matcher(text).replaceAll(JavaSource::onOneLine);
    return Layout.of(text.replace(". @", ".@"));
  }

  private static String onOneLine(MatchResult doc) {
    String line = doc.group(1) + "/** " + doc.group(2) + " */";
    return Matcher.quoteReplacement(line.length() <= COLUMNS ? line : doc.group());
  }
}
