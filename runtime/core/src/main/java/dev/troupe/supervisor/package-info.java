/**
 * Supervision: what is started again when it fails, and how.
 *
 * <p>Start with {@link dev.troupe.supervisor.Supervisor}, whose children are described by {@link
 * dev.troupe.supervisor.ChildSpec}; {@link dev.troupe.supervisor.DynamicSupervisor} gets its
 * children one by one, and {@link dev.troupe.supervisor.PartitionSupervisor} divides work by key.
 */
@NullMarked
package dev.troupe.supervisor;

import org.jspecify.annotations.NullMarked;
