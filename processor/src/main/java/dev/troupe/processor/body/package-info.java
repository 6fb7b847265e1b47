/**
 * What method bodies do, seen by a plugin of javac once they are attributed. Start reading at
 * {@link dev.troupe.processor.body.TroupePlugin}; each check has a package of its own below.
 * Nothing that is generated depends on them.
 */
@NullMarked
package dev.troupe.processor.body;

import org.jspecify.annotations.NullMarked;
