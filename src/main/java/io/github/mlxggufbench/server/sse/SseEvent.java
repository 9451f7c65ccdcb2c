package io.github.mlxggufbench.server.sse;

/**
 * One dispatched event. The fields {@code id} and {@code retry} serve reconnection, which nothing
 * here does; they are read and dropped.
 *
 * @param event the event's type; {@code message} when the stream named none
 * @param data its data lines, joined with line feeds
 * @param arrivedNs when the read returned that brought the event's terminating empty line ({@link
 *     System#nanoTime} of that moment): the earliest moment at which a client can know the event,
 *     and before any of it was parsed
 */
public record SseEvent(String event, String data, long arrivedNs) {}
