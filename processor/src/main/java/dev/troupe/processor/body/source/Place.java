package dev.troupe.processor.body.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;

/**
 * Where something is written, as it prints.
 *
 * @param file the file's name without its folder
 * @param line the line
 */
public record Place(String file, long line) {
  public static Place of(TreePath path, Trees trees) {
    CompilationUnitTree unit = path.getCompilationUnit();
    String name = unit.getSourceFile().getName();
    long start = trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
    return new Place(
        name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'))),
        unit.getLineMap().getLineNumber(start));
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
