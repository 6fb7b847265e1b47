package dev.troupe.processor.validate;

import java.util.stream.Stream;

/** What a server class must not do, in one respect. */
@FunctionalInterface
interface Rule {
  Stream<Finding> check(Subject subject);
}
