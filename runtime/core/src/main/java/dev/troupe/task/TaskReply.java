package dev.troupe.task;

import dev.troupe.api.MonitorRef;
import org.jspecify.annotations.Nullable;

/**
 * What a task sends to its owner when its work is done. {@link Task#await} and its kin take it; a
 * server that must not wait gets it at an {@code @HandleInfo} method, and a task that fails is
 * heard of by its {@link dev.troupe.api.Down}. Either is given to {@link Task#check}.
 *
 * <p>OTP: {@code {ref, result}}.
 *
 * @param ref the {@link Task#ref} of the task
 * @param value the result
 */
public record TaskReply<T extends @Nullable Object>(MonitorRef ref, T value) {}
